from pages.publishing.checks import Level
from pages.seed.content import Block
from tests.pages.publishing.checks.conftest import Found


def table(**fields: object) -> Block:
    given = {"caption": "Fylker", "content": "Fylke | Antall\nOslo | 1"} | fields
    return Block("NekTablePlugin", given)


def test_a_table_has_a_caption(found: Found) -> None:
    (error,) = found("missing_caption", table(caption=" "))
    assert error.level == Level.ERROR
    assert found("missing_caption", table()) == []


def test_a_table_has_headings(found: Found) -> None:
    (error,) = found("missing_headings", table(header_row=False))
    assert error.level == Level.ERROR
    assert found("missing_headings", table(content=" | \nOslo | 1")) != []
    for fine in (table(), table(header_row=False, header_column=True)):
        assert found("missing_headings", fine) == []
