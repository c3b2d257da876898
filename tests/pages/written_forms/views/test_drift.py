"""The screen where one sees what has changed beside what to follow it up in."""

import pytest
from cms.api import add_plugin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from djangocms_versioning.constants import DRAFT
from lxml.html import HtmlElement

from pages.publishing.versions import one_version
from tests.builders import news, version_of
from tests.html import all_texts, document, only, sent_by, text_of
from tests.pages.written_forms.conftest import Twins

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _logged_in(client: Client, chief) -> None:
    client.force_login(chief)


@pytest.fixture
def behind(twins: Twins) -> Twins:
    twins.replace("nb", "om møter", "om møter i mars")
    return twins


def address(twins: Twins, name: str = "", form: str = "nn") -> str:
    named = "admin:written_forms_drift" + (f"_{name}" if name else "")
    return reverse(named, args=[twins.version[form].pk])


def screen(client: Client, twins: Twins, form: str = "nn") -> HtmlElement:
    return document(client.get(address(twins, form=form)))


def press(client: Client, twins: Twins, name: str, **changed: str) -> HttpResponse:
    form = only(screen(client, twins), ".drift form")
    return client.post(address(twins, name), sent_by(form) | changed)


def test_what_changed_word_by_word_beside_the_twin(client: Client, behind: Twins) -> None:
    for form in ("nb", "nn"):
        page = screen(client, behind, form)
        (entry,) = page.cssselect(".drift__entry")
        assert "Avsnitt endret" in text_of(only(entry, "h3"))
        ahead, own = entry.cssselect("[lang]")
        assert (ahead.get("lang"), own.get("lang")) == ("nb", "nn")
        assert "i mars" in text_of(only(ahead, "ins"))
        assert not ahead.cssselect("del")
        assert text_of(own) == "Andre avsnitt om møter."


def test_only_what_is_behind_is_shown(client: Client, twins: Twins) -> None:
    page = screen(client, twins)
    assert not page.cssselect(".drift")
    assert "Ingenting henger etter" in text_of(only(page, "#content"))
    alone = news(title="Alene")
    url = reverse("admin:written_forms_drift", args=[version_of(alone).pk])
    assert "ikke dette på både bokmål og nynorsk" in text_of(document(client.get(url)))


def test_new_and_removed_paragraphs_are_told(client: Client, twins: Twins) -> None:
    twins.replace("nb", "<p>Andre avsnitt om møter.</p>", "")
    twins.replace("nb", "<p>Tredje", "<p>Helt nytt.</p><p>Tredje")
    # Two steps, or the new one would be the old one in other words.
    kinds = all_texts(screen(client, twins), ".drift__entry h3")
    assert [kind.split()[-2:] for kind in kinds] == [["Nytt", "avsnitt"], ["Avsnitt", "fjernet"]]
    assert "Avsnittet finnes ikke her." in text_of(only(screen(client, twins), ".drift"))


def test_to_say_that_it_follows_already(client: Client, behind: Twins) -> None:
    assert press(client, behind, "follows").status_code == 302
    assert behind.behind() == {"nb": 0, "nn": 0}
    behind.replace("nb", "i mars", "i april")
    assert behind.followed("nn") == ["Andre avsnitt om møter i mars."]


def test_what_changed_since_it_was_seen_is_looked_at_again(client: Client, behind: Twins) -> None:
    form = sent_by(only(screen(client, behind), ".drift form"))
    behind.replace("nb", "i mars", "i april")
    client.post(address(behind, "follows"), form)
    assert behind.behind() == {"nb": 0, "nn": 1}


def test_to_mend_leads_to_the_paragraph_in_a_new_draft(client: Client, behind: Twins) -> None:
    response = press(client, behind, "mend")
    draft = one_version.current(behind.version["nn"], DRAFT)
    assert draft
    assert response.status_code == 302
    assert response.headers["Location"].endswith(f"#edit-block-{behind.text_block(draft).pk}")
    assert press(client, behind, "mend").headers["Location"] == response.headers["Location"]


def test_a_draft_that_mends_it_says_so_and_is_shown(client: Client, behind: Twins) -> None:
    draft = behind.draft("nn")
    block = behind.text_block(draft)
    block.body = block.body.replace("om møter", "om møte i mars")
    block.save()
    entry = only(screen(client, behind), ".drift__entry")
    assert "Rettet i utkastet" in text_of(only(entry, "h3"))
    assert text_of(entry.cssselect("[lang=nn]")[0]) == "Andre avsnitt om møte i mars."
    assert behind.behind() == {"nb": 0, "nn": 1}  # readers do not have it yet


def test_a_missing_paragraph_is_written_where_its_neighbours_stand(
    client: Client, twins: Twins
) -> None:
    twins.replace("nb", "<p>Tredje", "<p>Helt nytt.</p><p>Tredje")
    response = press(client, twins, "mend")
    draft = one_version.current(twins.version["nn"], DRAFT)
    assert draft
    assert response.headers["Location"].endswith(f"#edit-block-{twins.text_block(draft).pk}")


def test_a_missing_block_is_written_on_the_page(client: Client, page: Twins) -> None:
    draft = page.draft("nb")
    add_plugin(
        draft.content.placeholders.get(slot="content"), "NekTextPlugin", "nb", body="<p>Ny.</p>"
    )
    page.publish(draft)
    response = press(client, page, "mend")
    assert "#" not in response.headers["Location"]
    assert client.get(response.headers["Location"]).status_code == 200


def test_a_draft_somebody_else_holds_is_told_of(client: Client, behind: Twins) -> None:
    other = get_user_model().objects.create_superuser("en annen")
    one_version.new_draft(behind.version["nn"], other)
    response = press(client, behind, "mend")
    assert response.headers["Location"] == address(behind)
    assert all_texts(screen(client, behind), ".messagelist li")


@pytest.mark.parametrize("name", ["follows", "mend"])
@pytest.mark.parametrize(
    "changed",
    [
        {"number": "99999999999999999999"},
        {"number": "x"},
        {"language": "en"},
        {"seen": "x", "number": ""},
        {"seen": "9" * 40, "language": ""},
    ],
)
def test_bad_input_does_nothing(client: Client, behind: Twins, name: str, changed: dict) -> None:
    assert press(client, behind, name, **changed).status_code == 302
    assert behind.behind() == {"nb": 0, "nn": 1}


@pytest.mark.parametrize("name", ["follows", "mend"])
def test_only_those_who_write_it_may(client: Client, behind: Twins, name: str) -> None:
    form = sent_by(only(screen(client, behind), ".drift form"))
    assert client.get(address(behind, name)).status_code == 405
    user = get_user_model().objects.create_user("godkjenner", is_staff=True)
    user.groups.add(Group.objects.get(name="Godkjenner"))
    client.force_login(user)
    assert client.get(address(behind)).status_code == 403
    assert client.post(address(behind, name), form).status_code == 403
    assert behind.behind() == {"nb": 0, "nn": 1}
    assert one_version.current(behind.version["nn"], DRAFT) is None


def test_words_of_editors_are_shown_as_words(client: Client, page: Twins) -> None:
    draft = page.draft("nb")
    rows = draft.content_type.get_all_objects_for_this_type(pk=draft.object_id)
    rows.update(title="<script>x</script>")
    page.publish(draft)
    assert not screen(client, page).cssselect(".drift script")
