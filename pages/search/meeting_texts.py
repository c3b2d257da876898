"""Meetings of the bodies we cooperate with: what they are about, and their minutes and slides."""

from collections.abc import Collection, Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from pages.addresses import addresses, nearest
from pages.partners.lines import anchor
from pages.partners.models import Meeting, MeetingDocument
from pages.search.texts import Source, Text, start_of
from pages.wording import in_form

LANGUAGES = ("nb", "nn")


def public_ids() -> Iterable[int]:
    """With those whose day has not come, which nobody is shown before it."""
    return Meeting.objects.filter(body__page__isnull=False).values_list("pk", flat=True)


def texts(ids: Collection[int]) -> Iterator[Text]:
    found = Meeting.objects.filter(pk__in=ids, body__page__isnull=False)
    meetings = found.select_related("body").prefetch_related("documents__file")
    pages = addresses({meeting.body.page_id or 0 for meeting in meetings})
    for meeting in meetings:
        for language in LANGUAGES:
            page = nearest(pages.get(meeting.body.page_id or 0, {}), language)
            if page:
                yield _text(meeting, language, f"{page.url}#{anchor(meeting.pk)}")


def _text(meeting: Meeting, language: str, url: str) -> Text:
    files = [document.file for document in meeting.documents.all()]
    return Text(
        object_id=meeting.pk,
        language=language,
        title=in_form(meeting, "title", language).text,
        lead=in_form(meeting.body, "name", language).text,
        body=[text for text in (in_form(meeting, "agenda", language).text, meeting.place) if text],
        url=url,
        date=start_of(meeting.date),
        public_from=start_of(meeting.public_from),
        documents=[file.file.name for file in files],
    )


SOURCE = Source(
    kind="meeting",
    label=_("Meeting"),
    content=Meeting,
    grouper="",
    public_ids=public_ids,
    texts=texts,
    follows={Meeting: "pk", MeetingDocument: "meeting_id"},
)
