"""The blocks of many contents as HTML."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from cms.models import CMSPlugin
from cms.plugin_base import CMSPluginBase
from cms.plugin_pool import plugin_pool
from cms.toolbar.utils import get_toolbar_from_request
from django.db.models import Model
from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from pages.stored_blocks import blocks_of


def rendered_blocks(
    request: HttpRequest, contents: Collection[Model], **around: object
) -> dict[int, SafeString]:
    """The HTML of each content's blocks by its primary key; all are of one model.

    `around` is what the blocks' templates get to know of the page they stand on.
    """
    html: dict[int, list[str]] = defaultdict(list)
    for block, markup in rendered(request, blocks_of(contents), **around):
        html[block.placeholder.object_id].append(markup)
    return {pk: mark_safe("".join(blocks)) for pk, blocks in html.items()}  # noqa: S308 templates


def rendered(
    request: HttpRequest, blocks: Iterable[CMSPlugin], **around: object
) -> Iterator[tuple[CMSPlugin, SafeString]]:
    """Each block with its HTML, as readers get it."""
    renderer = get_toolbar_from_request(request).content_renderer
    context = Context({"request": request, **around})
    for block in blocks:
        _needed(request).update(_of([block.get_plugin_class()]))
        yield block, renderer.render_plugin(block, context, block.placeholder, editable=False)


def stylesheets(request: HttpRequest) -> list[str]:
    """What the blocks rendered for this request need beside the stylesheet of every page."""
    toolbar = get_toolbar_from_request(request)
    if toolbar.edit_mode_active or toolbar.preview_mode_active:  # django CMS renders them later
        return sorted(_of(plugin_pool.get_all_plugins()))
    return sorted(_needed(request))


def _needed(request: HttpRequest) -> set[str]:
    return vars(request).setdefault("block_stylesheets", set())


def _of(plugins: Iterable[type[CMSPluginBase]]) -> set[str]:
    names = (getattr(plugin, "stylesheet", "") for plugin in plugins)
    return {f"css/{name}.css" for name in names if name}
