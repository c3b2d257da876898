from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from filer.models import Image
from PIL import Image as Pillow

from pages.models import Picture
from tests.builders import page_with
from tests.html import all_texts, only

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(settings, tmp_path) -> Image:
    settings.MEDIA_ROOT = tmp_path
    data = BytesIO()
    Pillow.new("RGB", (1200, 600), "teal").save(data, "PNG")
    return Image.objects.create(file=ContentFile(data.getvalue(), "bilde.png"))


def test_the_browser_can_choose_a_size_and_knows_the_shape(file: Image) -> None:
    page = page_with("NekPicturePlugin", file=file, alt="En flate", caption="Flate", credit="Oss")
    img = only(page, ".picture img")
    assert (img.get("width"), img.get("height")) == ("960", "480")
    assert [part.split()[1] for part in img.get("srcset").split(", ")] == ["480w", "960w"]
    assert img.get("alt") == "En flate"
    assert "Flate" in all_texts(page, ".picture figcaption")[0]


def test_a_decorative_picture_is_silent(file: Image) -> None:
    page = page_with("NekPicturePlugin", file=file, decorative=True)
    assert only(page, ".picture img").get("alt") == ""


@pytest.mark.parametrize(("alt", "decorative"), [("", False), ("En flate", True)])
def test_either_words_or_decoration(file: Image, alt: str, *, decorative: bool) -> None:
    with pytest.raises(ValidationError) as error:
        Picture(file=file, alt=alt, decorative=decorative).clean()
    assert "alt" in error.value.message_dict
