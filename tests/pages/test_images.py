import pytest
from django.core.files.base import ContentFile
from filer.models import Image
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.images import image
from pages.media import sizes
from tests.builders import page_with
from tests.html import only
from tests.pages.media import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(settings, tmp_path) -> Image:
    settings.MEDIA_ROOT = tmp_path
    data = samples.flat("PNG", (1000, 500))
    return Image.objects.create(file=ContentFile(data, "a.png"))


def test_at_once_there_is_what_every_browser_shows_and_the_rest_is_ordered(file, tmp_path) -> None:
    first = image(file)
    assert (first.width, first.height, first.sources) == (960, 480, [])
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".png", ".jpg"}
    ordered = ProcrastinateJob.objects.filter(args={"picture": file.pk})
    assert ordered.count() == 1
    assert image(file) == first
    assert ordered.count() == 1


def test_later_browsers_choose_among_formats(file) -> None:
    sizes.make_all(file)
    page = page_with("NekPicturePlugin", file=file, alt="Et felt")
    picture = only(page, "main picture")
    types = [source.get("type") for source in picture.cssselect("source")]
    assert types == ["image/avif", "image/webp"]
    for part in picture.cssselect("source, img"):
        assert [each.split()[1] for each in part.get("srcset").split(", ")] == ["480w", "960w"]
        assert part.get("sizes")
    img = only(picture, "img")
    assert (img.get("width"), img.get("height"), img.get("alt")) == ("960", "480", "Et felt")


def test_what_is_ready_is_shown_without_a_query(file, django_assert_num_queries) -> None:
    sizes.make_all(file)
    with django_assert_num_queries(0):
        assert len(image(file).sources) == len(image(file, "wide").sources) == 2


def test_drawings_and_what_moves_are_shown_as_they_are(file) -> None:
    drawing = Image.objects.create(file=ContentFile(samples.SVG, "a.svg"))
    moving = Image.objects.create(file=ContentFile(samples.flat("GIF"), "a.gif"))
    assert (image(drawing).url, image(drawing).sources) == (drawing.url, [])
    assert (image(moving).url, image(moving).srcset) == (moving.url, "")


def test_a_lost_file_does_not_take_its_page_with_it(file) -> None:
    file.file.storage.delete(file.file.name)
    page = page_with("NekPicturePlugin", file=file, alt="Et felt")
    assert only(page, "main picture img").get("src") == file.url
