"""A machine-made draft until a person has read it: what is uncertain, and that it stops publishing.

No mark stands in the text, so none can reach a reader; the text as a whole waits for its reader.
"""

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from djangocms_versioning.constants import ARCHIVED, DRAFT
from djangocms_versioning.models import Version

from pages.publishing.checks.findings import Finding, Level, Place
from pages.publishing.checks.reading import Reading
from pages.written_forms.drafts import version_texts
from pages.written_forms.models import MachineDraft

MOST = 20  # words that the checks name


def unread(content: Model) -> MachineDraft | None:
    """Of the version with this content, or of the archived one it was made of. One query."""
    of_content = Q(
        version__content_type=ContentType.objects.get_for_model(content),
        version__object_id=content.pk,
    )
    version = Version.objects.filter(
        content_type=ContentType.objects.get_for_model(content), object_id=content.pk
    )
    of_source = Q(version__state=ARCHIVED, version__in=version.values("source"))
    return MachineDraft.objects.filter(of_content | of_source, read_at=None).first()


def of_version(version: Version) -> MachineDraft | None:
    return MachineDraft.objects.filter(version=version).select_related("by", "source").first()


def say_read(draft: MachineDraft, user: Any) -> None:  # noqa: ANN401 Django's users differ
    draft.read_at, draft.read_by = timezone.now(), user
    draft.save()


def left(draft: MachineDraft, version: Version) -> list[dict[str, Any]]:
    """What is uncertain and stands in the text still."""
    texts: dict[int | None, str] = {}
    for place in version_texts.places(version):
        key = place.block.pk if place.block else None
        texts[key] = texts.get(key, "") + place.text.value
    return [each for each in draft.uncertain if each["word"] in texts.get(each["block"], "")]


def unread_draft(reading: Reading) -> Iterator[Finding]:
    """A rule of the checks."""
    draft = unread(reading.content)
    if draft is None:
        return
    yield Finding(
        Level.ERROR,
        _(
            "A program has written this text in the other written form. Read it through, and say"
            " that you have at «Machine-made draft»."
        ),
    )
    if draft.version is None or draft.version.state != DRAFT:
        return
    for each in left(draft, draft.version)[:MOST]:
        if each["word"]:
            place = Place(each["block"], "" if each["block"] else "title", each["around"])
            said = _("The program did not know the word «%(word)s».") % {"word": each["word"]}
            yield Finding(Level.WARNING, said, place)
