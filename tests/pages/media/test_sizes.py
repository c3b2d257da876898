from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from filer.models import Image
from PIL import Image as Pillow

from pages.media import sizes, tasks
from tests.pages.media import samples

pytestmark = pytest.mark.django_db


def uploaded(data: bytes, name: str = "a.png", **fields: str) -> Image:
    return Image.objects.create(file=ContentFile(data, name), original_filename=name, **fields)


def opened(size: sizes.Size, ending: str) -> Pillow.Image:
    with size.file.file.thumbnail_storage.open(size.name(ending)) as file:
        return Pillow.open(BytesIO(file.read())).convert("RGB")


def widths(file: Image, shape: str = "whole") -> list[tuple[int, int]]:
    return [(size.width, size.height) for size in sizes.sizes(file, shape)]


def test_no_size_is_larger_than_the_picture() -> None:
    assert widths(uploaded(samples.flat(size=(2000, 1000)))) == [
        (480, 240),
        (960, 480),
        (1440, 720),
    ]
    assert widths(uploaded(samples.flat(size=(1000, 500)))) == [(480, 240), (960, 480)]
    small = uploaded(samples.flat(size=(60, 30)))
    assert widths(small) == [(60, 30)]
    assert widths(small, "wide") == [(60, 28)]
    assert widths(uploaded(samples.flat(size=(2000, 300))), "wide") == [(480, 224)]


def test_the_task_makes_every_size_in_every_format() -> None:
    file = uploaded(samples.flat(size=(1000, 500)))
    tasks.make_sizes(file.pk)
    for shape in sizes.SHAPES:
        for size in sizes.sizes(file, shape):
            for ending in ("avif", "webp", "jpg"):
                assert opened(size, ending).size == (size.width, size.height)
    tasks.make_sizes(0)


def test_small_formats_are_smaller() -> None:
    data = BytesIO()
    noise = Pillow.effect_noise((75, 50), 60).resize((1200, 800), Pillow.Resampling.BICUBIC)
    noise.convert("RGB").save(data, "PNG")
    file = uploaded(data.getvalue())
    sizes.make_all(file)
    storage = file.file.thumbnail_storage
    for size in sizes.sizes(file):
        avif, webp, jpg = (storage.size(size.name(each)) for each in ("avif", "webp", "jpg"))
        assert avif < jpg
        assert webp < jpg


@pytest.mark.parametrize("ending", ["avif", "webp", "jpg"])
def test_the_focal_point_is_in_the_picture_that_is_cut(ending: str) -> None:
    whole = Pillow.new("RGB", (600, 600), "white")
    whole.paste("red", (0, 560, 600, 600))
    data = BytesIO()
    whole.save(data, "PNG")
    cut = {"": 200, "300,580": 0}  # how much of green and blue is left at the bottom
    for place, left in cut.items():
        file = uploaded(data.getvalue(), subject_location=place)
        (size,) = [each for each in sizes.sizes(file, "wide") if each.width == 480]
        sizes.make([size], [ending])
        red, green, _blue = opened(size, ending).getpixel((240, size.height - 3))
        assert red > 200
        assert abs(green - left) < 60


def test_see_through_pictures_stay_so() -> None:
    data = BytesIO()
    Pillow.new("RGBA", (60, 30), (0, 0, 0, 0)).save(data, "PNG")
    file = uploaded(data.getvalue())
    assert sizes.fallback(file) == "png"
    sizes.make_all(file)
    (size,) = sizes.sizes(file)
    for ending in ("avif", "webp", "png"):
        with file.file.thumbnail_storage.open(size.name(ending)) as stored:
            assert Pillow.open(stored).convert("RGBA").getpixel((5, 5))[3] == 0


def test_a_new_file_and_a_new_focal_point_have_new_addresses() -> None:
    file = uploaded(samples.flat(size=(600, 600)))
    (size,) = sizes.sizes(file, "wide")[:1]
    first = size.url("webp")
    file.subject_location = "10,10"
    second = size.url("webp")
    file.sha1 = "0" * 40
    assert len({first, second, size.url("webp")}) == 3


def test_drawings_are_not_made_into_pixels(media) -> None:
    file = uploaded(samples.SVG, "a.svg")
    sizes.make_all(file)
    assert not list(media.rglob("*.avif"))
