"""What the choice among blocks shows of each."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from cms.plugin_pool import plugin_pool
from django import template
from django.templatetags.static import static

register = template.Library()


@register.filter
def choices(plugin_menu: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The blocks that say what they are for; django CMS's own placeholders do not."""
    return [entry | card(entry["value"]) for entry in plugin_menu if sentence(entry["value"])]


def card(plugin_type: str) -> dict[str, str]:
    """The drawing has the block's stem for a name."""
    stem = PurePath(plugin_pool.get_plugin(plugin_type).render_template).stem
    return {"sentence": sentence(plugin_type), "picture": static(f"img/blocks/{stem}.svg")}


def sentence(plugin_type: str) -> str:
    return getattr(plugin_pool.get_plugin(plugin_type), "sentence", "")
