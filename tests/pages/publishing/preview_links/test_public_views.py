import datetime as dt
import random

import pytest
from cms.api import add_plugin
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core import signing
from django.test import Client
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.models import PageDetails
from pages.news.models import NewsContent
from pages.publishing.models import PreviewLink
from pages.publishing.preview_links import links as preview_links
from tests.builders import add_picture, add_text, news, version_of
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
HEADERS = {
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}


def link_to(version: Version, days: int = 7) -> str:
    return preview_links.path(preview_links.make(version, version.created_by, days))


def test_a_draft_is_shown_as_its_readers_would_get_it(client: Client, draft) -> None:
    add_text(draft, "<p>Nye ord i utkastet.</p>")
    page = document(client.get(link_to(draft)))
    assert "Nye ord i utkastet." in text_of(only(page, "main"))
    assert all_texts(page, "h1") == [draft.content.title]
    assert page.cssselect("[class*=cms-], [id^=cms], template") == []
    bar = text_of(only(page, "aside.ds-alert"))
    assert "forhåndsvisning" in bar
    assert f"versjon {draft.number}" in bar


def test_a_page_is_the_same_as_when_it_is_published(client: Client, page_draft, chief) -> None:
    before = text_of(only(document(client.get(link_to(page_draft))), "main"))
    page_draft.publish(chief)
    public = document(client.get(page_draft.content.get_absolute_url()))
    assert text_of(only(public, "main")) == before
    assert public.cssselect("aside.ds-alert") == []


def answers(client: Client, version: Version, chief: User) -> dict[str, object]:
    """Every kind of answer there is."""
    path = link_to(version)
    found = {"shown": client.get(path), "head": client.head(path)}
    found["unknown"] = client.get(path[:-5] + "aaaa/")
    preview_links.revoke(version)
    found["revoked"] = client.get(path)
    Version.objects.get(pk=version.pk).publish(chief)
    found["public"] = client.get(path)
    return found


def test_no_answer_is_kept_indexed_or_told_on(client: Client, draft, chief) -> None:
    found = answers(client, draft, chief)
    assert {name: response.status_code for name, response in found.items()} == {
        "shown": 200,
        "head": 200,
        "unknown": 404,
        "revoked": 410,
        "public": 302,
    }
    for response in found.values():
        assert {"no-store", "private"} <= set(response.headers["Cache-Control"].split(", "))
        assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
        assert not response.cookies
        assert "Last-Modified" not in response.headers
    assert not Session.objects.exists()
    shown = document(found["shown"])
    assert [meta.get("content") for meta in shown.cssselect("meta[name=robots]")] == ["noindex"]
    assert shown.cssselect("link[rel=canonical], meta[property]") == []


def test_those_logged_in_see_what_all_others_see(client_of, draft, chief) -> None:
    client = client_of(chief)
    response = client.get(link_to(draft))
    assert document(response).cssselect("[class*=cms-], [id^=cms]") == []
    assert "unsafe-inline" not in response.headers["Content-Security-Policy"]
    assert client.get("/nb/admin/").status_code == 200  # and are still logged in


def test_what_is_public_by_now_leads_there(client: Client, draft, chief) -> None:
    path = link_to(draft)
    draft.publish(chief)
    response = client.get(path)
    assert response.headers["Location"] == draft.content.get_absolute_url()
    assert client.get(response.headers["Location"]).status_code == 200


def test_what_has_been_replaced_since_leads_to_what_replaced_it(
    client: Client, page_draft, chief
) -> None:
    path = link_to(page_draft)
    page_draft.publish(chief)
    Version.objects.get(pk=page_draft.pk).copy(chief).publish(chief)
    assert Version.objects.get(pk=page_draft.pk).state == "unpublished"
    response = client.get(path)
    assert response.headers["Location"] == page_draft.content.get_absolute_url()


def test_news_with_a_date_in_the_future_is_shown_until_then(client: Client, chief) -> None:
    tomorrow = timezone.now() + dt.timedelta(days=1)
    content = news(publish=False, published_at=tomorrow)
    version = version_of(NewsContent.all_versions.get(pk=content.pk))
    path = link_to(version)
    version.publish(chief)
    assert client.get(path).status_code == 200


def test_a_link_is_over(client: Client, draft, chief) -> None:
    path = link_to(draft)
    PreviewLink.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    assert client.get(path).status_code == 410
    PreviewLink.objects.update(expires_at=timezone.now() + dt.timedelta(days=1))
    assert client.get(path).status_code == 200
    draft.archive(chief)
    assert client.get(path).status_code == 410


def test_a_discarded_draft_is_not_found(client: Client, page_draft) -> None:
    path = link_to(page_draft)
    page_draft.delete()
    assert client.get(path).status_code == 404


def test_a_link_is_of_one_language(client: Client, draft) -> None:
    path = link_to(draft)
    assert path.startswith("/nb/forhandsvisning/")
    assert client.get(path.replace("/nb/forhandsvisning/", "/en/preview/")).status_code == 404


def test_no_token_but_our_own_is_taken(client: Client, draft, settings) -> None:
    path = link_to(draft)
    token = path.split("/")[-2]
    chance = random.Random(1)
    letters = "abcXYZ019-_.:%~ æ\n\t\u202e"
    made_up = ["".join(chance.choices(letters, k=chance.randrange(1, 60))) for _time in range(150)]
    changed = [token[:at] + "x" + token[at + 1 :] for at in range(len(token)) if token[at] != "x"]
    others = [signing.dumps(1), "1", "1.", ".", "9" * 5_000, token * 40, f"1{token}", f"{token}.x"]
    key = token.split(".")[0]
    others += [signing.Signer(key="x" * 50, sep=".", salt=preview_links.SALT).sign(key)]
    others += [signing.Signer(sep=".").sign(key)]
    statuses = {
        client.get(f"/nb/forhandsvisning/{one}/").status_code for one in made_up + changed + others
    }
    assert statuses <= {404, 400}  # the second: what no address may hold
    settings.SECRET_KEY = "another one"
    assert client.get(path).status_code == 404


def test_only_reading_is_answered(client: Client, draft) -> None:
    assert client.post(link_to(draft)).status_code == 405


def test_no_other_draft_is_told_of(client: Client, page_draft, chief) -> None:
    other = news(title="Hemmelig nabo", publish=False)
    mine = news(title="Min sak", publish=False)
    mine.related.set([other.item])
    add_text(page_draft, "<p>x</p>")
    placeholder = page_draft.content.placeholders.get(slot="content")
    block = add_plugin(placeholder, "NekNewsListPlugin", "nb", count=3)
    block.rows.create(item=other.item)
    mine_version = version_of(NewsContent.all_versions.get(pk=mine.pk))
    for version in (page_draft, mine_version):
        assert "Hemmelig nabo" not in client.get(link_to(version)).content.decode()


def test_a_draft_s_own_picture_is_shown(client: Client, page_draft, picture) -> None:
    add_picture(page_draft, picture)
    page = document(client.get(link_to(page_draft)))
    assert client.get(only(page, "main img").get("src")).status_code == 200


def test_what_is_kept_from_search_engines_anyway_says_it_once(client: Client, page_draft) -> None:
    PageDetails.objects.filter(extended_object=page_draft.content).update(noindex=True)
    page = document(client.get(link_to(page_draft)))
    assert len(page.cssselect("meta[name=robots]")) == 1
