import pytest
from django.test import Client

from tests.pages.media import samples

pytestmark = pytest.mark.django_db


def test_uploaded_files_can_run_nothing(client: Client, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    headers = client.get("/media/drawing.svg").headers
    assert "sandbox" in headers["Content-Security-Policy"]
    assert "script-src" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.browser
def test_a_pdf_opens_in_the_browser(site: str, visit, settings, tmp_path) -> None:
    """In Chromium's own viewer, which a policy can forbid."""
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "rapport.pdf").write_bytes(samples.pdf())
    page = visit()
    page.goto(f"{site}/nb/")
    page.evaluate(
        "document.querySelector('h1').innerHTML = '<a href=/media/rapport.pdf>Rapport</a>'"
    )
    page.click("h1 a")
    page.wait_for_url("**/media/rapport.pdf")
    for _turn in range(40):
        if any(frame.url.startswith("chrome-") for frame in page.frames):
            break
        page.wait_for_timeout(250)
    assert any(frame.url.startswith("chrome-extension://") for frame in page.frames)
    assert not any(frame.url.startswith("chrome-error://") for frame in page.frames)


def test_only_what_has_a_new_address_when_it_changes_is_kept(
    client: Client, settings, tmp_path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    made = "filer_public_thumbnails/filer_public/0a/1b/0a1b2c3d/89abcdef/a.png__480x240.avif"
    for path in (made, "filer_public/0a/1b/0a1b2c3d-1234/a.png", "filer_public_thumbnails/a.png"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"x")
        kept = client.get(f"/media/{path}").headers["Cache-Control"]
        assert ("immutable" in kept) == (path == made)
        assert (kept == "no-cache") != (path == made)
