"""Every kind of document is read, and what cannot be is told."""

import pytest

from pages.media.document_text import problems, reading
from pages.media.document_text.reading import Read, read_bytes
from tests.pages.media.document_text import makers
from tests.pages.written_forms.texts import NB_12, NN_13

LONG = f"{NB_12} {NB_12} {NB_12}"


def test_a_pdf_has_its_paragraphs_back() -> None:
    """The first fills several lines."""
    assert read_bytes(makers.pdf(LONG, NN_13), ".pdf").paragraphs == (LONG, NN_13)


def test_a_line_at_the_head_of_every_page_is_left_out() -> None:
    data = makers.pdf("Rapport fra enheten", LONG, pages=4)
    assert read_bytes(data, ".pdf").paragraphs == (LONG,) * 4


def test_a_word_document_without_its_headings() -> None:
    data = makers.docx(NB_12, NN_13, headings=["En overskrift"])
    assert read_bytes(data, ".docx") == Read((NB_12, NN_13))


def test_an_open_document_without_its_headings() -> None:
    data = makers.odt(f"Vi gir<text:s/>råd{NB_12[10:]}", NN_13, headings=["En overskrift"])
    assert read_bytes(data, ".odt") == Read((NB_12, NN_13))


def test_five_hundred_pages_are_read() -> None:
    found = read_bytes(makers.pdf(LONG, pages=500), ".pdf")
    assert found == Read((LONG,) * 500)


def test_of_more_the_first_are() -> None:
    found = read_bytes(makers.pdf(LONG, pages=502), ".pdf")
    assert found == Read((LONG,) * 500, problems.TOO_LARGE)


@pytest.mark.parametrize(
    ("data", "ending", "problem"),
    [
        (makers.locked(makers.pdf(LONG), "hemmelig"), ".pdf", problems.ENCRYPTED),
        (b"", ".pdf", problems.BROKEN),
        (b"Dette er ingen PDF.", ".pdf", problems.BROKEN),
        (makers.pdf(LONG)[:400], ".pdf", problems.BROKEN),
        (makers.pdf(), ".pdf", problems.NO_TEXT),
        (b"PK\x03\x04 og noe annet", ".docx", problems.BROKEN),
        (makers.docx(LONG)[:-30], ".docx", problems.BROKEN),
        (makers.archive("word/document.xml", "<w:p>"), ".docx", problems.BROKEN),
        (makers.archive("noe/annet.xml", "<p/>"), ".odt", problems.BROKEN),
        (makers.archive("word/document.xml", " " * 41_000_000), ".docx", problems.TOO_LARGE),
    ],
)
def test_what_is_wrong_is_told(data: bytes, ending: str, problem: str) -> None:
    assert read_bytes(data, ending) == Read((), problem)


def test_a_pdf_locked_against_changes_only_is_read() -> None:
    assert read_bytes(makers.locked(makers.pdf(LONG), ""), ".pdf") == Read((LONG,))


def test_entities_are_not_followed() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    data = makers.archive(
        "content.xml",
        f"{bomb}<office:document {makers.ODT}><text:p>før &a; etter</text:p></office:document>",
    )
    assert read_bytes(data, ".odt").paragraphs in ((), ("før  etter",))


def test_a_reader_that_hangs_is_stopped(monkeypatch) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.01)
    assert read_bytes(makers.pdf(LONG), ".pdf").problem == problems.TOO_SLOW


def test_one_that_crashes_is_told_of(monkeypatch) -> None:
    monkeypatch.setattr(reading, "READER", "pages.written_forms.ingensteds")
    assert read_bytes(makers.pdf(LONG), ".pdf") == Read((), problems.BROKEN)
