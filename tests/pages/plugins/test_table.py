import pytest
from django.core.exceptions import ValidationError

from pages.models import Table
from tests.builders import page_with
from tests.html import all_texts, only

pytestmark = pytest.mark.django_db
CELLS = "Møte | Sted\nForum\tOslo\n"


def test_headings_by_row_and_column() -> None:
    page = page_with("NekTablePlugin", caption="Møter", content=CELLS, header_column=True)
    assert all_texts(page, ".table caption") == ["Møter"]
    assert all_texts(page, ".table th[scope=col]") == ["Møte", "Sted"]
    assert all_texts(page, ".table th[scope=row]") == ["Forum"]
    assert all_texts(page, ".table td") == ["Oslo"]


def test_a_wide_table_can_be_scrolled_by_keyboard() -> None:
    page = page_with("NekTablePlugin", caption="Møter", content=CELLS)
    region = only(page, ".table[role=region]")
    assert region.get("tabindex") == "0"
    assert text_by_id(page, region.get("aria-labelledby")) == ["Møter"]


def text_by_id(page, element_id: str) -> list[str]:
    return all_texts(page, f"#{element_id}")


def test_a_row_of_another_length_is_named() -> None:
    with pytest.raises(ValidationError) as error:
        Table(caption="Møter", content="a | b\nc\n").clean()
    assert "2" in error.value.message_dict["content"][0]
