from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version

from pages.publishing import change_notes
from pages.publishing.models.check_override import SHORTEST_REASON


class PublishForm(forms.Form):
    """What an editor says of a version that is to be published."""

    note = forms.CharField(
        label=_("What has changed"),
        max_length=300,
        required=False,
        help_text=_("One sentence, for your colleagues."),
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
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
    reason = forms.CharField(
        label=_("Why the errors may stand"),
        min_length=SHORTEST_REASON,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Kept with the version, with your name."),
        error_messages={
            "min_length": _("Write a reason of at least %(limit_value)d characters."),
            "required": _("Mend the errors above, or write why they may stand."),
        },
    )

    def __init__(self, version: Version, data: Any = None, *, has_errors: bool = False) -> None:  # noqa: ANN401 as Django's
        note = change_notes.of(version)
        super().__init__(data, initial={"note": note.text, "minor": note.minor})
        self.is_first = not change_notes.has_been_public(version)
        readers_see_it = change_notes.belongs_to_content(version)
        self.fields["note"].help_text = (
            _("One sentence. Readers see it.")
            if readers_see_it
            else _("One sentence, for your colleagues.")
        )
        not_asked = {
            "note": self.is_first,
            "minor": self.is_first,
            "updated_today": self.is_first or readers_see_it,
            "reason": not has_errors,
        }
        for name in (name for name, without in not_asked.items() if without):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.is_first and not (given.get("note") or given.get("minor")):
            self.add_error("note", _("Write what has changed, or say that it is minor."))
        if given.get("minor") and given.get("updated_today"):
            self.add_error("updated_today", _("A minor change is no update."))
        return given
