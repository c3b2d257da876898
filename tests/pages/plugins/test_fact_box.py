import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_heading_and_text() -> None:
    page = page_with("NekFactBoxPlugin", heading="Fakta", body="<p>Opprettet <b>2011</b></p>")
    assert all_texts(page, ".fact-box h2") == ["Fakta"]
    assert all_texts(page, ".fact-box p strong") == ["2011"]
