"""A visitor in a real browser: what is asked for, what is kept, where one gets."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def test_no_request_goes_elsewhere_and_nothing_is_kept(visit: Visit, site_urls, site: str) -> None:
    page = visit()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(f"{page.url} {message.text}"))
    for url in site_urls:
        page.goto(url)
    assert [url for url in asked if not url.startswith(site)] == []
    assert [url for url in asked if url.endswith(".js")] == []
    assert faults == []
    assert page.context.cookies() == []


def test_a_walk_without_javascript(visit: Visit, site: str) -> None:
    page = visit(java_script_enabled=False)
    page.goto(site)
    page.click("text=gi faglige råd")
    assert page.url == f"{site}/nb/arbeidsomrader/faglige-rad/"
    page.click(".site-header .language-chooser >> text=Nynorsk")
    assert page.url == f"{site}/nn/arbeidsomrade/faglege-rad/"
    page.click("nav[aria-label='Du er her'] a >> nth=1")
    assert page.url == f"{site}/nn/arbeidsomrade/"
    page.click(".site-footer >> text=In English")
    assert page.url == f"{site}/en/"
    page.click(".site-header .language-chooser >> text=Bokmål")
    assert page.url == f"{site}/nb/"
