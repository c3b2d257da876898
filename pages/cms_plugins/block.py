"""What the plugins of all blocks share."""

from typing import Any

from cms.models import CMSPlugin
from cms.plugin_base import CMSPluginBase
from django.contrib import admin
from django.db import models
from django.forms import BaseInlineFormSet, Textarea
from django.http import HttpRequest
from django.template import Context
from django.utils.functional import Promise

SHORT_TEXT: dict[type[models.Field], dict[str, Any]] = {
    models.TextField: {"widget": Textarea(attrs={"rows": 3})}
}


class BlockPlugin(CMSPluginBase):
    """A block that stands by itself: no blocks inside it, none inside a text."""

    sentence: str | Promise = ""  # what it is for, where one chooses among blocks
    formfield_overrides = SHORT_TEXT

    def render(self, context: Context, instance: CMSPlugin, placeholder: str) -> Context:
        context = super().render(context, instance, placeholder)
        context.update(self.shown(context, instance))
        return context

    def shown(self, context: Context, instance: Any) -> dict[str, Any]:  # noqa: ANN401 any block
        """What the block's template shows beside the block itself."""
        return {}


class RowInline(admin.TabularInline):
    """The rows of a block; a subclass says how many there may be."""

    extra = 0
    formfield_overrides = SHORT_TEXT

    def get_formset(
        self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        kwargs |= {"validate_min": True, "validate_max": True}
        return super().get_formset(request, obj, **kwargs)
