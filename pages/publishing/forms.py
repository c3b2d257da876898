from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version

from pages.publishing import change_notes


class PublishForm(forms.Form):
    """What an editor says of a version that is to be published."""

    note = forms.CharField(
        label=_("What has changed"), max_length=300, required=False, widget=forms.TextInput
    )
    minor = forms.BooleanField(
        label=_("Minor change"),
        help_text=_("A spelling mistake or the like: nothing readers need to be told."),
        required=False,
    )
    updated_today = forms.BooleanField(
        label=_("Set «last updated» to today"),
        help_text=_("When the content has changed; not for every spelling mistake."),
        required=False,
    )

    def __init__(self, version: Version, data: Any = None) -> None:  # noqa: ANN401 as Django's
        note = change_notes.of(version)
        super().__init__(data, initial={"note": note.text, "minor": note.minor})
        self.is_first = not change_notes.has_been_public(version)
        if self.is_first:
            del self.fields["note"], self.fields["minor"]
        elif change_notes.belongs_to_content(version):
            self.fields["note"].help_text = _("One sentence. Readers see it.")
        else:
            self.fields["note"].help_text = _("One sentence, for your colleagues.")
        if change_notes.belongs_to_content(version) or self.is_first:
            del self.fields["updated_today"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.is_first and not (given.get("note") or given.get("minor")):
            self.add_error("note", _("Write what has changed, or say that it is minor."))
        if given.get("minor") and given.get("updated_today"):
            self.add_error("updated_today", _("A minor change is no update."))
        return given
