from collections.abc import Callable
from typing import Any

from django.forms.models import model_to_dict
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from pages.page_frame import PageFrame
from pages.rendered_blocks import rendered_blocks, stylesheets
from pages.search_engines import head


def page_frame(request: HttpRequest) -> dict[str, Any]:
    return parts(PageFrame(request))


def parts(frame: PageFrame) -> dict[str, Any]:
    """The frame's parts under the names templates use, each read only if it is shown."""

    def lazy(read: Callable[[], object]) -> SimpleLazyObject:
        return SimpleLazyObject(read)

    blocks = lazy(lambda: body(frame))
    return {
        "frame": frame,
        "site": lazy(lambda: site_texts(frame)),
        "menu": lazy(lambda: frame.menu.main),
        "footer_menu": lazy(lambda: frame.menu.footer),
        "breadcrumbs": lazy(lambda: frame.menu.breadcrumbs),
        "languages": lazy(lambda: frame.languages),
        "page_title": lazy(lambda: frame.title),
        "page_lead": lazy(lambda: frame.lead),
        "page_details": lazy(lambda: frame.details),
        "head": lazy(lambda: head(frame)),
        "body": blocks,
        "stylesheets": lazy(lambda: stylesheets_below(frame, blocks)),
    }


def body(frame: PageFrame) -> str:
    """The blocks, where they are read; where they are edited, django CMS shows them itself."""
    content = frame.content
    if content is None:
        return ""
    return rendered_blocks(frame.request, [content], frame=frame).get(content.pk, "")


def stylesheets_below(frame: PageFrame, blocks: SimpleLazyObject) -> list[str]:
    """The head names what the blocks under it need, so they are rendered first."""
    str(blocks)
    return stylesheets(frame.request)


def site_texts(frame: PageFrame) -> dict[str, str]:
    """The site settings with the names of the page's language."""
    settings = frame.site
    return model_to_dict(settings) | {
        "name": settings.name(frame.language),
        "affiliation": settings.affiliation(frame.language),
    }
