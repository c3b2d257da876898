"""The yearly report on paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from django.conf import settings
from fpdf import ViewerPreferences
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from pages.written_forms.counting.report.contents import Chapter, Report, Table
from pages.written_forms.counting.report.tagged import TaggedPDF

FONTS = Path(settings.BASE_DIR) / "static/fonts"
FAMILY = "schibsted-grotesk"
OTHER_LETTERS = ("schibsted-grotesk-latin", "schibsted-grotesk-extended")
WEIGHTS = {"": 400.0, "B": 700.0}
MARGIN, LINE, SIZE = 20, 5.5, 10.5
SIZES = {"H1": 19.0, "H2": 14.0, "Caption": 10.5}
FJORD, GREY = (0, 89, 76), (190, 200, 198)
FIRST_COLUMN = 0.4  # of the width
CELL = 6.5


class Paper(TaggedPDF):
    def footer(self) -> None:
        with self.decoration():
            self.set_y(-15)
            self.set_font(FAMILY, size=9)
            self.cell(0, 8, f"{self.page_no()} / {{nb}}", align="R")

    def wrapped(self, words: str, width: float) -> list[str]:
        """The lines it takes in the font that is set."""
        return cast(
            "list[str]",
            self.multi_cell(width, LINE, words, dry_run=True, output="LINES", align="L"),
        )


def pdf(report: Report, language: str) -> bytes:
    paper = new_paper(report, language)
    paper.add_page()
    text(paper, "H1", report.title)
    text(paper, "P", report.sender)
    text(paper, "P", report.made)
    for chapter in report.chapters:
        write_chapter(paper, chapter)
    return paper.made()


def new_paper(report: Report, language: str) -> Paper:
    paper = Paper()
    add_fonts(paper, FAMILY)
    font = paper.fonts[FAMILY]
    known = font.cmap.keys() if isinstance(font, TTFFont) else ()
    if {ord(sign) for sign in report.letters}.difference(known):
        for family in OTHER_LETTERS:
            add_fonts(paper, family)
        paper.set_fallback_fonts(OTHER_LETTERS, exact_match=False)
    paper.set_lang(f"{language}-NO" if language in ("nb", "nn") else language)
    paper.set_title(report.title)
    paper.viewer_preferences = ViewerPreferences(display_doc_title=True)
    paper.set_author(report.sender)
    paper.set_margin(MARGIN)
    paper.set_auto_page_break(auto=True, margin=MARGIN)
    paper.alias_nb_pages()
    return paper


def add_fonts(paper: Paper, family: str) -> None:
    """Each takes about half a second, so those with other letters only where they are needed."""
    for style, weight in WEIGHTS.items():
        paper.add_font(family, style, FONTS / f"{family}.woff2", variations={"wght": weight})


def write_chapter(paper: Paper, chapter: Chapter) -> None:
    paper.ln(4)
    keep_together(paper, 5 * LINE)
    text(paper, "H2", chapter.heading)
    for paragraph in chapter.paragraphs:
        text(paper, "P", paragraph)
    for table in chapter.tables:
        write_table(paper, table)


def text(paper: Paper, kind: str, words: str) -> None:
    """In pieces that each stand on one page."""
    is_heading = kind in SIZES
    paper.set_font(FAMILY, "B" if is_heading else "", SIZES.get(kind, SIZE))
    paper.set_text_color(*(FJORD if kind in ("H1", "H2") else (0, 0, 0)))
    height = LINE * SIZES.get(kind, SIZE) / SIZE
    lines = paper.wrapped(words, paper.epw)
    room = max(1, int((paper.page_break_trigger - paper.y) / height))
    first, rest = lines[:room], lines[room:]
    _piece(paper, kind, height, first)
    for start in range(0, len(rest), 40):
        paper.add_page()
        _piece(paper, kind, height, rest[start : start + 40])
    paper.ln(1.5)


def _piece(paper: Paper, kind: str, height: float, lines: Sequence[str]) -> None:
    with paper.piece(kind):
        for line in lines:
            paper.cell(0, height, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def keep_together(paper: Paper, height: float) -> None:
    if paper.y + height > paper.page_break_trigger:
        paper.add_page()


def write_table(paper: Paper, table: Table) -> None:
    paper.ln(1)
    keep_together(paper, 4 * CELL)
    with paper.element("Table"):
        text(paper, "Caption", table.caption)
        paper.ln(-1)
        widths = _widths(paper, len(table.head))
        _row(paper, table.head, widths, is_head=True)
        for row in table.rows:
            _row(paper, row, widths)
    paper.ln(3)


def _widths(paper: Paper, columns: int) -> list[float]:
    first = paper.epw * (FIRST_COLUMN if columns > 2 else 0.8)  # noqa: PLR2004
    return [first, *[(paper.epw - first) / (columns - 1)] * (columns - 1)]


def _row(
    paper: Paper, cells: Sequence[str], widths: Sequence[float], *, is_head: bool = False
) -> None:
    """A long name takes several lines."""
    paper.set_font(FAMILY, "B" if is_head else "", 9)
    wrapped = [paper.wrapped(cell, width - 2) for cell, width in zip(cells, widths, strict=True)]
    height = max(len(lines) for lines in wrapped) * CELL
    keep_together(paper, height)
    top, x = paper.y, paper.l_margin
    with paper.element("TR"):
        for number, (lines, width) in enumerate(zip(wrapped, widths, strict=True)):
            is_name = is_head or not number
            with paper.piece("TH" if is_name else "TD"):
                for index, line in enumerate(lines):
                    paper.set_xy(x, top + index * CELL)
                    paper.cell(width, CELL, line, align="L" if not number else "R")
            x += width
    with paper.decoration():
        paper.set_draw_color(*GREY)
        paper.line(paper.l_margin, top + height, paper.l_margin + paper.epw, top + height)
    paper.set_xy(paper.l_margin, top + height)


def file_name(year: int) -> str:
    return f"maalform-{year}.pdf"
