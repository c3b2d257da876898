import hashlib
import os
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from filer.models import Folder, Image
from PIL import Image as Pillow

from pages.images import image
from pages.news.importing import pictures
from pages.news.importing.pictures import Library
from pages.seed.build import seed_user
from tests.pages.media import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "images/2015").mkdir(parents=True)
    return tmp_path / "images"


@pytest.fixture
def library(media, folder) -> Library:
    return Library("old-news", folder, seed_user())


def flat(path: Path, colour: str = "teal", size: tuple[int, int] = (600, 300)) -> Path:
    Pillow.new("RGB", size, colour).save(path, "PNG")
    return path


def files(media: Path) -> list[Path]:
    return [path for path in media.rglob("*") if path.is_file()]


def refusal(library: Library, path: str) -> str:
    with pytest.raises(ValidationError) as error:
        library.picture(path)
    return error.value.messages[0]


def test_a_picture_comes_into_the_library_once(library, folder, media) -> None:
    data = flat(folder / "2015/Flate å.png").read_bytes()
    flat(folder / "kopi.png")
    with library.filled():
        made = library.picture("/2015/Flate å.png")
        assert library.picture("kopi.png") == made
        assert files(media) == []
    (file,) = files(media)
    assert file.read_bytes() == data
    stored = Image.objects.get()
    assert (stored.folder, stored.name) == (Folder.objects.get(name="old-news"), "Flate å.png")
    assert (stored.sha1, stored.size) == (hashlib.sha1(data).hexdigest(), len(data))
    assert (image(stored).width, image(stored).height) == (480, 240)
    with library.filled():
        assert library.picture("kopi.png") == made
    assert len(Image.objects.all()) == 1


def test_what_fails_or_is_dry_writes_nothing(library, folder, media) -> None:
    flat(folder / "a.png")
    with pytest.raises(ValidationError), library.filled():
        library.picture(library.picture("a.png").file.name)
    assert files(media) == []
    dry = Library("old-news", folder, seed_user(), dry_run=True)
    with dry.filled():
        dry.picture("a.png")
    assert files(media) == []


@pytest.mark.parametrize("path", ["../outside.png", "2015/../../outside.png", "link.png", "loop"])
def test_nothing_outside_the_folder_is_read(library, folder, tmp_path, path: str) -> None:
    flat(tmp_path / "outside.png")
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "loop").symlink_to(folder / "loop")
    assert "outside the folder" in refusal(library, path) or path == "loop"
    assert not Image.objects.exists()


@pytest.mark.parametrize(
    "path", ["missing.png", "2015", "a\0b", "a" * 5000, "http://127.0.0.1/a.png", "pipe"]
)
def test_what_is_no_file_there_is_refused(library, folder, path: str) -> None:
    os.mkfifo(folder / "pipe")
    assert refusal(library, path).endswith(("not in the folder of images", "no name of a file"))


def test_without_a_folder_there_is_nothing(media) -> None:
    assert "no folder of images" in refusal(Library("old-news", None, seed_user()), "a.png")


def test_only_whole_pictures_of_known_kinds(library, folder) -> None:
    for kind in ("png", "jpeg"):  # Pillow's own look at a JPEG does not go far
        Pillow.effect_noise((300, 300), 50).save(folder / f"whole.{kind}")
        data = (folder / f"whole.{kind}").read_bytes()
        (folder / f"half.{kind}").write_bytes(data[: len(data) // 2])
    (folder / "text.png").write_text("<script>alert(1)</script>")
    (folder / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    Pillow.new("RGB", (9, 9)).save(folder / "a.bmp")
    for name in ("half.png", "half.jpeg", "text.png", "drawing.svg", "a.bmp"):
        assert "no JPEG, PNG, GIF, WebP or AVIF, or is broken" in refusal(library, name)


def test_a_picture_of_too_many_pixels_is_refused(library, folder, settings) -> None:
    flat(folder / "a.png")
    settings.FILER_MAX_IMAGE_PIXELS = 100_000
    assert "too many pixels" in refusal(library, "a.png")


def test_where_a_picture_was_taken_is_not_imported(library, folder) -> None:
    (folder / "a.jpg").write_bytes(samples.with_place("JPEG"))
    with library.filled():
        made = library.picture("a.jpg")
    assert samples.GPS not in made.file.read()


def test_a_file_too_large_is_not_even_opened(library, folder, monkeypatch) -> None:
    flat(folder / "a.png")
    monkeypatch.setattr(pictures, "LARGEST", 10)
    assert "larger than" in refusal(library, "a.png")


def test_the_ending_says_what_is_in_the_file(library, folder) -> None:
    flat(folder / "side.html")
    with library.filled():
        made = library.picture("side.html")
    assert made.file.name.endswith("/side.png")
    assert made.mime_type == "image/png"
