import pytest
from djangocms_versioning.models import Version

from pages.models import Text
from pages.news.models import NewsContent
from pages.publishing.comparison import version_parts

pytestmark = pytest.mark.django_db


def test_news_say_their_choices_in_words(news_draft) -> None:
    NewsContent.all_versions.filter(pk=news_draft.object_id).update(
        areas=["standards"], decorative=True
    )
    said = {text.label: text.value for text in version_parts.fields(fresh(news_draft))}
    assert said["Tittel"] == "Hemmelig sak"
    assert said["Type"] == "Nyhet"
    assert said["Arbeidsområder"] == "Standarder"
    assert said["Dekorativt"] == "Ja"


def fresh(version: Version) -> Version:
    return Version.objects.get(pk=version.pk)


def test_a_block_is_called_what_editors_call_it(page_draft) -> None:
    (part,) = version_parts.parts(page_draft)
    assert (part.label, part.texts[0].words) == ("Tekst", "Vi gir råd til alle.")


def test_where_a_text_was_written_is_no_part_of_it(page_draft) -> None:
    """On the page itself, upstream's editor leaves its name beside the text."""
    before = version_parts.parts(page_draft)
    Text.objects.filter(placeholder__in=page_draft.content.get_placeholders()).update(rte="tiptap")
    assert version_parts.parts(fresh(page_draft)) == before
