"""An address without a public text: it has moved, speaks another written form or is withdrawn."""

from collections.abc import Callable
from typing import Any

from django.http import (
    Http404,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)

from pages.addresses import addresses, nearest
from pages.entries import reading
from pages.entries.kinds import Kind
from pages.entries.models import EntryAddress, EntryContent


def elsewhere(
    kind: Kind, language: str, slug: str, withdrawn: Callable[[Any], HttpResponse]
) -> HttpResponse:
    """What readers get instead; `withdrawn` is what they are told of a content that is."""
    address = reading.address(kind, language, slug)
    if address is None:
        raise Http404
    if address.language == language and (content := _withdrawn(kind, address, language)):
        url = _moved_to(content, language)
        return HttpResponseRedirect(url) if url else withdrawn(content)
    live = address.item.live if address.item.is_public else {}
    content = nearest(live, language)
    if content is None:
        raise Http404
    moved = content.language == language
    to = HttpResponsePermanentRedirect if moved else HttpResponseRedirect
    return to(content.get_absolute_url())


def _withdrawn(kind: Kind, address: EntryAddress, language: str) -> EntryContent | None:
    """What was withdrawn in this language, and not published anew since."""
    if language in address.item.live:
        return None
    return reading.withdrawal(kind, address.item, language)


def _moved_to(content: EntryContent, language: str) -> str:
    """Where an editor has sent the readers of what was withdrawn, if it is public itself."""
    if content.moved_to_page_id:
        pages = addresses([content.moved_to_page_id]).get(content.moved_to_page_id, {})
        page = nearest(pages, language)
        return page.url if page else ""
    target = content.moved_to_item
    text = nearest(target.live, language) if target and target.is_public else None
    return text.get_absolute_url() if text else ""
