import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_points_with_and_without_a_heading() -> None:
    rows = [{"text": "ett"}, {"text": "to"}]
    page = page_with("NekPointListPlugin", heading="", intro="Vi skal:", rows=rows)
    assert all_texts(page, ".point-list li") == ["ett", "to"]
    assert all_texts(page, ".point-list p") == ["Vi skal:"]
    assert not page.cssselect(".point-list h2")
