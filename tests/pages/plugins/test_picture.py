from io import BytesIO
from urllib.parse import urlencode

import pytest
from cms.utils.placeholder import rescan_placeholders_for_obj
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow

from pages.media.models import PictureText
from pages.models import Picture
from pages.seed.build import seed_user
from tests.builders import page_of, page_with, publish
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


def test_left_empty_it_takes_what_stands_with_the_picture(file: Image) -> None:
    PictureText.objects.create(picture=file, language="nn", alt="Ei flate")
    file.author = "En fotograf"
    file.save()
    picture = Picture(file=file, language="nn")
    picture.clean()
    assert (picture.alt, picture.credit) == ("Ei flate", "En fotograf")
    own = Picture(file=file, language="nn", alt="Noko anna", credit="Ein annan")
    own.clean()
    assert (own.alt, own.credit) == ("Noko anna", "Ein annan")
    decorative = Picture(file=file, language="nn", decorative=True)
    decorative.clean()
    assert decorative.alt == ""
    with pytest.raises(ValidationError):
        Picture(file=file, language="nb").clean()


def test_a_new_block_knows_its_language(client, file: Image, django_user_model) -> None:
    """The interface is in bokmål, the page in nynorsk."""
    PictureText.objects.create(picture=file, language="nn", alt="Ei flate")
    client.force_login(django_user_model.objects.create_superuser("sjef"))
    (content,) = publish(page_of(languages=("nn",)))
    Version.objects.get_for_content(content).unpublish(seed_user())
    draft = Version.objects.get_for_content(content).copy(
        django_user_model.objects.get(username="sjef")
    )
    placeholder = rescan_placeholders_for_obj(draft.content)["content"]
    query = {
        "placeholder_id": placeholder.pk,
        "plugin_type": "NekPicturePlugin",
        "plugin_language": "nn",
        "plugin_position": 1,
        "cms_path": "/nn/",
    }
    url = f"/nb/admin/cms/placeholder/add-plugin/?{urlencode(query)}"
    response = client.post(url, {"file": file.pk, "alt": "", "caption": "", "credit": ""})
    assert response.status_code == 200
    assert Picture.objects.get(placeholder=placeholder).alt == "Ei flate"
