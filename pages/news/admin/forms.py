from typing import Any

from cms.models import Page
from django import forms
from django.contrib.admin import site
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.entries.publishing import free_slug, slug_is_taken
from pages.models.work_area import WorkArea
from pages.news.models import NewsContent, NewsItem

MOVED_TO_ITEM = NewsContent._meta.get_field("moved_to_item")


class NewsContentForm(forms.ModelForm):
    """Everything of an item but its text, which is written on the page itself.

    The admin gives its form a class attribute `user`.
    """

    user: Any = None
    areas = forms.MultipleChoiceField(
        label=_("Work areas"),
        choices=WorkArea.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    opened_at = forms.CharField(widget=forms.HiddenInput, required=False)
    twin = forms.ModelChoiceField(
        NewsContent.all_versions.all(), widget=forms.HiddenInput, required=False
    )

    class Meta:
        model = NewsContent
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

    def _join(self, twin: NewsContent, language: str) -> None:
        """The same item in another language."""
        self.instance.item_id = twin.item_id
        if twin.item.contents(manager="all_versions").filter(language=language).exists():
            self.add_error("language", _("The news item exists in this language already."))

    def _refuse_what_would_overwrite(self) -> None:
        """What was typed stays in the form."""
        now = NewsContent.all_versions.get(pk=self.instance.pk)
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
        content = NewsContent(
            item_id=self.instance.item_id,
            language=cleaned.get("language") or self.instance.language,
            title=cleaned["title"],
            slug=cleaned.get("slug", ""),
        )
        if not content.slug:
            cleaned["slug"] = free_slug(content)
        elif slug_is_taken(content):
            self.add_error("slug", _("Another news item has this address. Choose another one."))


class WithdrawalForm(forms.Form):
    """Why an item is taken from its readers, or where they are led instead."""

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
    item = forms.ModelChoiceField(
        label=_("Or to this news item"),
        queryset=NewsItem.objects.none(),
        required=False,
        widget=AutocompleteSelect(MOVED_TO_ITEM, site),
    )

    def __init__(self, content: NewsContent, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["page"].queryset = Page.objects.filter(urls__path__isnull=False).distinct()
        others = NewsItem.objects.public(content.language).exclude(pk=content.item_id)
        fields["item"].queryset = others

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if sum(bool(cleaned.get(name)) for name in ("note", "page", "item")) != 1:
            raise ValidationError(_("Write a reason or choose where readers are led, one of them."))
        return cleaned
