import pytest
from cms.api import add_plugin
from cms.models import PageContent
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.models import Text
from tests.builders import add_picture, add_text, news
from tests.html import all_texts, document, only, text_of
from tests.pages.publishing.conftest import APPROVER

pytestmark = pytest.mark.django_db


def address(version: Version, other: Version | None = None) -> str:
    query = {"compare_to": other.pk} if other else None
    return reverse("admin:publishing_compare", args=[version.pk], query=query)


def change_words(version: Version) -> None:
    block = Text.objects.get(placeholder__object_id=version.object_id)
    block.body = block.body.replace("råd", "veiledning")
    block.save()


def test_a_draft_is_compared_with_what_is_published(client_of, page_draft, chief) -> None:
    change_words(page_draft)
    add_text(page_draft, "<p>Et nytt avsnitt.</p>")
    PageContent.admin_manager.filter(pk=page_draft.object_id).update(meta_description="Ny.")
    page = document(client_of(chief).get(address(page_draft)))
    marks = [(mark.tag, text_of(mark)) for mark in page.cssselect("ins, del")]
    assert ("del", "borte: råd (slutt på borte)") in marks
    assert ("ins", "nytt: veiledning (slutt på nytt)") in marks
    assert all_texts(page, ".change h3") == ["Ingress", "Tekst Blokk endret", "Tekst Ny blokk"]


def test_the_marks_are_hidden_from_eyes_only(client_of, page_draft, chief) -> None:
    change_words(page_draft)
    page = document(client_of(chief).get(address(page_draft)))
    assert {span.get("class") for span in page.cssselect("ins span, del span")} == {
        "visually-hidden"
    }


def test_blocks_gone_and_moved_are_said_in_words(client_of, page_draft, chief) -> None:
    add_text(page_draft, "<p>Om hvor vi holder til, og når vi har åpent.</p>")
    add_text(page_draft, "<p>Helt andre ord står i den siste blokken her.</p>")
    page_draft.publish(chief)
    draft = Version.objects.get(pk=page_draft.pk).copy(chief)
    placeholder = draft.content.placeholders.get(slot="content")
    first, second, _third = placeholder.get_plugins("nb")
    placeholder.move_plugin(first, target_position=3)
    placeholder.delete_plugin(second)
    page = document(client_of(chief).get(address(draft)))
    assert sorted(all_texts(page, ".change__kind")) == [
        "Blokk fjernet",
        "Blokk flyttet",
        "Ikke endret",
    ]


def test_rows_and_pictures_are_compared_too(client_of, page_draft, chief, picture) -> None:
    add_picture(page_draft, picture)
    placeholder = page_draft.content.placeholders.get(slot="content")
    block = add_plugin(placeholder, "NekAccordionPlugin", "nb", heading="Spørsmål")
    block.rows.create(question="Hvem?", answer="<p>Alle.</p>")
    page = document(client_of(chief).get(address(page_draft)))
    shown = text_of(only(page, ".changes"))
    assert "bilde.png" in shown
    assert "Hvem?" in shown
    assert "Alle." in shown


def test_what_was_never_published_is_new(client_of, news_draft, chief) -> None:
    page = document(client_of(chief).get(address(news_draft)))
    assert "aldri vært publisert" in text_of(only(page, "#changes"))
    assert page.cssselect("del") == []
    assert "Hemmelig sak" in " ".join(all_texts(page, "ins"))


def test_any_two_are_compared_the_older_first(client_of, page_draft, chief) -> None:
    change_words(page_draft)
    page_draft.publish(chief)
    newest = Version.objects.get(pk=page_draft.pk)
    oldest = newest.source
    client = client_of(chief)
    for one, other in ((newest, oldest), (oldest, newest)):
        page = document(client.get(address(one, other)))
        assert all_texts(page, "del") == ["borte: råd (slutt på borte)"]
        chosen = page.cssselect("#compare_to option[selected]")
        assert [option.get("value") for option in chosen] == [str(other.pk)]


def test_versioning_s_own_address_shows_the_same(client_of, page_draft, chief) -> None:
    change_words(page_draft)
    name = "admin:djangocms_versioning_pagecontentversion_compare"
    url = reverse(name, args=[page_draft.source_id], query={"compare_to": page_draft.pk})
    page = document(client_of(chief).get(url))
    assert all_texts(page, "ins") == ["nytt: veiledning (slutt på nytt)"]


def test_the_same_is_said_to_be_the_same(client_of, page_draft, chief) -> None:
    page = document(client_of(chief).get(address(page_draft)))
    assert page.cssselect("ins, del") == []
    assert "Ingenting er endret." in text_of(only(page, ".changes"))


@pytest.mark.parametrize("wanted", ["x", "0", "-1", "9" * 400, "1;2", "%00", "²"])
def test_what_is_no_version_of_the_same_is_not_found(
    client_of, page_draft, chief, wanted: str
) -> None:
    url = f"{address(page_draft)}?compare_to={wanted}"
    assert client_of(chief).get(url).status_code in {400, 404}


def test_only_those_who_may_read_drafts_do(client_of, draft, person) -> None:
    other = news(title="En annen sak", publish=False)
    assert other
    assert Client().get(address(draft)).status_code == 302
    assert client_of(person("uten")).get(address(draft)).status_code == 403
    approver = person("godkjenner", *APPROVER)
    assert client_of(approver).get(address(draft)).status_code == 200


def test_a_comparison_costs_the_same_however_many_blocks(
    client_of, page_draft, chief, django_assert_max_num_queries
) -> None:
    placeholder = page_draft.content.placeholders.get(slot="content")
    for number in range(20):
        block = add_plugin(placeholder, "NekAccordionPlugin", "nb", heading=f"Nr. {number}")
        block.rows.create(question="Hvem?", answer="<p>Alle.</p>")
    client = client_of(chief)
    client.get(address(page_draft))
    with django_assert_max_num_queries(25):
        client.get(address(page_draft))
