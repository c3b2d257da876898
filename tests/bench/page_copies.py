"""Many pages out of the chain: below its first page a tree of the same depth, so many in each."""

from typing import Any

from cms.models import Page, PageContent, PageUrl
from django.test import Client

from pages.links.models import PageAddress
from pages.models import PageDetails
from tests.bench import pages
from tests.bench.copies import STEP, Copying, facts, key, text_shape, texts_of
from tests.bench.progress import say
from tests.html import document, only, text_of

MOST = 35  # the last step of a path counts from 1 to Z
CHANGED = ("path", "slug", "reverse_id", "numchild")


def multiply(times: int) -> None:
    """The lowest first: what is copied next has these below it."""
    assert times <= MOST
    for level, depth in enumerate(range(pages.DEPTH, 1, -1)):
        say(f"Making {times} pages on level {depth} of each page above")
        _copy_below(pages.page_at(depth), times, STEP * times**level)


def _copy_below(root: Page, times: int, step: int) -> None:
    below = f"SELECT id FROM cms_page WHERE path LIKE '{root.path}%%'"
    contents = f"page_id IN ({below})"
    details = f"extended_object_id IN (SELECT id FROM cms_pagecontent WHERE {contents})"
    rows = {
        Page: f"id IN ({below})",
        PageUrl: contents,
        PageAddress: contents,
        **texts_of(PageContent, contents),
        PageDetails: details,
    }
    last = "substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2 + n, 1)"
    address = rf"regexp_replace(path, '^((?:[^/]+/){{{root.depth - 1}}}[^/]+)', '\1-' || n)"
    changed = {
        (Page, "path"): f"overlay(path PLACING {last} FROM {len(root.path)} FOR 1)",
        (Page, "parent_id"): _but_the(root, "id", "parent_id", key("parent_id", step)),
        (Page, "reverse_id"): "NULL",
        (PageUrl, "path"): address,
        (PageUrl, "slug"): _but_the(root, "page_id", "slug || '-' || n", "slug"),
        (PageAddress, "path"): address,
    }
    Copying(rows, lambda column: changed.get((column.model, column.column)), step=step).make(times)
    Page.objects.filter(pk=root.parent_id).update(numchild=times)


def _but_the(root: Page, column: str, its: str, others: str) -> str:
    return f"CASE {column} WHEN {root.pk} THEN {its} ELSE {others} END"


def check() -> None:
    """Fails where the last copy of a page is not what publishing made of the first."""
    visitor = Client()
    for depth in range(2, pages.DEPTH + 1):
        page = pages.page_at(depth)
        copied = Page.objects.filter(depth=depth, path__startswith=pages.page_at(1).path).last()
        assert copied.pk != page.pk
        assert shape(copied) == shape(page), f"{copied.pk} is no copy of {page.pk}"
        assert read(visitor, copied) == read(visitor, page), f"{copied.pk} is read otherwise"


def shape(page: Page) -> Any:
    return {
        "page": facts(page, *CHANGED),
        "urls": [facts(url, *CHANGED, "path") for url in page.urls.order_by("pk")],
        "contents": [
            (text_shape(content), facts(content.pagedetails))
            for content in page.pagecontent_set.order_by("pk")
        ],
    }


def read(visitor: Client, page: Page) -> str:
    """What a visitor reads."""
    response = visitor.get(PageContent.objects.get(page=page, language="nb").get_absolute_url())
    return text_of(only(document(response), "body"))
