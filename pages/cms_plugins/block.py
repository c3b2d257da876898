"""What the plugins of all blocks share."""

from typing import Any

from cms.models import CMSPlugin
from cms.plugin_base import CMSPluginBase, PluginMenuItem
from django.contrib import admin
from django.db import models
from django.forms import BaseInlineFormSet, ModelForm, Textarea
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template import Context
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

SHORT_TEXT: dict[type[models.Field], dict[str, Any]] = {
    models.TextField: {"widget": Textarea(attrs={"rows": 3})}
}


class OfferedBlock(CMSPluginBase):
    """What one is offered of a block: what it is for, and steps up and down without a mouse."""

    sentence: str | Promise = ""
    stylesheet = ""  # css/<this>.css, loaded where such a block stands; empty: that of every page

    @classmethod
    def get_extra_plugin_menu_items(
        cls, request: HttpRequest, plugin: CMSPlugin
    ) -> list[PluginMenuItem] | None:
        """django CMS asks every class about every block."""
        if plugin.plugin_type != cls.__name__:
            return None
        steps = ((_("Move up"), plugin.position - 1), (_("Move down"), plugin.position + 1))
        return [step(plugin, request, name, position) for name, position in steps if position]


def step(plugin: CMSPlugin, request: HttpRequest, name: str, position: int) -> PluginMenuItem:
    """Upstream's own move, which checks who may and what is locked."""
    where = {"plugin_id": plugin.pk, "target_language": plugin.language}
    where["csrfmiddlewaretoken"] = get_token(request)  # the script sends no other
    url = reverse("admin:cms_placeholder_move_plugin", query={"cms_path": request.path})
    return PluginMenuItem(name, url, where | {"target_position": position})


class BlockPlugin(OfferedBlock):
    """A block that stands by itself: no blocks inside it, none inside a text."""

    formfield_overrides = SHORT_TEXT

    def render(self, context: Context, instance: CMSPlugin, placeholder: str) -> Context:
        context = super().render(context, instance, placeholder)
        context.update(self.shown(context, instance))
        return context

    def shown(self, context: Context, instance: Any) -> dict[str, Any]:  # noqa: ANN401 any block
        """What the block's template shows beside the block itself."""
        return {}


class RowFormSet(BaseInlineFormSet):
    """Fields of a row have their names in the table's head only; screen readers want them here."""

    def add_fields(self, form: ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            # Django wraps the choice of a page, and draws what is inside.
            widget: Any = getattr(field.widget, "widget", field.widget)
            widget.attrs.setdefault("aria-label", field.label or "")


class RowInline(admin.TabularInline):
    """The rows of a block; a subclass says how many there may be."""

    extra = 0
    formset = RowFormSet
    formfield_overrides = SHORT_TEXT

    def get_formset(
        self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        kwargs |= {"validate_min": True, "validate_max": True}
        return super().get_formset(request, obj, **kwargs)
