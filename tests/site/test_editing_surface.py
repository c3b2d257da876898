"""What editors are shown around the pages, and that visitors are shown none of it."""

import json
from pathlib import Path

import pytest
from cms.models import PageContent, UserSettings
from cms.plugin_pool import plugin_pool
from cms.toolbar.utils import get_object_edit_url, get_object_structure_url
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.test import Client
from django.utils.translation import override
from djangocms_versioning.models import Version
from lxml import html

from pages.seed.content import Block
from tests.builders import news, page_of, publish
from tests.html import Document, all_texts, document, only

pytestmark = pytest.mark.django_db
STATIC = Path(__file__).parents[2] / "static"
OWN = [plugin for plugin in plugin_pool.get_all_plugins() if plugin.__name__.startswith("Nek")]


@pytest.fixture
def editor(client: Client) -> AbstractBaseUser:
    user = get_user_model().objects.create_superuser("redaktor")
    client.force_login(user)
    return user


def stylesheets(page: Document) -> str:
    return " ".join(link.get("href") for link in page.cssselect("link[rel=stylesheet]"))


def draft_of(content: PageContent, user) -> PageContent:
    return Version.objects.get_for_content(content).copy(user).content


def edited(client: Client, content: PageContent) -> Document:
    return document(client.get(get_object_edit_url(content, language=content.language)))


def structure(client: Client, content: PageContent) -> Document:
    return document(client.get(get_object_structure_url(content, language=content.language)))


def test_visitors_load_nothing_for_staff(client: Client, public_urls) -> None:
    for url in public_urls:
        page = document(client.get(url))
        assert page.cssselect("script[src]") == [], url
        assert "editing" not in stylesheets(page), url
        assert "admin" not in stylesheets(page), url


def test_the_toolbar_and_the_admin_are_in_the_site_s_look(client: Client, editor) -> None:
    (content,) = publish(page_of())
    assert "css/editing" in stylesheets(edited(client, draft_of(content, editor)))
    for path in ("", "login/", "news/newscontent/", "filer/folder/", "cms/pagecontent/"):
        page = document(Client().get(f"/nb/admin/{path}", follow=True))
        assert "css/admin" in stylesheets(page)
        page = document(client.get(f"/nb/admin/{path}", follow=True))
        assert "css/admin" in stylesheets(page)
        assert "Django" not in only(page, "#header").text_content()


def test_the_page_one_edits_is_the_page_readers_see(client: Client, editor) -> None:
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": "<p>Ord</p>"})))
    page = edited(client, draft_of(content, editor))
    assert all_texts(page, "main .text > p") == ["Ord"]


# --- The choice among blocks ------------------------------------------------------------------


@pytest.mark.parametrize("plugin", OWN, ids=lambda plugin: plugin.__name__)
def test_every_block_has_a_picture_and_a_sentence(plugin: type) -> None:
    stem = Path(plugin.render_template).stem
    drawing = html.fromstring((STATIC / f"img/blocks/{stem}.svg").read_bytes())
    assert drawing.get("viewbox") == "0 0 64 48"
    for language in ("nb", "nn"):
        with override(language):
            assert str(plugin.sentence).endswith("."), (plugin, language)


def test_no_picture_belongs_to_no_block() -> None:
    drawn = {path.stem for path in (STATIC / "img/blocks").iterdir()}
    assert drawn == {Path(plugin.render_template).stem for plugin in OWN}


def offered(page: Document) -> set[str]:
    """Upstream's script shows those of the choices that may stand in the placeholder."""
    shown = page.cssselect("[id^=cms-plugin-child-classes] a[data-rel=add]")
    (script,) = page.cssselect("script[id^=cms-plugin-data-], script[id^=cms-placeholder]")
    settings = json.loads(script.text)
    return {link.get("href") for link in shown} & set(settings["plugin_restriction"])


@pytest.mark.parametrize(
    ("template", "left_out"),
    [("pages/content_page.html", {"NekHeroPlugin"}), ("pages/front_page.html", set())],
)
def test_only_the_blocks_allowed_there_are_offered(client, editor, template, left_out) -> None:
    (content,) = publish(page_of(template=template))
    own = {plugin.__name__ for plugin in OWN}
    assert offered(structure(client, draft_of(content, editor))) == own - left_out


def test_a_news_item_is_offered_no_landing_page_s_blocks(client: Client, editor) -> None:
    blocks = offered(structure(client, news(publish=False)))
    assert "NekTextPlugin" in blocks
    assert "NekPageTreePlugin" not in blocks


def test_a_block_is_offered_with_its_picture_and_sentence(client: Client, editor) -> None:
    (content,) = publish(page_of())
    page = structure(client, draft_of(content, editor))
    choices = page.cssselect("[id^=cms-plugin-child-classes] .block-choice")
    assert len(choices) == len(OWN)
    for choice in choices:
        assert choice.cssselect("img[src*='img/blocks/']")
        assert all_texts(choice, "p")[0].endswith(".")


# --- Bokmål or nynorsk ------------------------------------------------------------------------


def language_form(page: Document) -> dict[str, str]:
    form = only(page, "form.staff-language")
    here = only(form, "[name=next]").get("value")
    return {"action": form.get("action"), "next": here}


def test_an_editor_chooses_the_written_form(client: Client, editor) -> None:
    (content,) = publish(page_of())
    client.get(content.get_absolute_url())  # the toolbar remembers one's language from now on
    form = language_form(document(client.get("/nb/admin/news/newscontent/?state=draft")))
    response = client.post(form["action"], {"next": form["next"]})
    assert response.headers["Location"] == "/nn/admin/news/newscontent/?state=draft"
    assert UserSettings.objects.get(user=editor).language == "nn"
    page = document(client.get(content.get_absolute_url()))
    assert only(page, "#cms-top").get("lang") == "nn"


@pytest.mark.parametrize("elsewhere", ["https://x.example/", "//x.example/", "", "javascript:x"])
def test_the_choice_leads_nowhere_else(client: Client, editor, elsewhere: str) -> None:
    response = client.post("/nn/admin/language/", {"next": elsewhere})
    assert response.headers["Location"] == "/nn/admin/"


def test_the_choice_is_staff_s_and_is_posted(client: Client, django_user_model) -> None:
    assert "login" in client.post("/nn/admin/language/").headers["Location"]
    client.force_login(django_user_model.objects.create_user("leser"))
    assert "login" in client.post("/nn/admin/language/").headers["Location"]
    assert client.get("/nn/admin/language/").status_code == 405
