import pytest
from cms.models import PageContent
from cms.toolbar.utils import get_object_edit_url
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.seed.content import Block
from tests.builders import page_of, publish
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db
URL = "/nb/admin/put-back/"


@pytest.fixture
def draft(client: Client) -> PageContent:
    """Three blocks, the second with rows of its own."""
    editor = get_user_model().objects.create_superuser("redaktor")
    client.force_login(editor)
    goals = Block("NekGoalsPlugin", {"heading": "Mål"}, [{"text": "Ett"}, {"text": "To"}])
    texts = [Block("NekTextPlugin", {"body": f"<p>{words}</p>"}) for words in ("Først", "Sist")]
    (content,) = publish(page_of(texts[0], goals, texts[1]))
    draft = Version.objects.get_for_content(content).copy(editor).content
    client.get(get_object_edit_url(draft))  # the toolbar makes one's settings
    return draft


def delete(client: Client, draft: PageContent, number: int) -> None:
    plugin = blocks(draft)[number]
    url = reverse("admin:cms_placeholder_delete_plugin", args=[plugin.pk])
    assert client.post(f"{url}?cms_path=/nb/", {"post": "yes"}).status_code in {200, 302}


def blocks(draft: PageContent) -> list:
    return list(draft.placeholders.get(slot="content").get_plugins().order_by("position"))


def types(draft: PageContent) -> list[str]:
    return [plugin.plugin_type for plugin in blocks(draft)]


def offered(client: Client, draft: PageContent) -> list[str]:
    page = document(client.get(get_object_edit_url(draft)))
    return all_texts(page, f".cms-toolbar a[href='{URL}']")


def test_a_deleted_block_is_put_back_where_it_was(client: Client, draft) -> None:
    before = types(draft)
    assert offered(client, draft) == []
    delete(client, draft, 1)
    assert types(draft) == ["NekTextPlugin", "NekTextPlugin"]
    assert offered(client, draft) == ["Sett tilbake «Mål»"]
    response = client.post(URL)
    assert response.headers["Location"] == get_object_edit_url(draft, language="nb")
    assert types(draft) == before
    goals = blocks(draft)[1].get_plugin_instance()[0]
    assert [row.text for row in goals.rows.all()] == ["Ett", "To"]
    assert offered(client, draft) == []


def test_only_the_last_one_is_kept(client: Client, draft) -> None:
    delete(client, draft, 0)
    delete(client, draft, 0)
    client.post(URL)
    assert types(draft) == ["NekGoalsPlugin", "NekTextPlugin"]
    assert client.post(URL).headers["Location"] == "/nb/admin/"
    assert len(blocks(draft)) == 2


def test_not_into_what_has_been_published(client: Client, draft) -> None:
    delete(client, draft, 1)
    version = Version.objects.get_for_content(draft)
    version.publish(version.created_by)
    assert client.post(URL).status_code == 403
    assert len(blocks(draft)) == 2


def test_it_is_one_s_own(client: Client, draft) -> None:
    delete(client, draft, 1)
    other = Client()
    other.force_login(get_user_model().objects.create_superuser("sjef"))
    other.get(get_object_edit_url(draft))  # locked to its writer, so it leads to the preview
    assert other.post(URL).headers["Location"] == "/nb/admin/"
    assert len(blocks(draft)) == 2


def test_it_is_posted_by_staff(client: Client, draft) -> None:
    assert client.get(URL).status_code == 405
    assert "login" in Client().post(URL).headers["Location"]


def test_a_block_is_moved_by_its_menu(client: Client, draft) -> None:
    def move(number: int, direction: int) -> int:
        plugin = blocks(draft)[number]
        where = {"plugin_id": plugin.pk, "target_language": "nb"}
        where["target_position"] = plugin.position + direction
        url = reverse("admin:cms_placeholder_move_plugin", query={"cms_path": "/nb/"})
        return client.post(
            url, where | {"target_position": plugin.position + direction}
        ).status_code

    assert move(1, -1) == 200
    assert types(draft) == ["NekGoalsPlugin", "NekTextPlugin", "NekTextPlugin"]
    assert move(0, 1) == 200
    assert types(draft) == ["NekTextPlugin", "NekGoalsPlugin", "NekTextPlugin"]
    assert move(2, 1) == 200  # the last one stays
    assert types(draft) == ["NekTextPlugin", "NekGoalsPlugin", "NekTextPlugin"]


def test_each_block_offers_its_steps(client: Client, draft) -> None:
    url = get_object_edit_url(draft).replace("/edit/", "/structure/")
    rows = document(client.get(url)).cssselect(".cms-structure .cms-draggable")
    words = [all_texts(row, "a[data-rel=ajax]") for row in rows]
    assert words == [["Flytt ned"], ["Flytt opp", "Flytt ned"], ["Flytt opp", "Flytt ned"]]
