"""The blocks of many contents as HTML, in a query for all of them and one more for each kind."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from cms.models import CMSPlugin
from cms.toolbar.utils import get_toolbar_from_request
from cms.utils.plugins import downcast_plugins
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

SLOT = "content"


def rendered_blocks(
    request: HttpRequest, contents: Collection[Model], *, below_picture: bool = False
) -> dict[int, SafeString]:
    """The HTML of each content's blocks by its primary key; all are of one model."""
    html: dict[int, list[str]] = defaultdict(list)
    found = blocks_of(request, contents)
    for block, markup in rendered(request, found, below_picture=below_picture):
        html[block.placeholder.object_id].append(markup)
    return {pk: mark_safe("".join(blocks)) for pk, blocks in html.items()}  # noqa: S308 templates


def blocks_of(request: HttpRequest, contents: Collection[Model]) -> list[CMSPlugin]:
    """The blocks of each content as what they are, in their order."""
    model = type(next(iter(contents), CMSPlugin()))
    found = CMSPlugin.objects.filter(
        placeholder__content_type=ContentType.objects.get_for_model(model),
        placeholder__object_id__in=[content.pk for content in contents],
        placeholder__slot=SLOT,
    ).select_related("placeholder")
    plugins = list(found.order_by("placeholder", "position"))
    placeholders = list({plugin.placeholder_id: plugin.placeholder for plugin in plugins}.values())
    return list(downcast_plugins(plugins, placeholders, request=request))


def rendered(
    request: HttpRequest, blocks: Iterable[CMSPlugin], *, below_picture: bool = False
) -> Iterator[tuple[CMSPlugin, SafeString]]:
    """Each block with its HTML, as readers get it."""
    renderer = get_toolbar_from_request(request).content_renderer
    context = Context({"request": request, "below_picture": below_picture})
    for block in blocks:
        yield block, renderer.render_plugin(block, context, block.placeholder, editable=False)
