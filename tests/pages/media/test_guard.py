import hashlib
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from filer.models import File, Image
from PIL import Image as Pillow

from pages.media.models import Caution
from pages.media.refusal import RefusedError
from tests.pages.media import samples

pytestmark = pytest.mark.django_db


def test_code_that_saves_a_picture_stores_the_cleaned_one() -> None:
    made = Image.objects.create(file=ContentFile(samples.with_place("JPEG", 6), "a.jpg"))
    stored = Image.objects.get(pk=made.pk)
    data = stored.file.read()
    assert samples.GPS not in data
    assert Pillow.open(BytesIO(data)).size == (stored.width, stored.height) == (30, 60)
    assert (stored.size, stored.sha1) == (len(data), hashlib.sha1(data).hexdigest())


@pytest.mark.parametrize("name", ["a.js", "a.html", "a.png"])
def test_code_that_saves_something_else_fails(name: str, tmp_path) -> None:
    with pytest.raises(RefusedError):
        File.objects.create(file=ContentFile(b"alert(1)", name), original_filename=name)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_what_is_active_in_a_pdf_is_kept_with_it() -> None:
    file = File.objects.create(file=ContentFile(samples.pdf(b"<</JS (x)>>"), "a.pdf"))
    assert Caution.objects.get(file=file).found == ["script"]
    file.file = ContentFile(samples.pdf(), "a.pdf")
    file.save()
    assert not Caution.objects.exists()


def test_saving_again_changes_no_file() -> None:
    made = Image.objects.create(file=ContentFile(samples.flat(), "a.png"))
    again = Image.objects.get(pk=made.pk)
    again.name = "Nytt navn"
    again.save()
    assert Image.objects.get(pk=made.pk).file.name == made.file.name
