"""The page a reader asks for, in one query: with its texts, their details and their addresses.

django CMS reads what it finds here from the page's own caches, and asks no more.
"""

from collections.abc import Callable, Mapping
from typing import Any

from cms.constants import X_FRAME_OPTIONS_INHERIT, X_FRAME_OPTIONS_SAMEORIGIN
from cms.middleware.page import CurrentPageMiddleware
from cms.models import Page, PageContent, PageUrl
from cms.utils import get_current_site
from cms.views import details
from django.contrib.sites.models import Site
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import get_language

from pages.addresses import nearest
from pages.prefetched import keep


class PublicPage(CurrentPageMiddleware):
    """For those without a toolbar; where there is one, django CMS looks for drafts too."""

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., Any],
        args: object,
        kwargs: Mapping[str, Any],
    ) -> None:
        if view is details and not hasattr(request, "toolbar"):
            page = public_page(get_current_site(request), kwargs["slug"], get_language() or "")
            vars(request)["_current_page_cache"] = page


def public_page(site: Site, path: str, language: str) -> Page | None:
    """The page whose path this is in the reader's language, else in the nearest."""
    contents = list(texts_at(site, path))
    at_path = {content.language: content for content in contents if content.path == path}
    found = nearest(at_path, language) or next(iter(contents), None)
    if found is None:
        return None
    found.page.site = site
    return with_texts(found.page, [c for c in contents if c.page_id == found.page_id])


def texts_at(site: Site, path: str) -> QuerySet[PageContent]:
    """What is published of the pages that have this path in some language."""
    pages = PageUrl.objects.filter(site=site, path=path).values("page")
    urls = PageUrl.objects.filter(page=OuterRef("page"), language=OuterRef("language"))
    return (
        PageContent.objects.filter(page__in=pages)
        .annotate(path=Subquery(urls.values("path")))
        .select_related("page", "pagedetails__share_image")
    )


def with_texts(page: Page, contents: list[PageContent]) -> Page:
    for content in contents:
        content.page = page
        if content.xframe_options == X_FRAME_OPTIONS_INHERIT:  # nobody is offered another choice,
            content.xframe_options = X_FRAME_OPTIONS_SAMEORIGIN  # so the pages above say the same
    page.urls_cache = {
        content.language: PageUrl(
            page=page, language=content.language, path=content.path, slug=content.slug
        )
        for content in contents
    }
    keep(page, "pagecontent_set", contents)
    return page
