from typing import Any

from cms.models import Page
from django import forms
from django.contrib.admin import site
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.entries.kinds import entries
from pages.entries.models import EntryContent
from pages.entries.publishing import free_slug, slug_is_taken
from pages.models.work_area import WorkArea


class EntryContentForm(forms.ModelForm):
    """Everything of an entry but its text, which is written on the page itself.

    The admin gives its form a class attribute `user`.
    """

    user: Any = None
    opened_at = forms.CharField(widget=forms.HiddenInput, required=False)
    twin: Any = forms.ModelChoiceField(None, widget=forms.HiddenInput, required=False)

    class Meta:
        exclude = ("item",)  # noqa: DJ006 the admin's fieldsets say which are shown
        widgets = {
            "title": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "lead": forms.Textarea(attrs={"class": "vLargeTextField", "rows": 3}),
            "alt": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "caption": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "change_note": forms.TextInput(attrs={"class": "vLargeTextField"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = type(self.instance)
        fields: dict[str, Any] = self.fields
        fields["twin"].queryset = kind.all_versions.all()
        if self.instance.pk:
            self.initial["opened_at"] = self.instance.edited_at.isoformat()
        if date := self.fields.get("published_at"):  # two inputs, of which a label names neither
            date.widget.attrs["aria-label"] = date.label

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.instance.pk:
            self._refuse_what_would_overwrite()
        if twin := cleaned.get("twin"):
            self._join(twin, cleaned.get("language", ""))
        if cleaned.get("title"):
            self._find_slug(cleaned)
        return cleaned

    def _join(self, twin: EntryContent, language: str) -> None:
        """The same entry in another language."""
        self.instance.item_id = twin.item_id
        if twin.item.contents(manager="all_versions").filter(language=language).exists():
            self.add_error("language", self.instance.WORDS.exists_in_language)

    def _refuse_what_would_overwrite(self) -> None:
        """What was typed stays in the form."""
        now = type(self.instance).all_versions.get(pk=self.instance.pk)
        if self.data.get("opened_at") != now.edited_at.isoformat():
            raise ValidationError(
                _(
                    "Somebody has changed this draft since you opened it. What you wrote stands"
                    " below: open the draft in another window, compare, and save there."
                )
            )
        try:
            Version.objects.get_for_content(now).check_modify(self.user)
        except ConditionFailed:
            raise ValidationError(
                _(
                    "This version can no longer be changed by you: it has been published or is"
                    " locked to somebody else. What you wrote stands below."
                )
            ) from None

    def _find_slug(self, cleaned: dict[str, Any]) -> None:
        content = type(self.instance)(
            item_id=self.instance.item_id,
            language=cleaned.get("language") or self.instance.language,
            title=cleaned["title"],
            slug=cleaned.get("slug", ""),
        )
        if not content.slug:
            cleaned["slug"] = free_slug(content)
        elif slug_is_taken(content):
            self.add_error("slug", content.WORDS.address_is_taken)


class FormWithAreas(EntryContentForm):
    """For kinds that are sorted by work area."""

    areas = forms.MultipleChoiceField(
        label=_("Work areas"),
        choices=WorkArea.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class WithdrawalForm(forms.Form):
    """Why an entry is taken from its readers, or where they are led instead."""

    note = forms.CharField(
        label=_("Reason"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Shown to those who come to the address. The text itself is kept for editors."),
    )
    page = forms.ModelChoiceField(
        label=_("Lead readers to this page"), queryset=Page.objects.none(), required=False
    )

    def __init__(self, content: EntryContent, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["page"].queryset = Page.objects.filter(urls__path__isnull=False).distinct()
        kind: Any = type(content)
        others = entries(kind).objects.public(content.language)
        fields["item"] = forms.ModelChoiceField(
            label=kind.WORDS.or_to_this,
            queryset=others.exclude(pk=content.item_id),
            required=False,
            widget=AutocompleteSelect(kind._meta.get_field("moved_to_item"), site),
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if sum(bool(cleaned.get(name)) for name in ("note", "page", "item")) != 1:
            raise ValidationError(_("Write a reason or choose where readers are led, one of them."))
        return cleaned
