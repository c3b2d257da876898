"""The rows in which the figures are shown."""

import pytest

from pages.written_forms.counting import parts
from pages.written_forms.counting.figures import Cell, Figures, Words

YEAR = 2026
NEWS = Cell("news", "", 1, YEAR, "nb", 10)
DOCUMENT = Cell("document", "", 1, YEAR, "nn", 5)


def rows(found: list[parts.Part]) -> dict[str, Words]:
    return {part.key: part.measured.all for part in found if part.measured.all != Words()}


def test_each_kind_of_entry_is_a_place() -> None:
    found = rows(parts.places(Figures((NEWS, DOCUMENT), YEAR)))
    assert found == {"news": Words(nb=10), "documents": Words(nn=5)}


@pytest.mark.django_db
def test_documents_that_no_page_leads_to_are_a_section_where_there_are_any() -> None:
    found = rows(parts.sections(Figures((NEWS, DOCUMENT), YEAR), "nb"))
    assert found == {"section-news": Words(nb=10), "section-documents": Words(nn=5)}
    names = [part.name for part in parts.sections(Figures((NEWS,), YEAR), "nb")]
    assert names[-1] == "Nyheter"
