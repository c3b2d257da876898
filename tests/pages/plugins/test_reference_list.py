import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_each_document_by_title_kind_number_and_year() -> None:
    reference = {"title": "Utdanningslinja", "kind": "Stortingsmelding", "number": "44"}
    rows = [reference | {"year": "2008–2009"}]
    page = page_with("NekReferenceListPlugin", heading="Referanser", rows=rows)
    (item,) = all_texts(page, ".reference-list li")
    assert item == "Utdanningslinja Stortingsmelding nr. 44 (2008–2009)"
    assert not page.cssselect(".reference-list a")
