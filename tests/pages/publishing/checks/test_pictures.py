from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from filer.models import Image
from PIL import Image as Pillow

from pages.publishing import checks
from pages.publishing.checks import Finding, Level
from pages.seed.content import Block
from tests.builders import news
from tests.pages.publishing.checks.conftest import Found


@pytest.fixture
def file(db, settings, tmp_path) -> Image:
    settings.MEDIA_ROOT = tmp_path
    data = BytesIO()
    Pillow.new("RGB", (1200, 600), "teal").save(data, "PNG")
    return Image.objects.create(file=ContentFile(data.getvalue(), "bilde.png"))


def picture(file: Image, **fields: object) -> Block:
    return Block("NekPicturePlugin", {"file": file, **fields})


def test_a_picture_is_described_or_decoration(found: Found, file: Image) -> None:
    (error,) = found("missing_alt", picture(file))
    assert error.level == Level.ERROR
    assert error.place.block
    assert found("missing_alt", picture(file, alt="Et felt"), picture(file, decorative=True)) == []


def test_the_picture_of_a_news_item_too(file: Image) -> None:
    def of_item(**fields: object) -> list[Finding]:
        return checks.of(news(title="Sak", file=file, publish=False, **fields)).errors

    assert [error.place.field for error in of_item()] == ["alt"]
    assert of_item(alt="Et felt") == of_item(decorative=True) == []


@pytest.mark.parametrize("alt", ["IMG_2041.jpg", "bilde.png", "DSC 0042", "bilde1"])
def test_a_file_name_describes_nothing(found: Found, file: Image, alt: str) -> None:
    (error,) = found("alt_is_file_name", picture(file, alt=alt))
    assert error.level == Level.ERROR
    assert found("alt_is_file_name", picture(file, alt="Et bilde av 3 hus.")) == []


def test_not_the_same_twice(found: Found, file: Image) -> None:
    assert len(found("alt_is_caption", picture(file, alt="Et felt", caption="et felt "))) == 1
    assert found("alt_is_caption", picture(file, alt="Et felt", caption="Sommer")) == []


def test_not_a_whole_story(found: Found, file: Image) -> None:
    assert len(found("long_alt", picture(file, alt="x" * 151))) == 1
    assert found("long_alt", picture(file, alt="x" * 150)) == []
