"""The media library in a real browser: new folder, files by choosing and dropping, what is said."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from filer.models import File, Folder
from playwright.sync_api import Page

from tests.pages.media import samples

pytestmark = pytest.mark.browser
PASSWORD = "et-langt-passord-for-testen"
DROP = """([name, bytes]) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name));
  const at = document.querySelector('#result_list');
  for (const type of ['dragover', 'drop']) {
    at.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
  }
}"""


@pytest.fixture
def folder(site: str, settings: Any, tmp_path) -> Iterator[Folder]:
    settings.MEDIA_ROOT = tmp_path
    get_user_model().objects.create_superuser("redaktor", password=PASSWORD)
    made = Folder.objects.create(name="Bilder")
    yield made
    for file in File.objects.filter(folder__in=Folder.objects.filter(owner__username="redaktor")):
        file.delete()
    for file in File.objects.filter(folder=made):
        file.delete()
    Folder.objects.all().delete()
    Session.objects.all().delete()
    get_user_model().objects.filter(username="redaktor").delete()


def open_folder(page: Page, site: str, folder: Folder) -> list[str]:
    """What the browser complains of while it is used."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{site}/nb/admin/login/?next=/nb/admin/filer/folder/{folder.pk}/list/")
    page.fill("#id_username", "redaktor")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url(f"**/folder/{folder.pk}/list/")
    return complaints


def upload(name: str, data: bytes) -> Any:
    return {"name": name, "mimeType": "", "buffer": data}


def names(page: Page) -> list[str]:
    return page.locator("#result_list .column-name a").all_inner_texts()


def test_several_at_once_and_what_is_wrong_with_which(
    visit: Callable[..., Page], site: str, folder: Folder
) -> None:
    page = visit()
    complaints = open_folder(page, site, folder)
    found = Axe().run(page, ".upload-files").response["violations"]
    assert [each["id"] for each in found] == []
    page.set_input_files(
        "#id_upload", [upload("a.png", samples.flat()), upload("b.js", b"alert(1)")]
    )
    page.focus("#id_upload")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".upload-files__again:visible")
    alerts = page.locator(".upload-files [role=alert]").all_inner_texts()
    assert [text.partition("»")[0] for text in alerts] == ["«b.js"]
    summary = page.locator(".upload-files [role=status]").inner_text()
    assert ("1" in summary, "2" in summary) == (True, True)
    page.click(".upload-files__again a")
    page.wait_for_selector("#result_list :text('a.png')")
    assert [each for each in complaints if "400" not in each] == []


def test_files_are_dropped_anywhere(visit: Callable[..., Page], site: str, folder: Folder) -> None:
    page = visit()
    complaints = open_folder(page, site, folder)
    page.evaluate(DROP, ["d.png", list(samples.flat())])
    page.wait_for_selector("#result_list :text('d.png')")
    assert complaints == []


def test_without_script_a_plain_form_does_the_same(
    visit: Callable[..., Page], site: str, folder: Folder
) -> None:
    page = visit(java_script_enabled=False)
    open_folder(page, site, folder)
    files = [upload(name, samples.flat()) for name in ("a.png", "b.png")]
    page.set_input_files("#id_upload", [*files, upload("c.exe", b"MZ")])
    page.click(".upload-files input[type=submit]")
    assert page.locator(".messagelist .error").all_inner_texts()[0].startswith("«c.exe»")
    assert {"a.png", "b.png"} <= set(names(page))


def test_a_folder_in_a_folder(visit: Callable[..., Page], site: str, folder: Folder) -> None:
    page = visit()
    complaints = open_folder(page, site, folder)
    page.click("a.navigator-button")
    page.fill("#id_name", "Indre")
    page.press("#id_name", "Enter")
    page.wait_for_url(f"**/folder/{folder.pk}/list/")
    assert "Indre" in names(page)
    assert complaints == []
