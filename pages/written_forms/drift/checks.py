"""Whether a page has earned the date it shows its readers as «last updated»."""

from collections.abc import Iterator
from datetime import date

from cms.models import PageContent
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from djangocms_versioning.constants import PUBLISHED
from djangocms_versioning.models import StateTracking, Version

from pages.models import PageDetails
from pages.page_frame import LANGUAGE_NAMES
from pages.publishing.checks import Finding, Level
from pages.publishing.checks.reading import Reading
from pages.publishing.screens import published
from pages.publishing.versions.one_version import siblings
from pages.written_forms.drift import paragraphs, reading
from pages.written_forms.drift.side_by_side import left


def unearned_date(page: Reading) -> Iterator[Finding]:
    updated = updated_on(page.content)
    if updated is None:
        return
    if updated > timezone.localdate():
        yield Finding(Level.WARNING, _("The date «last updated» is in the future."))
        return
    version = Version.objects.get_for_content(page.content)
    public = published(version)
    if public is None or not is_newer(updated, public):
        return
    changed = last_changed(public)
    if changed and updated > changed and says(version) == says(public):
        said = _(
            "The date «last updated» is newer than the text, which last changed on %(date)s. Change"
            " the date back, or the text."
        )
        yield Finding(Level.WARNING, said % {"date": date_format(changed, "DATE_FORMAT")})
    yield from _ahead_of_twin(version)


def _ahead_of_twin(version: Version) -> Iterator[Finding]:
    pair = {text.language: text for text in reading.of(version)}
    own = pair.pop(version.content.language, None)
    for twin in pair.values():
        count = left(own, twin, version) if own and own.behind else 0
        if count:
            said = ngettext(
                "The date «last updated» is newer, but %(count)d paragraph is behind %(form)s.",
                "The date «last updated» is newer, but %(count)d paragraphs are behind %(form)s.",
                count,
            )
            form = LANGUAGE_NAMES[twin.language].lower()
            yield Finding(Level.WARNING, said % {"count": count, "form": form})


def updated_on(content: object) -> date | None:
    """Of pages only: the date of a news item is when it was published."""
    if not isinstance(content, PageContent):
        return None
    details = PageDetails.objects.filter(extended_object=content).first()
    return details.updated_on if details else None


def is_newer(updated: date, public: Version) -> bool:
    before = updated_on(public.content)
    return before is None or updated > before


def last_changed(public: Version) -> date | None:
    """When something was last published that was no minor change."""
    steps = StateTracking.objects.filter(version__in=siblings(public), new_state=PUBLISHED)
    last = steps.exclude(version__change_note__minor=True).order_by("-date").first()
    return timezone.localdate(last.date) if last else None


def says(version: Version) -> list[str]:
    return [paragraph.words for paragraph in paragraphs.of(version)]
