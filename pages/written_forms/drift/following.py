"""What an editor does about a paragraph that is behind: mends it, or says that it follows."""

from typing import Any

from django.db import transaction
from djangocms_versioning.models import Version

from pages.publishing.checks import Place
from pages.publishing.versions import one_version
from pages.written_forms.drift.numbered import numbered
from pages.written_forms.models import TwinText


@transaction.atomic
def say_it_follows(behind: TwinText, ahead: TwinText, number: int, seen: int) -> bool:
    """False, and nothing done, where the twin is another version than the one that was seen."""
    pair = TwinText.objects.filter(pk__in=[behind.pk, ahead.pk])
    texts = {text.pk: text for text in pair.select_for_update().order_by("language")}
    if not {behind.pk, ahead.pk} <= texts.keys() or texts[ahead.pk].version_id != seen:
        return False
    texts[behind.pk].follows.pop(str(number), None)
    texts[behind.pk].save_follows()
    return True


def place_to_mend(
    behind: TwinText,
    ahead: TwinText,
    number: int,
    user: Any,  # noqa: ANN401 Django's users differ
) -> tuple[Version, Place]:
    """The draft, made if there is none, and the paragraph's place in it."""
    draft = one_version.new_draft(behind.version, user)
    twin = numbered(ahead)
    in_draft = numbered(behind).in_draft(draft, twin)
    paragraph = in_draft.found.get(number) or twin.beside(number, in_draft)
    return draft, paragraph.place if paragraph else Place()
