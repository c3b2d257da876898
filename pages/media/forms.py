"""A file's own form: what it is called, what it shows, and what takes its place."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from filer.admin.fileadmin import FileAdminChangeFrom
from filer.admin.imageadmin import ImageAdminForm

from pages.media import kinds, replacing
from pages.media.intake import TakenFile
from pages.media.models import keep_alts

# The middle of each ninth, as shares of width and height.
FOCAL_POINTS = [
    ("", _("As marked in the picture")),
    ("1/6 1/6", _("Top left")),
    ("1/2 1/6", _("Top")),
    ("5/6 1/6", _("Top right")),
    ("1/6 1/2", _("Left")),
    ("1/2 1/2", _("Middle")),
    ("5/6 1/2", _("Right")),
    ("1/6 5/6", _("Bottom left")),
    ("1/2 5/6", _("Bottom")),
    ("5/6 5/6", _("Bottom right")),
]
ALT_FIELDS = {code: f"alt_{code}" for code, _name in settings.LANGUAGES}
SHARES = {"1/6": 1 / 6, "1/2": 1 / 2, "5/6": 5 / 6}


class ReplacementForm(FileAdminChangeFrom):
    replacement = forms.FileField(
        label=_("New file"),
        required=False,
        help_text=_(
            "Takes the place of this one wherever it is used. The address stays, so it has to be "
            "of the same kind."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ending = f".{self.instance.extension}" if self.instance.file else kinds.ACCEPT
        if "replacement" in self.fields:
            self.fields["replacement"].widget.attrs["accept"] = ending

    def clean_replacement(self) -> TakenFile | None:
        upload = self.cleaned_data["replacement"]
        return replacing.fitting(self.instance, upload) if upload else None

    def keep(self) -> None:
        """What stands beside the file's own row."""
        if taken := self.cleaned_data.get("replacement"):
            replacing.replace(self.instance, taken)


ALT: dict[str, Any] = {
    "max_length": 250,
    "required": False,
    "widget": forms.TextInput(attrs={"class": "vLargeTextField"}),
}


class PictureForm(ReplacementForm, ImageAdminForm):
    focal_point = forms.ChoiceField(
        label=_("Focal point"),
        choices=FOCAL_POINTS,
        required=False,
        help_text=_(
            "What has to be seen when the picture is cut. Mark it in the picture above, or choose "
            "here."
        ),
    )
    alt_nb = forms.CharField(label=capfirst(_("Bokmål")), **ALT)
    alt_nn = forms.CharField(label=capfirst(_("Nynorsk")), **ALT)
    alt_en = forms.CharField(label=capfirst(_("English")), **ALT)

    class Meta(ImageAdminForm.Meta):
        labels = {"author": _("Photographer or source")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = dict(self.instance.texts.values_list("language", "alt"))
        for name in self.fields.keys() & set(ALT_FIELDS.values()):
            self.fields[name].initial = known.get(name.removeprefix("alt_"), "")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if chosen := cleaned.get("focal_point"):
            x, y = (SHARES[share] for share in chosen.split())
            place = int(self.instance.width * x), int(self.instance.height * y)
            cleaned["subject_location"] = "{},{}".format(*place)
        return cleaned

    def keep(self) -> None:
        super().keep()
        alts = {code: self.cleaned_data[name] for code, name in ALT_FIELDS.items()}
        keep_alts(self.instance, alts)
