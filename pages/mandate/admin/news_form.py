"""In the form of a news item one says which main areas it carries out."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from pages.entries.admin import entry_content
from pages.mandate import tagging
from pages.mandate.models import MandateArea
from pages.news.admin import NewsContentAdmin
from pages.news.admin.forms import NewsContentForm
from pages.news.models import NewsContent, NewsItem

FIELD, READ_AS = "mandate_areas", "mandate_area_names"


class TaggedNewsForm(NewsContentForm):
    mandate_areas = forms.ModelMultipleChoiceField(
        MandateArea.objects.all(),
        label=_("Main areas of the mandate"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_(
            "Which areas this carries out. It is said of the item in all languages, and takes "
            "effect when you save."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if FIELD in self.fields:
            self.initial[FIELD] = list(tagging.areas_of(NewsItem, self._item()))
            self.fields[FIELD].disabled = not self.user.has_perm(tagging.PERMISSION)

    def _item(self) -> int | None:
        """Of a new text in another language, that of its twin."""
        twin = str(self.initial.get("twin"))
        if self.instance.item_id or not twin.isdecimal():
            return self.instance.item_id
        found = NewsContent.all_versions.filter(pk=twin)
        return found.values_list("item_id", flat=True).first()

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc]  # the stubs do not know it
        if self.user.has_perm(tagging.PERMISSION):
            tagging.set_areas(self.instance.item, self.cleaned_data[FIELD])


@admin.display(description=_("Main areas of the mandate"))
def mandate_area_names(content: NewsContent) -> str:
    return ", ".join(str(area) for area in tagging.areas_of(NewsItem, content.item_id))


def add() -> None:
    NewsContentAdmin.form = TaggedNewsForm
    shown: Any = (*NewsContentAdmin.fieldsets, (_("Mandate"), {"fields": (FIELD,)}))
    NewsContentAdmin.fieldsets = shown
    setattr(NewsContentAdmin, READ_AS, staticmethod(mandate_area_names))
    entry_content.READ_AS[FIELD] = READ_AS


add()
