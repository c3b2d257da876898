"""The links in blocks, whatever the block: each field says by its kind what it holds."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from cms.models import CMSPlugin, Page
from cms.utils.plugins import downcast_plugins
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Field, ForeignKey, Model, URLField, prefetch_related_objects
from django.http.request import validate_host
from lxml import html

from pages import rich_text
from pages.links.models.checked_link import LONGEST
from pages.models.block import Link
from pages.models.registered import Registered

# As djangocms-text writes what follows a page when it moves.
OBJECT = re.compile(r"\w+\.\w+:\d+")
DELETED = "cms.page:0"


@dataclass(frozen=True)
class Found:
    address: str
    words: str


def links_by_content(contents: Collection[Model]) -> dict[int, list[Found]]:
    """Each content's links by its primary key, all of one model. Few queries."""
    if not contents:
        return {}
    by_key = {content.pk: content for content in contents}
    model = type(next(iter(contents)))
    rows = CMSPlugin.objects.filter(
        placeholder__content_type=ContentType.objects.get_for_model(model),
        placeholder__object_id__in=by_key,
    ).select_related("placeholder")
    plugins = list(rows.order_by("placeholder", "position"))
    placeholders = list({plugin.placeholder_id: plugin.placeholder for plugin in plugins}.values())
    blocks = list(downcast_plugins(plugins, placeholders))
    prefetch_rows(blocks)
    found: dict[int, list[Found]] = {key: [] for key in by_key}
    for block in blocks:
        key = block.placeholder.object_id
        found[key].extend(_settled(links_of(block), by_key[key]))
    return found


def prefetch_rows(blocks: Collection[Model]) -> None:
    by_model: dict[type[Model], list[Model]] = {}
    for block in blocks:
        if hasattr(block, "rows"):
            by_model.setdefault(type(block), []).append(block)
    for same in by_model.values():
        prefetch_related_objects(same, "rows")


def links_of(block: Model) -> Iterator[Found]:
    """As they are written, row by row."""
    for field in block._meta.concrete_fields:
        yield from _links_in(field, block)
    if isinstance(block, Link) and not (block.page_id or block.url):
        yield Found(DELETED, block.label)
    for row in block.rows.all() if hasattr(block, "rows") else ():
        yield from links_of(row)


def _links_in(field: Field, block: Model) -> Iterator[Found]:
    value = getattr(block, field.attname)
    if not value:
        return
    if isinstance(field, URLField):
        yield Found(value, getattr(block, "label", str(block)))
    elif isinstance(field, ForeignKey) and field.related_model is Page:
        yield Found(f"cms.page:{value}", getattr(block, "label", str(block)))
    elif isinstance(field, ForeignKey) and issubclass(field.related_model, Registered):
        yield from links_of(getattr(block, field.name))
    elif rich_text.not_too_long in field.validators:
        yield from links_in_text(value)


def links_in_text(body: str) -> Iterator[Found]:
    if "<a" not in body:
        return
    for link in html.fromstring(f"<div>{body}</div>").iter("a"):
        address = link.get("data-cms-href") or link.get("href", "")
        yield Found(address.strip(), " ".join(link.text_content().split()))


def _settled(links: Iterator[Found], content: Model) -> Iterator[Found]:
    """Each as the address that is tried; without those that are no address, as mailto:."""
    for link in links:
        address = settled(link.address, content)
        if address and len(address) <= LONGEST:
            yield Found(address, link.words[:200])


def settled(address: str, content: Model) -> str:
    """Ours as a path, all others without what stands after #."""
    if OBJECT.fullmatch(address):
        return address
    try:
        parts = urlsplit(address)
        ours = bool(parts.hostname) and is_ours(parts.hostname or "")
    except ValueError:
        return address
    if parts.scheme not in {"", "http", "https"} or not address:
        return ""
    if parts.netloc and not ours:
        scheme = parts.scheme or "https"
        return parts._replace(scheme=scheme, fragment="").geturl()
    path = parts._replace(scheme="", netloc="").geturl()
    here = getattr(content, "get_absolute_url", str)()
    return path if path.startswith("/") else urljoin(here or "/", path)


def is_ours(host: str) -> bool:
    return validate_host(host.lower(), [name for name in settings.ALLOWED_HOSTS if name != "*"])


def is_outside(address: str) -> bool:
    return not (address.startswith("/") or OBJECT.fullmatch(address))
