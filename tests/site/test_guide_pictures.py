"""The pictures of the editors' guide, made of the site as it is.

`NEK_GUIDE=1 make test ARGS=tests/site/test_guide_pictures.py` makes those in static/img/guide anew.
"""

import os
import re
from io import BytesIO
from pathlib import Path

import pytest
from cms.models import PageContent
from cms.toolbar.utils import get_object_edit_url
from django.conf import settings
from django.urls import reverse
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version
from PIL import Image as Pillow
from playwright.sync_api import Page

GUIDE = Path(settings.BASE_DIR, "docs/redaktor.md")
FOLDER = Path(settings.BASE_DIR, "static/img/guide")
PICTURE = re.compile(r"!\[([^]]+)\]\(\.\./static/img/guide/([a-z-]+)\.webp\)")


@pytest.fixture
def draft(chief_at_work) -> Version:
    live = PageContent.objects.get(page__reverse_id="contact", language="nb")
    return Version.objects.get_for_content(live).copy(chief_at_work)


@pytest.fixture
def page(chief_at_work, logged_in_as) -> Page:
    return logged_in_as(chief_at_work, 1280, 800)


def keep(page: Page, name: str) -> None:
    """In the guide, if asked to; the picture is taken in any case."""
    taken = page.screenshot()
    if os.environ.get("NEK_GUIDE"):
        FOLDER.mkdir(exist_ok=True)
        Pillow.open(BytesIO(taken)).save(FOLDER / f"{name}.webp", quality=80, method=6)


@pytest.mark.browser
def test_the_screens_of_the_guide(site: str, page: Page, draft: Version) -> None:
    """From the start page to publishing, as the guide tells it."""
    page.goto(site + reverse("admin:index"))
    page.get_by_role("heading", name="Mine utkast").wait_for()
    keep(page, "startside")
    page.goto(site + get_object_edit_url(draft.content, language="nb"))
    page.get_by_role("link", name="Publiser", exact=True).wait_for()
    keep(page, "rediger")
    page.locator("a.nek-checks").click()
    page.get_by_role("heading", name="Sjekk siden").wait_for()
    keep(page, "sjekk")
    page.keyboard.press("Escape")
    page.locator(
        ".cms-toolbar-item-cms-mode-switcher a, .cms-btn-toggle-structure, a[href*='structure']"
    ).first.click()
    page.locator(".cms-structure .cms-submenu-add").first.wait_for()
    keep(page, "struktur")
    page.locator(".cms-structure .cms-submenu-add").first.click()
    page.get_by_text("Faktaboks").first.wait_for()
    page.wait_for_timeout(600)  # it fades in
    keep(page, "blokkvelger")
    page.goto(site + reverse("admin:publishing_publish", args=[draft.pk]))
    page.get_by_role("button", name="Publiser nå").wait_for()
    keep(page, "publiser")
    page.goto(site + version_list_url(draft.content))
    page.get_by_role("columnheader", name="Status").wait_for()
    keep(page, "versjoner")


def test_every_picture_of_the_guide_is_there_and_is_told() -> None:
    named = {name: told for told, name in PICTURE.findall(GUIDE.read_text(encoding="utf-8"))}
    assert set(named) == {path.stem for path in FOLDER.glob("*.webp")}
    assert len(named) == 7
    assert all(len(told) > 20 for told in named.values())
