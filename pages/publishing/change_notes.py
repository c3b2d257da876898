"""What a new version of something readers know has changed."""

from collections.abc import Iterable

from djangocms_versioning.constants import PUBLISHED, UNPUBLISHED
from djangocms_versioning.models import Version

from pages.publishing.models import ChangeNote


def has_been_public(version: Version) -> bool:
    """An earlier version of the same page and language has been published."""
    earlier = Version.objects.filter_by_content_grouping_values(version.content)
    return earlier.exclude(pk=version.pk).filter(state__in=[PUBLISHED, UNPUBLISHED]).exists()


def belongs_to_content(version: Version) -> bool:
    """Entries keep their note themselves, since readers see it."""
    return hasattr(version.content, "change_note")


def write(version: Version, text: str, *, minor: bool) -> None:
    if not belongs_to_content(version):
        facts = {"text": text, "minor": minor}
        ChangeNote.objects.update_or_create(version=version, defaults=facts)
        return
    content = version.content
    content.change_note, content.minor_change = text, minor
    # Not with save(): whoever only publishes is no writer of the text.
    rows = version.content_type.get_all_objects_for_this_type(pk=content.pk)
    rows.update(change_note=text, minor_change=minor)


def of(version: Version) -> ChangeNote:
    """Empty where nothing is written."""
    if belongs_to_content(version):
        content = version.content
        return ChangeNote(text=content.change_note, minor=content.minor_change)
    return ChangeNote.objects.filter(version=version).first() or ChangeNote()


def of_many(versions: Iterable[Version]) -> dict[int, str]:
    """Version id → note, for those that have one. Entries' are read from their content."""
    versions = list(versions)
    rows = ChangeNote.objects.filter(version__in=[version.pk for version in versions])
    notes = {note.version_id: str(note) for note in rows if note.text or note.minor}
    own = {
        version.pk: version.content.change_note
        for version in versions
        if version.content and belongs_to_content(version) and version.content.change_note
    }
    return notes | own
