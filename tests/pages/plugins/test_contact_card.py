import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_what_is_known_and_nothing_empty() -> None:
    page = page_with("NekContactCardPlugin", name="Enheten", phone="22 00 00 00")
    assert all_texts(page, ".contact-card a") == ["22 00 00 00"]
    assert [a.get("href") for a in page.cssselect(".contact-card a")] == ["tel:22000000"]
    assert not [text for text in all_texts(page, ".contact-card p, .contact-card li") if not text]
