"""Files that nginx serves without asking the site, as the site would."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from django.conf import settings as project
from django.test import Client

from pages.media.kinds import BY_ENDING
from tests.deploy.front_server import FrontServer
from tests.deploy.stand_in import StandIn

pytestmark = pytest.mark.django_db
ORIGINAL = "filer_public/0a/1b/0a1b2c3d-1234/{}"
MADE = "filer_public_thumbnails/filer_public/0a/1b/0a1b2c3d/89abcdef/a.png__480x240.avif"
PROMISED = (
    *("Content-Type", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options"),
    *("X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"),
)


@pytest.fixture
def var(tmp_path: Path, settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "var" / "media"
    settings.MEDIA_ROOT.mkdir(parents=True)
    (tmp_path / "var" / "static").symlink_to(project.STATIC_ROOT)
    return tmp_path / "var"


@pytest.fixture
def files(start, stand_in: StandIn, var: Path) -> FrontServer:
    return start(f"127.0.0.1:{stand_in.port}", var=var)


def stored(var: Path, name: str, content: bytes = b"0123456789") -> str:
    path = var / "media" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return f"/media/{name}"


def stylesheet() -> Path:
    return next((Path(project.STATIC_ROOT) / "css").glob("site.*.css"))


def test_static_files_are_sent_as_they_were_compressed(
    files: FrontServer, stand_in: StandIn
) -> None:
    path = f"/static/css/{stylesheet().name}"
    plain = stylesheet().read_bytes()
    small = files.get(path, Accept_Encoding="gzip, br")
    assert small.headers["Content-Encoding"] == "br"
    assert brotli.decompress(small.body) == plain
    older = files.get(path, Accept_Encoding="gzip")
    assert older.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(older.body) == plain
    assert files.get(path).body == plain
    for answer in (small, older, files.get(path)):
        assert answer.headers.get_all("Cache-Control") == ["public, max-age=31536000, immutable"]
        assert answer.headers.get_all("Vary") == ["Accept-Encoding"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Type"] == "text/css"
    known = {"If_None_Match": small.headers["ETag"], "Accept_Encoding": "br"}
    assert files.get(path, **known).status == 304
    assert files.ask("HEAD", path).body == b""
    assert stand_in.asked == []


def test_only_names_with_a_hash_are_for_ever(files: FrontServer, stand_in: StandIn) -> None:
    """Others may change, and those of a version before are the site's to answer."""
    for name in ("staticfiles.json", "css/site.0123456789ab.css", "css/site.css"):
        assert files.get(f"/static/{name}").text == "page"
    assert len(stand_in.asked) == 3


def test_nginx_knows_every_file_that_was_collected() -> None:
    root = Path(project.STATIC_ROOT)
    names = [str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()]
    odd = [name for name in names if not re.search(r"\.[0-9a-f]{12}(\.|$)", name)]
    assert {name.split(".")[0] for name in odd} == {"staticfiles"}


def test_uploads_say_what_the_site_says(client: Client, files: FrontServer, var: Path) -> None:
    names = [ORIGINAL.format(f"a.{ending}") for ending in BY_ENDING]
    for name in (*names, MADE, "filer_public_thumbnails/a.png"):
        path = stored(var, name)
        ours, theirs = client.get(path).headers, files.get(path).headers
        for promised in PROMISED:
            assert (name, promised, theirs.get_all(promised)) == (name, promised, [ours[promised]])


def test_nginx_serves_uploads_itself_in_parts_too(
    files: FrontServer, stand_in: StandIn, var: Path
) -> None:
    path = stored(var, ORIGINAL.format("brev æ.pdf")).replace("æ", "%C3%A6").replace(" ", "%20")
    assert files.get(path).body == b"0123456789"
    part = files.get(path, Range="bytes=2-4")
    assert (part.status, part.body) == (206, b"234")
    assert part.headers["Content-Range"] == "bytes 2-4/10"
    assert "sandbox" in part.headers["Content-Security-Policy"]
    assert files.get(path, Range="bytes=99-").status == 416
    assert files.get(path, If_None_Match=files.get(path).headers["ETag"]).status == 304
    assert stand_in.asked == []


def test_what_is_not_there_is_the_sites_to_answer(
    files: FrontServer, stand_in: StandIn, var: Path
) -> None:
    stored(var, ORIGINAL.format("a.pdf"))
    for path in ("/media/borte.pdf", "/media/", "/media/filer_public/"):
        assert files.get(path).text == "page"
    assert len(stand_in.asked) == 3


def test_hidden_files_are_not_there(files: FrontServer, stand_in: StandIn, var: Path) -> None:
    hidden = [stored(var, name) for name in (".env", ".git/config", "x/.htpasswd")]
    for path in (*hidden, "/.env", "/nb/.git/config", "/static/.x/a.0123456789ab.css"):
        assert files.get(path).status == 404
    assert stand_in.asked == []
    assert files.get("/.well-known/security.txt").text == "page"


def test_nothing_outside_is_reached(files: FrontServer, var: Path) -> None:
    (var / "secret_key").write_text("secret")
    for path in ("/media/../secret_key", "/media/%2e%2e/secret_key", "/static/..%2fsecret_key"):
        assert "secret" not in files.get(path).text
