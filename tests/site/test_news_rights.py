"""Who may do what with the news, over HTTP: every action by every role, seen by what it changes."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pytest
from cms.models import CMSPlugin, PageContent
from cms.toolbar.utils import (
    get_object_edit_url,
    get_object_preview_url,
    get_object_structure_url,
)
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow

from pages.entries import publishing
from pages.models import SiteSettings
from pages.news.models import NewsContent, NewsItem
from tests.builders import news

pytestmark = pytest.mark.django_db
NOBODY, STAFF, WRITER, EDITOR, CHIEF = "anonymous", "staff", "writer", "editor", "superuser"
GROUPS = {WRITER: "Nyhetsskribent", EDITOR: "Nyhetsredaktør"}
WRITERS, EDITORS = {WRITER, EDITOR, CHIEF}, {EDITOR, CHIEF}


@dataclass
class Scene:
    """A browser of somebody, an item readers see, and a draft that is free or one's own."""

    client: Client
    user: AbstractUser | None
    live: NewsContent
    draft: NewsContent

    def post(self, name: str, *args: object, data: dict | None = None) -> HttpResponse:
        return self.client.post(reverse(f"admin:{name}", args=args), data or {})

    def get(self, name: str, *args: object) -> HttpResponse:
        return self.client.get(reverse(f"admin:{name}", args=args))


@pytest.fixture
def scene(client: Client, request, settings, tmp_path) -> Scene:
    settings.MEDIA_ROOT = tmp_path
    role = request.param
    user = None
    if role != NOBODY:
        user = get_user_model().objects.create_user("noen", is_staff=True)
        user.is_superuser = role == CHIEF
        user.save()
        if role in GROUPS:
            user.groups.add(Group.objects.get(name=GROUPS[role]))
        client.force_login(user)
    NewsItem.objects.all().delete()
    live = news(title="Publisert sak")
    draft = news(title="Hemmelig utkast", publish=False)
    Version.objects.filter(pk=version(draft).pk).update(locked_by=user)
    return Scene(client, user, live, draft)


def version(content: Model) -> Version:
    return Version.objects.get(object_id=content.pk, content_type__model=content._meta.model_name)


def form(content: NewsContent | None = None, **changes: str) -> dict[str, str]:
    sent = {"title": "Skrevet", "lead": "Ingress", "language": "nb", "kind": "news"}
    if content:
        sent["opened_at"] = NewsContent.all_versions.get(pk=content.pk).edited_at.isoformat()
    return sent | changes


# --- Actions: each says whether it was let through --------------------------------------------


def sees_the_list(s: Scene) -> bool:
    return s.get("news_newscontent_changelist").status_code == 200


def sees_the_form(s: Scene) -> bool:
    return s.get("news_newscontent_change", s.draft.pk).status_code == 200


def previews(s: Scene) -> bool:
    response = s.client.get(get_object_preview_url(s.draft, language="nb"))
    return "Hemmelig utkast" in response.content.decode()


def sees_the_structure(s: Scene) -> bool:
    return s.client.get(get_object_structure_url(s.draft, language="nb")).status_code == 200


def opens_the_text(s: Scene) -> bool:
    return s.client.get(get_object_edit_url(s.draft, language="nb")).status_code == 200


def sees_the_versions(s: Scene) -> bool:
    url = reverse("admin:djangocms_versioning_newscontentversion_changelist")
    return s.client.get(f"{url}?item={s.live.item_id}&language=nb").status_code == 200


def finds_items_to_relate(s: Scene) -> bool:
    query = {
        "app_label": "news",
        "model_name": "newscontent",
        "field_name": "related",
        "term": "sak",
    }
    response = s.client.get(reverse("admin:autocomplete"), query)
    return response.status_code == 200 and bool(response.json()["results"])


def adds(s: Scene) -> bool:
    s.post("news_newscontent_add", data=form())
    return NewsContent.all_versions.filter(title="Skrevet").exists()


def changes(s: Scene) -> bool:
    s.post("news_newscontent_change", s.draft.pk, data=form(s.draft, title="Endret"))
    return NewsContent.all_versions.get(pk=s.draft.pk).title == "Endret"


def changes_what_is_published(s: Scene) -> bool:
    s.post("news_newscontent_change", s.live.pk, data=form(s.live, title="Endret"))
    return NewsContent.all_versions.get(pk=s.live.pk).title == "Endret"


def places_a_block(s: Scene) -> bool:
    return place(s, s.draft)


def place(s: Scene, content: Model) -> bool:
    placeholder = content.placeholders.get(slot="content")
    before = CMSPlugin.objects.count()
    where = {"placeholder_id": placeholder.pk, "plugin_type": "NekTextPlugin"}
    where |= {"plugin_language": "nb", "plugin_position": 1, "cms_path": "/nb/"}
    s.client.post(reverse("admin:cms_placeholder_add_plugin", query=where), {"body": "<p>Ny.</p>"})
    return CMSPlugin.objects.count() > before


def makes_a_new_draft(s: Scene) -> bool:
    s.post("djangocms_versioning_newscontentversion_edit_redirect", version(s.live).pk)
    return NewsContent.all_versions.filter(item=s.live.item).count() == 2


def archives(s: Scene) -> bool:
    chosen = {"action": "archive_chosen", "_selected_action": s.draft.pk}
    s.post("news_newscontent_changelist", data=chosen)
    return version(s.draft).state == "archived"


def discards(s: Scene) -> bool:
    s.post(
        "djangocms_versioning_newscontentversion_discard",
        version(s.draft).pk,
        data={"discard": "1"},
    )
    return not NewsContent.all_versions.filter(pk=s.draft.pk).exists()


def publishes(s: Scene) -> bool:
    s.post("news_newscontent_publish", s.draft.pk)
    return is_public(s.draft)


def publishes_from_the_toolbar(s: Scene) -> bool:
    s.post("djangocms_versioning_newscontentversion_publish", version(s.draft).pk)
    return is_public(s.draft)


def publishes_in_bulk(s: Scene) -> bool:
    chosen = {"action": "publish_chosen", "_selected_action": s.draft.pk}
    s.post("news_newscontent_changelist", data=chosen)
    return is_public(s.draft)


def is_public(content: NewsContent) -> bool:
    return Client().get(content.get_absolute_url()).status_code == 200


def sees_the_withdrawal_form(s: Scene) -> bool:
    return s.get("news_newscontent_withdraw", s.live.pk).status_code == 200


def withdraws(s: Scene) -> bool:
    s.post("news_newscontent_withdraw", s.live.pk, data={"note": "Feil."})
    return Client().get(s.live.get_absolute_url()).status_code == 410


def unpublishes_without_a_reason(s: Scene) -> bool:
    s.post("djangocms_versioning_newscontentversion_unpublish", version(s.live).pk)
    return not is_public(s.live)


def takes_over_another_s_draft(s: Scene) -> bool:
    other = get_user_model().objects.create_user("en-annen")
    Version.objects.filter(pk=version(s.draft).pk).update(locked_by=other)
    s.post("djangocms_versioning_newscontentversion_take_over", version(s.draft).pk)
    return version(s.draft).locked_by not in (None, other)


def deletes(s: Scene) -> bool:
    s.post("news_newscontent_delete", s.draft.pk, data={"post": "yes"})
    return not NewsContent.all_versions.filter(pk=s.draft.pk).exists()


def changes_the_public_facts(s: Scene) -> bool:
    s.post("news_newsitem_change", s.live.item_id, data={"kind": "opinion_piece"})
    return NewsItem.objects.get(pk=s.live.item_id).kind == "opinion_piece"


def uploads_a_picture(s: Scene) -> bool:
    data = BytesIO()
    Pillow.new("RGB", (8, 8)).save(data, "PNG")
    file = SimpleUploadedFile("bilde.png", data.getvalue(), "image/png")
    s.post("filer-ajax_upload", data={"file": file})
    return Image.objects.exists()


# --- Beyond the news --------------------------------------------------------------------------


def a_page() -> PageContent:
    return PageContent.objects.get(page__reverse_id="about", language="nb")


def makes_a_draft_of_a_page(s: Scene) -> bool:
    s.post("djangocms_versioning_pagecontentversion_edit_redirect", version(a_page()).pk)
    return Version.objects.filter(content_type__model="pagecontent", state="draft").exists()


def places_a_block_on_a_page(s: Scene) -> bool:
    draft = version(a_page()).copy(get_user_model().objects.create_superuser("sjef")).content
    Version.objects.filter(pk=version(draft).pk).update(locked_by=s.user)
    return place(s, draft)


def publishes_a_page(s: Scene) -> bool:
    draft = version(a_page()).copy(get_user_model().objects.create_superuser("sjef"))
    s.post("djangocms_versioning_pagecontentversion_publish", draft.pk)
    return version(draft.content).state == "published"


def unpublishes_a_page(s: Scene) -> bool:
    s.post("djangocms_versioning_pagecontentversion_unpublish", version(a_page()).pk)
    return not PageContent.objects.filter(page__reverse_id="about", language="nb").exists()


def changes_the_site_settings(s: Scene) -> bool:
    row = SiteSettings.objects.get()
    sent = {name: getattr(row, name) for name in ("name_nb", "name_nn", "name_en")}
    s.post("pages_sitesettings_change", 1, data=sent | {"phone": "22 22 22 22"})
    return SiteSettings.load().phone == "22 22 22 22"


def sees_users(s: Scene) -> bool:
    return s.get("auth_user_changelist").status_code == 200


def sees_redirects(s: Scene) -> bool:
    return s.get("redirects_redirect_changelist").status_code == 200


ACTIONS: dict[Callable[[Scene], bool], set[str]] = {
    sees_the_list: WRITERS,
    sees_the_form: WRITERS,
    previews: WRITERS,
    sees_the_structure: WRITERS,
    opens_the_text: WRITERS,
    sees_the_versions: WRITERS,
    finds_items_to_relate: WRITERS,
    adds: WRITERS,
    changes: WRITERS,
    changes_what_is_published: set(),
    places_a_block: WRITERS,
    makes_a_new_draft: WRITERS,
    archives: WRITERS,
    discards: WRITERS,
    publishes: EDITORS,
    publishes_from_the_toolbar: EDITORS,
    publishes_in_bulk: EDITORS,
    sees_the_withdrawal_form: EDITORS,
    withdraws: EDITORS,
    unpublishes_without_a_reason: set(),
    takes_over_another_s_draft: WRITERS,
    deletes: set(),
    changes_the_public_facts: set(),
    uploads_a_picture: WRITERS,
    makes_a_draft_of_a_page: {CHIEF},
    places_a_block_on_a_page: {CHIEF},
    publishes_a_page: {CHIEF},
    unpublishes_a_page: {CHIEF},
    changes_the_site_settings: {CHIEF},
    sees_users: {CHIEF},
    sees_redirects: {CHIEF},
}


@pytest.mark.parametrize("scene", [NOBODY, STAFF, WRITER, EDITOR, CHIEF], indirect=True, ids=str)
@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_every_action_by_every_role(scene: Scene, action: Callable[[Scene], bool], request) -> None:
    role = request.node.callspec.params["scene"]
    assert action(scene) == (role in ACTIONS[action])


# --- What anonymous visitors never get --------------------------------------------------------

SECRET = "Hemmelig"
PUBLIC = (
    *("/nb/", "/nn/", "/nb/aktuelt/", "/nn/aktuelt/", "/en/news/", "/nb/aktuelt/?type=nyhet"),
    *("/nb/aktuelt/feed.xml", "/nn/aktuelt/feed.xml", "/nb/aktuelt/feed.json"),
    *("/sitemap.xml", "/sitemap-news.xml", "/nb/aktuelt/en-nabo/", "/nb/aktuelt/hemmelig-sak/"),
    *("/nn/aktuelt/hemmelig-sak/", "/en/news/hemmelig-sak/", "/nb/aktuelt/hemmelig-sak/?preview"),
    *("/nb/aktuelt/hemmelig-sak/?edit&toolbar_on", "/nb/aktuelt/hemmelig-sak/?structure"),
)


def make_draft() -> NewsContent:
    return news(title="Hemmelig sak", lead="Hemmelig.", body="<p>Hemmelig.</p>", publish=False)


def make_scheduled() -> NewsContent:
    tomorrow = timezone.now() + dt.timedelta(days=1)
    fields = {"title": "Hemmelig sak", "lead": "Hemmelig.", "body": "<p>Hemmelig.</p>"}
    return news(published_at=tomorrow, **fields)


def make_withdrawn() -> NewsContent:
    content = news(title="Hemmelig sak", lead="Hemmelig.", body="<p>Hemmelig.</p>")
    chief = get_user_model().objects.create_superuser("sjef")
    publishing.withdraw(content, chief, note="Saken er trukket.")
    return content


@pytest.mark.parametrize("make", [make_draft, make_scheduled, make_withdrawn])
def test_no_text_that_is_not_public_reaches_a_visitor(client: Client, make) -> None:
    NewsItem.objects.all().delete()
    content = make()
    neighbour = news(title="En nabo", publish=False)
    neighbour.related.set([content.item])
    publishing.publish(neighbour, get_user_model().objects.create_superuser("hjelper"))
    places = [
        get_object_preview_url(content, language="nb"),
        get_object_edit_url(content, language="nb"),
        get_object_structure_url(content, language="nb"),
    ]
    for url in (*PUBLIC, *places):
        response = client.get(url)
        assert SECRET.lower() not in response.content.decode().lower(), url
        assert "hemmelig" not in response.headers.get("Location", "").replace(url, ""), url


EVERYWHERE = (
    *("/nb/", "/nn/", "/nb/aktuelt/", "/nn/aktuelt/", "/nb/aktuelt/hemmelig-sak/"),
    *("/nb/aktuelt/feed.xml", "/nn/aktuelt/feed.json", "/sitemap-news.xml"),
)


def test_at_its_time_an_item_is_everywhere_at_once(client: Client, monkeypatch) -> None:
    """Nothing runs in between: it is the same site, a little later."""
    moment = make_scheduled().published_at

    def where_it_is(now: dt.datetime) -> list[str]:
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)
        return [url for url in EVERYWHERE if shows_it(client.get(url).content.decode())]

    assert where_it_is(moment - dt.timedelta(seconds=1)) == []
    assert where_it_is(moment) == list(EVERYWHERE)


def shows_it(answer: str) -> bool:
    return "Hemmelig sak" in answer or "/hemmelig-sak/" in answer


def test_no_list_or_address_tells_a_taken_slug(client: Client) -> None:
    """A draft's future address answers like one that nobody has."""
    make_draft()
    assert client.get("/nb/aktuelt/hemmelig-sak/").status_code == 404
