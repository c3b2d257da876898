"""What a first visit weighs, as browsers get it: brotli, without photos."""

from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.test import Client

from tests.html import document, only

pytestmark = pytest.mark.django_db
STATIC = Path(__file__).parents[2] / "static"
KB = 1000


def weight(data: bytes) -> int:
    return len(brotli.compress(data, quality=11))


def test_the_stylesheet_is_light() -> None:
    assert weight((STATIC / "css/site.css").read_bytes()) <= 12 * KB


def test_the_front_page_is_light(client: Client) -> None:
    assert weight(client.get("/nb/").content) <= 7 * KB


def test_the_whole_first_view_is_light(client: Client) -> None:
    response = client.get("/nb/")
    page = document(response)
    files = {only(page, "link[rel=preload][as=font]").get("href")}
    files |= {link.get("href") for link in page.cssselect("link[rel=stylesheet]")}
    files |= {img.get("src") for img in page.cssselect("img[src]")}
    own = [STATIC / unhashed(url) for url in files]
    fonts = sum(path.stat().st_size for path in own if path.suffix == ".woff2")
    rest = sum(weight(path.read_bytes()) for path in own if path.suffix != ".woff2")
    assert fonts + rest + weight(response.content) <= 50 * KB


def unhashed(url: str) -> str:
    """The file a hashed address stands for: css/site.3f2a1b.css → css/site.css."""
    path = Path(url.removeprefix(settings.STATIC_URL))
    name, *_hash, suffix = path.name.rsplit(".", 2)
    return str(path.with_name(f"{name}.{suffix}"))
