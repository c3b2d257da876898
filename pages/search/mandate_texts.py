"""Mandate letters and reports: what each says of the main areas, and its files."""

from collections.abc import Collection, Iterable, Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from pages.mandate.models import DocumentFile, LetterPassage, MandateDocument
from pages.mandate.reading import letter_urls
from pages.search.texts import Source, Text, start_of

LANGUAGES = ("nb", "nn")


def public_ids() -> Iterable[int]:
    return MandateDocument.objects.filter(is_public=True).values_list("pk", flat=True)


def texts(ids: Collection[int]) -> Iterator[Text]:
    public = MandateDocument.objects.filter(pk__in=ids, is_public=True)
    documents = list(public.prefetch_related("passages", "files__file"))
    for language in LANGUAGES:
        urls = letter_urls(documents, language)
        with override(language):
            yield from (_text(each, language, urls[each.pk]) for each in documents)


def _text(document: MandateDocument, language: str, url: str) -> Text:
    """Passages stand with the form they are written in; the other form finds them by its twin."""
    passages = document.passages.all()
    return Text(
        object_id=document.pk,
        language=language,
        title=str(document),
        body=[passage.text for passage in passages if passage.language == language],
        url=url,
        date=start_of(document.dated),
        documents=[each.file.file.name for each in document.files.all()],
    )


SOURCE = Source(
    kind="mandate",
    label=_("Mandate letter or report"),
    content=MandateDocument,
    grouper="",
    public_ids=public_ids,
    texts=texts,
    follows={MandateDocument: "pk", LetterPassage: "document_id", DocumentFile: "document_id"},
)
