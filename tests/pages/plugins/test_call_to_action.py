import pytest
from django.core.exceptions import ValidationError

from pages.models import CallToAction
from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db
FIELDS = {"heading": "Les mer", "text": "Om oppdraget.", "label": "Les om oppdraget"}


def test_one_button() -> None:
    page = page_with("NekCallToActionPlugin", url="https://www.regjeringen.no/", **FIELDS)
    assert all_texts(page, ".call-to-action a") == ["Les om oppdraget"]


@pytest.mark.parametrize("targets", [{}, {"page_id": 1, "url": "https://www.nav.no/"}])
def test_it_leads_to_one_place(targets: dict) -> None:
    with pytest.raises(ValidationError):
        CallToAction(**FIELDS, **targets).clean()
