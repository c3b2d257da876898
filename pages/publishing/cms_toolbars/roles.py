"""Leaves in the toolbar what the person who sees it may use."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import djangocms_versioning.cms_toolbars  # noqa: F401 comes last: what others add is seen
from cms.toolbar.items import BaseItem, Break
from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool

from pages.publishing.access import User
from pages.publishing.gate import may_follow


@toolbar_pool.register
class RolesToolbar(CMSToolbar):
    """The gate decides; what it would refuse is not shown."""

    def post_template_populate(self) -> None:
        bar = self.toolbar
        for items in (bar.left_items, bar.last_left_items, bar.right_items, bar.last_right_items):
            items[:] = usable(self.request.user, items)


def usable(user: User, items: Iterable[BaseItem]) -> Iterator[BaseItem]:
    for item in items:
        if hasattr(item, "buttons"):
            item.buttons[:] = [b for b in item.buttons if not b.disabled and leads_on(user, b)]
            if item.buttons:
                yield item
        elif hasattr(item, "items"):
            item.items[:] = without_stray_breaks(usable(user, item.items))
            if item.items:
                yield item
        elif leads_on(user, item):
            yield item


def leads_on(user: User, item: Any) -> bool:  # noqa: ANN401 items share no attribute
    url = getattr(item, "url", None) or getattr(item, "action", None)
    return not url or may_follow(user, str(url))


def without_stray_breaks(items: Iterable[BaseItem]) -> list[BaseItem]:
    """None first, last or twice in a row."""
    kept = [*items]
    pairs = pairwise([*kept, Break()])
    kept = [item for item, after in pairs if not (is_break(item) and is_break(after))]
    return kept[1:] if kept and is_break(kept[0]) else kept


def is_break(item: BaseItem) -> bool:
    return isinstance(item, Break)
