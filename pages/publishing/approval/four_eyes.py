"""Where the house wants it, nobody publishes their own text (the setting FOUR_EYES)."""

from django.conf import settings
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing.approval import state as approval_state
from pages.publishing.approval.writers import writers


def ask_before_publishing(version: Version, user: approval_state.Person) -> None:
    """A condition of djangocms-versioning, for superusers too; the cheap questions first."""
    if not settings.FOUR_EYES or version.state != DRAFT or user.pk not in writers(version):
        return
    found = approval_state.state(version)
    if found.status == "approved" and found.answer and found.answer.by_id != user.pk:
        return
    if found.status == "void":
        raise ConditionFailed(str(found))
    raise ConditionFailed(
        _("You have written in this text: another person must approve or publish it.")
    )
