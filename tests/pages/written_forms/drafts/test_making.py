import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from cms.models import CMSPlugin, PageContent
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.utils import timezone
from djangocms_versioning.constants import ARCHIVED, DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow

from pages.models import PageDetails
from pages.news.models import NewsContent
from pages.publishing.comparison.version_contents import blocks, rows
from pages.seed.content import Block, Content, SeedPage
from pages.written_forms.drafts import making, version_texts
from pages.written_forms.drafts.apertium import ApertiumError, TooLongError
from pages.written_forms.drafts.translating import Translated
from pages.written_forms.models import MachineDraft
from tests.builders import add_picture, add_text, contact, news, page_of, publish, version_of

pytestmark = pytest.mark.django_db
IN_NYNORSK = r"sed 's/Hva/Kva/g; s/ikke/ikkje/g'"


@pytest.fixture
def user(django_user_model) -> User:
    return django_user_model.objects.create_superuser("skribent")


@pytest.fixture
def fake(program) -> None:
    program(IN_NYNORSK)


def page(*given: Block, language: str = "nb") -> Version:
    (content,) = publish(page_of(*given, languages=(language,)))
    return version_of(content)


def texts(version: Version) -> list[str]:
    return [place.text.value for place in version_texts.places(version)]


def test_a_page_with_its_blocks_and_rows(fake, user) -> None:
    source = page(
        Block("NekTextPlugin", {"body": "<p>Hva <em>ikke</em>?</p>"}),
        Block("NekPointListPlugin", {"heading": "Hva"}, [{"text": "ikke en"}, {"text": "to"}]),
    )
    made = making.make(source, user)
    assert made.version.state == DRAFT
    assert (made.source, made.language, made.by, made.read_at) == (source, "nn", user, None)
    content = PageContent.admin_manager.get(pk=made.version.content.pk)
    assert (content.page, content.language, content.slug) == (
        source.content.page,
        "nn",
        "proveside",
    )
    text, points = blocks(made.version)
    assert text.body == "<p>Kva <em>ikkje</em>?</p>"
    assert (points.heading, [row.text for row in rows(points)]) == ("Kva", ["ikkje en", "to"])
    assert {block.language for block in (text, points)} == {"nn"}


def test_the_source_stays_as_it_was(fake, user) -> None:
    source = page(
        Block("NekTextPlugin", {"body": "<p>Hva</p>"}),
        Block("NekPointListPlugin", {"heading": "Hva"}, [{"text": "ikke"}]),
    )
    before = texts(source), Version.objects.get(pk=source.pk).state
    making.make(source, user)
    again = Version.objects.get(pk=source.pk)
    assert (texts(again), again.state) == before


def test_readers_see_nothing_of_it(fake, user, client) -> None:
    source = page(Block("NekTextPlugin", {"body": "<p>Hva</p>"}))
    before = client.get(source.content.get_absolute_url()).content
    making.make(source, user)
    assert client.get(source.content.get_absolute_url()).content == before
    assert not PageContent.objects.filter(page=source.content.page, language="nn").exists()


def test_the_details_of_the_page_come_along(fake, user) -> None:
    source = page()
    PageDetails.objects.filter(extended_object=source.content).update(
        show_contents=True, noindex=True, responsible="Hva"
    )
    details = PageDetails.objects.get(extended_object=making.make(source, user).version.content)
    assert (details.show_contents, details.noindex, details.responsible) == (True, True, "Kva")


@pytest.fixture
def picture(settings, tmp_path) -> Image:
    settings.MEDIA_ROOT = tmp_path / "media"
    data = BytesIO()
    Pillow.new("RGB", (800, 400), "teal").save(data, "PNG")
    return Image.objects.create(file=ContentFile(data.getvalue(), "bilde.png"))


def test_pictures_come_along_with_their_words(fake, user, picture) -> None:
    source = page()
    add_picture(source, picture)
    (block,) = blocks(source)
    type(block).objects.filter(pk=block.pk).update(caption="Hva", credit="Hva")
    (made,) = blocks(making.make(source, user).version)
    assert (made.file, made.caption, made.credit) == (picture, "Kva", "Hva")


def test_what_others_have_said_stays(fake, user) -> None:
    quoted = {"text": "Hva ikke", "quoted_language": "nb", "source": "Hva", "url": ""}
    source = page(
        Block("NekQuotePlugin", quoted),
        Block(
            "NekReferenceListPlugin",
            {"heading": "Hva"},
            [{"title": "Hva", "kind": "Hva", "number": "1", "year": "2020"}],
        ),
        Block("NekContactCardPlugin", {"contact": (whom := contact("Hva", role_nb="Hva"))}),
    )
    quote, references, card = blocks(making.make(source, user).version)
    assert (quote.text, quote.quoted_language, quote.source) == ("Hva ikke", "nb", "Hva")
    (reference,) = rows(references)
    assert (references.heading, reference.title, reference.kind) == ("Kva", "Hva", "Kva")
    assert (card.contact, card.contact.role_nb) == (whom, "Hva")


def test_links_to_pages_are_kept(fake, user) -> None:
    target = PageContent.objects.get(page__reverse_id="about", language="nb").page
    source = page(
        Block("NekCallToActionPlugin", {"heading": "Hva", "text": "x", "label": "Hva", "url": ""}),
        Block("NekTextPlugin", {"body": '<p><a data-cms-href="cms.page:1" href="/x/">Hva</a></p>'}),
    )
    action, _text = blocks(source)
    type(action).objects.filter(pk=action.pk).update(page=target)
    made, text = blocks(making.make(source, user).version)
    assert (made.page, made.label) == (target, "Kva")
    assert 'data-cms-href="cms.page:1"' in text.body
    assert 'href="/x/"' in text.body


def test_a_news_item(fake, user) -> None:
    content = news(title="Hva nå", lead="Hva er ikke", body="<p>Hva</p>", areas=["standards"])
    source = version_of(content)
    made = making.make(source, user).version
    twin = NewsContent.all_versions.get(pk=made.content.pk)
    assert (twin.item, twin.language, twin.title) == (content.item, "nn", "Kva nå")
    assert (twin.lead, twin.slug, twin.areas) == ("Kva er ikkje", "kva-na", ["standards"])
    assert twin.released_at is None
    assert [block.body for block in blocks(made)] == ["<p>Kva</p>"]
    content.item.refresh_from_db()
    assert content.item.live_nn is None


def test_from_nynorsk_too(program, user) -> None:
    program("sed 's/Kva/Hva/'")
    source = page(Block("NekTextPlugin", {"body": "<p>Kva</p>"}), language="nn")
    made = making.make(source, user)
    assert (made.language, blocks(made.version)[0].body) == ("nb", "<p>Hva</p>")


def test_no_second_draft_beside_the_one_there_is(fake, user) -> None:
    source, twin = two_forms(user)
    for over in (None, source.pk, twin.pk + 1):
        with pytest.raises(ConditionFailed):
            making.make(source, user, over=over)
    assert [block.body for block in blocks(twin)] == ["<p>Gammalt</p>"]
    assert Version.objects.get(pk=twin.pk).state == DRAFT


def test_the_draft_that_was_seen_is_put_away_for_a_new_one(fake, user) -> None:
    source, twin = two_forms(user)
    made = making.make(source, user, over=twin.pk)
    assert [block.body for block in blocks(made.version)] == ["<p>Kva ikkje</p>"]
    assert Version.objects.get(pk=twin.pk).state == ARCHIVED
    assert [block.body for block in blocks(twin)] == ["<p>Gammalt</p>"]


def test_nobody_puts_away_what_somebody_else_has(fake, user, django_user_model) -> None:
    source, twin = two_forms(django_user_model.objects.create_superuser("en-annen"))
    with pytest.raises(ConditionFailed):
        making.make(source, user, over=twin.pk)
    assert Version.objects.get(pk=twin.pk).state == DRAFT


def test_nothing_is_put_away_where_apertium_fails(program, user) -> None:
    program("exit 1")
    source, twin = two_forms(user)
    with pytest.raises(ApertiumError):
        making.make(source, user, over=twin.pk)
    assert Version.objects.get(pk=twin.pk).state == DRAFT


def test_a_new_draft_of_a_published_twin_keeps_its_address_and_dates(fake, user, client) -> None:
    texts_of = Block("NekTextPlugin", {"body": "<p>Hva</p>"})
    nb, nn = publish(page_of(texts_of, languages=("nb", "nn")))
    earned = dt.date(2024, 5, 6)
    PageContent.admin_manager.filter(pk=nn.pk).update(slug="si-eiga-adresse", redirect="")
    PageDetails.objects.filter(extended_object=nn).update(updated_on=earned)
    before = client.get(nn.get_absolute_url()).content
    made = making.make(version_of(nb), user).version
    assert made.state == DRAFT
    assert made.content.slug == "si-eiga-adresse"
    assert PageDetails.objects.get(extended_object=made.content).updated_on == earned
    assert client.get(nn.get_absolute_url()).content == before


def test_a_new_draft_of_a_published_news_item_keeps_its_address_and_dates(fake, user) -> None:
    nb = news(title="Hva nå")
    nn = news("nn", item=nb.item, title="Ei heilt anna sak")
    NewsContent.all_versions.filter(pk=nn.pk).update(
        published_at=nn.published_at - dt.timedelta(days=9)
    )
    made = making.make(version_of(nb), user).version
    assert made.content.slug == nn.slug
    assert nn.published_at - made.content.published_at == dt.timedelta(days=9)
    assert made.content.title == "Kva nå"


def test_an_archived_one_is_in_nobody_s_way(fake, user) -> None:
    content = news(publish=False)
    version_of(news("nn", item=content.item, publish=False)).archive(user)
    assert making.make(version_of(content), user).version.state == DRAFT


@pytest.mark.parametrize("body", ["exit 1", "true", "echo x", "kill -9 $$"])
def test_nothing_is_made_where_apertium_fails(program, user, body: str) -> None:
    program(body)
    source = page(Block("NekTextPlugin", {"body": "<p>Hva</p>"}))
    before = Version.objects.count(), CMSPlugin.objects.count()
    with pytest.raises(ApertiumError):
        making.make(source, user)
    assert (Version.objects.count(), CMSPlugin.objects.count()) == before
    assert not MachineDraft.objects.exists()


def test_a_text_that_changes_meanwhile_is_not_mixed(fake, user, monkeypatch) -> None:
    content = news(publish=False, body="<p>Hva</p>")
    source = version_of(content)

    def slow(*args: Any, **kwargs: Any) -> list[Translated]:
        add_text(source, "<p>Nytt</p>")
        return translate(*args, **kwargs)

    translate = making.translate
    monkeypatch.setattr(making, "translate", slow)
    with pytest.raises(ConditionFailed):
        making.make(source, user)
    assert not NewsContent.all_versions.filter(item=content.item, language="nn").exists()


def test_what_is_too_long_for_its_field_is_cut_and_told(program, user) -> None:
    program("sed 's/ord/ordordordord/g'")
    content = news(title="ord " * 37, publish=False)
    made = making.make(version_of(content), user)
    title = made.version.content.title
    assert len(title) <= 150
    assert title.endswith("…")
    assert made.uncertain[0]["around"] == title
    assert made.uncertain[0]["word"] == ""


def test_uncertain_words_stand_beside_the_text(program, user) -> None:
    program("sed 's/rart/*rart/g'")
    source = page(Block("NekTextPlugin", {"body": "<p>Et rart ord</p>"}))
    made = making.make(source, user)
    (block,) = blocks(made.version)
    assert block.body == "<p>Et rart ord</p>"
    (uncertain,) = made.uncertain
    assert (uncertain["word"], uncertain["around"]) == ("rart", "Et rart ord")
    assert uncertain["block"] == block.pk


def test_two_pages_do_not_get_one_address(fake, user) -> None:
    first = page(Block("NekTextPlugin", {"body": "<p>Hva</p>"}), language="nn")
    (second,) = publish(SeedPage("another", [Content(("nb",), "Annen", "annen", "x", ())]))
    PageContent.admin_manager.filter(pk=second.pk).update(title=first.content.title)
    made = making.make(version_of(PageContent.admin_manager.get(pk=second.pk)), user)
    assert made.version.content.slug == "proveside-2"


# --- Single blocks ----------------------------------------------------------------------------


def two_forms(user: User) -> tuple[Version, Version]:
    content = news(body="<p>Hva ikke</p>", publish=False)
    twin = version_of(news("nn", item=content.item, body="<p>Gammalt</p>", publish=False))
    Version.objects.filter(pk=twin.pk).update(locked_by=user)
    return version_of(content), twin


def test_a_block_is_put_last_in_the_draft_there_is(fake, user) -> None:
    source, twin = two_forms(user)
    made = making.add_block(blocks(source)[0], source, user)
    assert made.version == twin
    assert [block.body for block in blocks(twin)] == ["<p>Gammalt</p>", "<p>Kva ikkje</p>"]
    assert {block.language for block in blocks(twin)} == {"nn"}
    assert [block.body for block in blocks(source)] == ["<p>Hva ikke</p>"]


def test_a_second_block_makes_it_unread_again(fake, user) -> None:
    source, _twin = two_forms(user)
    block = blocks(source)[0]
    made = making.add_block(block, source, user)
    MachineDraft.objects.filter(pk=made.pk).update(read_at=timezone.now(), read_by=user)
    assert making.add_block(block, source, user).read_at is None
    assert MachineDraft.objects.count() == 1


def test_no_block_goes_into_somebody_else_s_draft(fake, user, django_user_model) -> None:
    source, twin = two_forms(user)
    other = django_user_model.objects.create_superuser("en-annen")
    Version.objects.filter(pk=twin.pk).update(locked_by=other)
    with pytest.raises(ConditionFailed):
        making.add_block(blocks(source)[0], source, user)
    assert len(blocks(twin)) == 1


def test_a_block_that_would_hold_the_request_is_refused(fake, user) -> None:
    source, twin = two_forms(user)
    (block,) = blocks(source)
    block.body = "<p>Hva er dette?</p>" * 1_500
    with pytest.raises(TooLongError):
        making.add_block(block, source, user)
    assert len(blocks(twin)) == 1


def test_no_block_goes_where_there_is_no_draft(fake, user) -> None:
    source = version_of(news(body="<p>Hva</p>"))
    with pytest.raises(ConditionFailed):
        making.add_block(blocks(source)[0], source, user)


def test_the_date_of_the_twin_is_not_earned_by_a_program(fake, user) -> None:
    source = page()
    PageDetails.objects.filter(extended_object=source.content).update(
        updated_on=dt.date(2020, 1, 1), next_review=dt.date(2030, 1, 1)
    )
    details = PageDetails.objects.get(extended_object=making.make(source, user).version.content)
    assert details.updated_on is None
