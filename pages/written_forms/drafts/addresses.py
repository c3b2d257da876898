"""The last part of a draft's address: that of what readers have, or made of its title and free."""

from typing import Any

from cms.models import PageContent, PageUrl

from pages.entries.models import EntryContent
from pages.entries.publishing import free_slug
from pages.slugs import slug

OF_A_PAGE, OF_AN_ENTRY = ("slug", "overwrite_url", "redirect"), ("slug",)
LONGEST = 100  # characters, which leaves room for a number


def give(content: Any, public: Any) -> None:  # noqa: ANN401 any kind of content
    if public:
        for name in OF_AN_ENTRY if isinstance(content, EntryContent) else OF_A_PAGE:
            setattr(content, name, getattr(public, name))
    elif isinstance(content, PageContent):
        content.redirect = content.overwrite_url = None
        if not content.page.is_home:
            content.slug = _free(content, slug(content.title)[:LONGEST].strip("-") or content.slug)
    elif isinstance(content, EntryContent):
        content.slug = free_slug(content)


def _free(content: PageContent, stem: str) -> str:
    number, tried = 1, stem
    while _is_taken(content, tried):
        number += 1
        tried = f"{stem}-{number}"
    return tried


def _is_taken(content: PageContent, tried: str) -> bool:
    path = content.page.get_url_data(tried, None, content.language)["path"]
    if path is None:
        return False
    others = PageUrl.objects.filter(language=content.language, path=path)
    return others.exclude(page=content.page).exists()
