import pytest

from pages.counties.importing.csv_file import FileRefusedError, lines, refuse_size, text_of

HEAD = "fylke;navn;poststed"
ROW = "15;Ørsta senter;Ørsta"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_spreadsheets_write_is_read(encoding: str, delimiter: str, newline: str) -> None:
    data = f"{HEAD}{newline}{ROW}{newline}".replace(";", delimiter).encode(encoding)
    (line,) = lines(text_of(data))
    assert (line.number, line.cells) == (
        2,
        {"county": "15", "name": "Ørsta senter", "place": "Ørsta"},
    )


@pytest.mark.parametrize(
    "data",
    [
        f"{HEAD}\n{ROW}".encode("utf-16"),
        f"{HEAD}\n{ROW}".encode("utf-16-be"),
        f"{HEAD}\n{ROW}".encode().decode("cp1252").encode(),  # read wrongly once before
        f"{HEAD}\n".encode() + b"\x81\x8d",
        f"{HEAD}\n{ROW}".encode() + b"\xff",  # both encodings at once
        b"PK\x03\x04\x00\x00 a workbook",
    ],
)
def test_other_encodings_are_refused_in_plain_words(data: bytes) -> None:
    with pytest.raises(FileRefusedError, match="UTF-8"):
        text_of(data)


def test_a_large_file_is_refused_by_its_size() -> None:
    with pytest.raises(FileRefusedError, match="50 MB"):
        refuse_size(50 * 1024**2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "fylke, navn"),
        ("fylke;poststed\n15;Ørsta", "navn"),
        ("fylke;navn;farge\n", "farge"),
        ("fylke;navn;namn\n", "navn"),
        (f'{HEAD}\n"15;Ørsta' + "x" * 200_000, "2"),
    ],
)
def test_what_is_wrong_with_the_whole_file_is_said(text: str, said: str) -> None:
    with pytest.raises(FileRefusedError, match=said):
        list(lines(text))


def test_headings_are_known_in_either_form_and_case() -> None:
    (line,) = lines("FYLKE ;Namn;poststad;nettstad;Opningstider (nynorsk)\n15;A;B;;C")
    assert line.cells == {
        "county": "15",
        "name": "A",
        "place": "B",
        "web": "",
        "opening_hours_nn": "C",
    }


def test_empty_rows_are_passed_over_and_lines_counted_as_an_editor_sees_them() -> None:
    found = lines(f'{HEAD}\n;;\n\n15;"A\nB";C\n15;D;E;F\n')
    assert [(line.number, (line.cells or {}).get("name")) for line in found] == [
        (5, "A B"),
        (6, None),
    ]
