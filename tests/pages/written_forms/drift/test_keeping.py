"""Which paragraphs are behind after this and that is published."""

import pytest
from cms.api import add_plugin
from djangocms_versioning.constants import PUBLISHED
from djangocms_versioning.models import Version

from pages.publishing.versions import one_version
from pages.written_forms.models import TwinText
from tests.builders import news, page_of, publish, version_of
from tests.pages.written_forms.conftest import BODY, Twins, committed, delete_block, news_twins

pytestmark = pytest.mark.django_db
IN_STEP = {"nb": 0, "nn": 0}


def test_what_has_just_been_made_in_both_forms_is_in_step(twins: Twins) -> None:
    assert twins.behind() == IN_STEP


def test_what_stands_in_one_form_is_followed_by_nothing() -> None:
    with committed():
        (content,) = publish(page_of())
        nb = news(body=BODY)
    assert not TwinText.objects.filter(version=version_of(content)).exists()
    assert not TwinText.objects.filter(version=version_of(nb)).exists()


def test_a_changed_paragraph_leaves_its_twin_behind_until_that_is_mended(twins: Twins) -> None:
    twins.replace("nb", "om møter", "om møter i mars")
    assert twins.behind() == {"nb": 0, "nn": 1}
    assert twins.followed("nn") == ["Andre avsnitt om møter."]
    twins.replace("nn", "om møter", "om møte i mars")
    assert twins.behind() == IN_STEP


def test_it_goes_both_ways(twins: Twins) -> None:
    twins.replace("nn", "om råd", "om rettleiing")
    assert twins.behind() == {"nb": 1, "nn": 0}


def test_another_paragraph_of_the_twin_does_not_mend_it(twins: Twins) -> None:
    twins.replace("nb", "om møter", "om møter i mars")
    twins.replace("nn", "om råd", "om rettleiing")
    assert twins.behind() == {"nb": 1, "nn": 1}


def test_a_minor_change_asks_nothing(twins: Twins) -> None:
    twins.replace("nb", "avsnitt", "avsnit", minor=True)
    assert twins.behind() == IN_STEP
    twins.replace("nb", "om møter", "om møter i mars")
    assert twins.behind() == {"nb": 0, "nn": 1}


def test_a_minor_change_hides_no_change_before_it(twins: Twins) -> None:
    twins.replace("nb", "om møter", "om møter i mars")
    twins.replace("nb", "i mars", "i Mars", minor=True)
    assert twins.followed("nn") == ["Andre avsnitt om møter."]


def test_many_changes_of_one_paragraph_are_followed_up_at_once(twins: Twins) -> None:
    twins.replace("nb", "om møter", "om møter i mars")
    twins.replace("nb", "i mars", "i april")
    assert twins.followed("nn") == ["Andre avsnitt om møter."]


def test_what_is_changed_back_needs_no_following(twins: Twins) -> None:
    before = twins.version["nb"]
    twins.replace("nb", "om møter", "om møter i mars")
    twins.publish(one_version.restore(before, twins.user))
    assert twins.behind() == IN_STEP


def test_a_moved_block_asks_nothing(page: Twins) -> None:
    draft = page.draft("nb")
    first = page.text_block(draft)
    draft.content.placeholders.get(slot="content").move_plugin(first, 2)
    page.publish(draft)
    assert page.behind() == IN_STEP
    # It is the same paragraph there.
    page.replace("nb", "om møter", "om møter i mars")
    assert page.followed("nn") == ["Andre avsnitt om møter."]


def test_a_moved_paragraph_asks_nothing(twins: Twins) -> None:
    twins.say("nb", "<p>Tredje om råd.</p>" + BODY.removesuffix("<p>Tredje om råd.</p>"))
    assert twins.behind() == IN_STEP


def test_a_new_paragraph_is_missed_until_it_stands_in_both(twins: Twins) -> None:
    twins.replace("nb", "<p>Tredje", "<p>Helt nytt avsnitt.</p><p>Tredje")
    assert twins.behind() == {"nb": 0, "nn": 1}
    assert twins.followed("nn") == [""]
    twins.replace("nn", "<p>Tredje", "<p>Heilt nytt avsnitt.</p><p>Tredje")
    assert twins.behind() == IN_STEP
    twins.replace("nb", "Helt nytt", "Helt forandret")
    assert twins.followed("nn") == ["Helt nytt avsnitt."]


def test_of_two_new_ones_the_one_of_its_kind_is_found(twins: Twins) -> None:
    twins.replace("nb", "<p>Tredje", "<h2>Nytt</h2><p>Helt nytt avsnitt.</p><p>Tredje")
    assert twins.behind()["nn"] == 2
    twins.replace("nn", "<p>Tredje", "<p>Heilt nytt avsnitt.</p><p>Tredje")
    assert twins.behind()["nn"] == 1
    twins.replace("nn", "<p>Heilt", "<h2>Ny</h2><p>Heilt")
    assert twins.behind() == IN_STEP


def test_a_new_paragraph_that_goes_again_is_not_missed(twins: Twins) -> None:
    twins.replace("nb", "<p>Tredje", "<p>Helt nytt avsnitt.</p><p>Tredje")
    twins.say("nb", BODY)
    assert twins.behind() == IN_STEP


def test_a_paragraph_that_is_gone_is_told_until_it_is_gone_in_both(twins: Twins) -> None:
    twins.replace("nb", "<p>Andre avsnitt om møter.</p>", "")
    assert twins.behind() == {"nb": 0, "nn": 1}
    assert twins.followed("nn") == ["Andre avsnitt om møter."]
    twins.replace("nn", "<p>Andre avsnitt om møter.</p>", "")
    assert twins.behind() == IN_STEP


def test_a_paragraph_that_comes_back_is_the_same_one(twins: Twins) -> None:
    twins.replace("nb", "<p>Andre avsnitt om møter.</p>", "")
    twins.say("nb", BODY)
    assert twins.behind() == IN_STEP
    twins.replace("nb", "om møter", "om møter i mars")
    assert twins.behind() == {"nb": 0, "nn": 1}


def test_new_and_removed_blocks_are_told(page: Twins) -> None:
    draft = page.draft("nb")
    placeholder = draft.content.placeholders.get(slot="content")
    add_plugin(placeholder, "NekTextPlugin", "nb", body="<p>En ny blokk.</p>")
    page.publish(draft)
    assert page.behind() == {"nb": 0, "nn": 1}
    draft = page.draft("nb")
    delete_block(page.text_block(draft, 1))
    delete_block(page.text_block(draft, 0))
    page.publish(draft)
    assert page.behind() == {"nb": 0, "nn": 3}


def test_a_paragraph_in_quite_other_words_is_the_same_one(twins: Twins) -> None:
    twins.replace("nb", "Andre avsnitt om møter.", "Søknader sendes til fylkeskommunen.")
    assert twins.followed("nn") == ["Andre avsnitt om møter."]


def test_as_many_in_quite_other_words_are_the_same_ones(twins: Twins) -> None:
    twins.say("nb", "<p>Første avsnitt om frister.</p><p>Skriv til oss.</p><p>Ring i dag.</p>")
    assert twins.followed("nn") == ["Andre avsnitt om møter.", "Tredje om råd."]


def test_title_and_lead_are_followed_too(twins: Twins) -> None:
    draft = twins.draft("nb")
    rows = draft.content_type.get_all_objects_for_this_type(pk=draft.object_id)
    rows.update(title="En annen tittel")
    twins.publish(draft)
    assert twins.behind() == {"nb": 0, "nn": 1}


def test_the_address_behind_a_link_is_substance(twins: Twins) -> None:
    twins.replace("nb", "om råd", '<a href="https://a.example">om råd</a>')
    twins.replace("nn", "om råd", '<a href="https://a.example">om råd</a>')
    assert twins.behind() == IN_STEP
    twins.replace("nb", "https://a.example", "https://b.example")
    assert twins.behind() == {"nb": 0, "nn": 1}


def test_forms_that_were_made_unlike_are_left_so(chief) -> None:
    made = news_twins(chief, nn={"body": "<p>Kort på nynorsk.</p>"})
    assert made.behind() == IN_STEP
    made.replace("nb", "om råd", "om veiledning")  # the twin has never had that paragraph
    assert made.behind() == IN_STEP
    made.replace("nb", "om frister", "om frister i mai")
    assert made.behind() == {"nb": 0, "nn": 1}


def test_what_stood_in_both_forms_before_there_were_numbers_counts_from_now(twins: Twins) -> None:
    TwinText.objects.all().delete()
    twins.replace("nb", "om møter", "om møter i mars")
    assert twins.behind() == {"nb": 0, "nn": 1}


def test_changes_while_the_twin_was_hidden_come_with_it(twins: Twins) -> None:
    hidden = twins.version["nn"]
    if twins.version["nb"].content_type.model == "newscontent":
        rows = hidden.content_type.get_all_objects_for_this_type(pk=hidden.object_id)
        rows.update(withdrawn_at="2026-01-01T12:00Z")
    one_version.unpublish(Version.objects.get(pk=hidden.pk), twins.user)
    twins.replace("nb", "om møter", "om møter i mars")
    with committed():
        one_version.publish_again(Version.objects.get(pk=hidden.pk), twins.user)
    assert twins.behind() == {"nb": 0, "nn": 1}


def test_what_is_deleted_is_kept_nowhere(twins: Twins) -> None:
    twins.replace("nb", "om møter", "om møter i mars")
    text = twins.text("nn")
    for version in one_version.siblings(twins.version["nn"]).order_by("-pk"):
        version.delete()
    assert not TwinText.objects.filter(pk=text.pk).exists()


def test_numbers_that_fit_no_longer_begin_anew(twins: Twins) -> None:
    text = twins.text("nb")
    text.numbers = text.numbers[:-1]
    text.save()
    twins.replace("nb", "om møter", "om møter i mars")
    assert twins.behind() == IN_STEP
    twins.replace("nb", "i mars", "i april")
    assert twins.behind() == {"nb": 0, "nn": 1}


def test_a_fault_of_ours_keeps_nothing_from_its_readers(twins: Twins, monkeypatch) -> None:
    def fail(version: Version) -> None:
        raise ValueError

    monkeypatch.setattr("pages.written_forms.drift.paragraphs.of", fail)
    twins.replace("nb", "om møter", "om møter i mars")
    assert twins.version["nb"].state == PUBLISHED
    monkeypatch.undo()
    twins.replace("nb", "i mars", "i april")  # catches up
    assert twins.followed("nn") == ["Andre avsnitt om møter."]
