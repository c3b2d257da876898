"""The ways from a version to its twin in the other form, wherever they are shown."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.page_frame import LANGUAGE_NAMES
from pages.publishing.ways import User, Way
from pages.written_forms.drafts import reading_through, twins
from pages.written_forms.drift import reading
from pages.written_forms.drift.start_page import how_far


def to_draft(version: Version, user: User) -> Iterator[Way]:
    """The other form's, for those who may write there."""
    form = twins.other_form(version)
    if form and twins.may_draft(user, version):
        label = _("Draft in %(form)s") % {"form": LANGUAGE_NAMES[form].lower()}
        yield Way(label, reverse("admin:written_forms_draft", args=[version.pk]))


def to_reading(version: Version, user: User) -> Iterator[Way]:
    """Where a program has made this draft and nobody has read it."""
    if version.state != DRAFT or not version.has_change_permission(user):
        return
    made = reading_through.unread(version.content)
    if made and made.version_id == version.pk:
        url = reverse("admin:written_forms_machine_draft", args=[version.pk])
        yield Way(_("Machine-made draft: read it"), url, stops=True)


def to_drift(version: Version, user: User) -> Iterator[Way]:
    """Where something is behind, for those who may write it."""
    if version.has_change_permission(user) and (count := reading.count(version)):
        url = reverse("admin:written_forms_drift", args=[version.pk])
        yield Way(how_far(count), url)
