import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_questions_open_without_javascript() -> None:
    rows = [{"question": f"Hva er {n}?", "answer": f"<p>Det er {n}.</p>"} for n in (1, 2)]
    page = page_with("NekAccordionPlugin", heading="Spørsmål", rows=rows)
    assert all_texts(page, ".accordion details > summary") == ["Hva er 1?", "Hva er 2?"]
    assert all_texts(page, ".accordion details p") == ["Det er 1.", "Det er 2."]
