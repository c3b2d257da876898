"""The map: one hexagon for each county, placed by hand so that neighbours meet.

It is a drawing of which county lies where, not of how large they are. Everything is data here;
the template draws it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pages.counties.models import County
from pages.counties.reading import county_url

WIDTH = 100  # of a hexagon, in the drawing's own units
HEIGHT = 115.5
STEP = HEIGHT * 3 / 4  # from row to row
LONGEST = 11  # letters in one line
LINE = 21
BASELINE = 6  # below the middle

# County number: columns from the west, where every other row is shifted by half, and rows from
# the north.
PLACES = {
    "56": (4, 0),  # Finnmark
    "55": (3, 0),  # Troms
    "18": (2.5, 1),  # Nordland
    "50": (2, 2),  # Trøndelag
    "15": (1.5, 3),  # Møre og Romsdal
    "34": (2.5, 3),  # Innlandet
    "46": (1, 4),  # Vestland
    "33": (2, 4),  # Buskerud
    "32": (3, 4),  # Akershus
    "11": (0.5, 5),  # Rogaland
    "40": (1.5, 5),  # Telemark
    "03": (2.5, 5),  # Oslo
    "31": (3.5, 5),  # Østfold
    "42": (1, 6),  # Agder
    "39": (2, 6),  # Vestfold
}
COLUMNS, ROWS = 4.5, 7
SIZE = (round(COLUMNS * WIDTH), round((ROWS - 1) * STEP + HEIGHT))


@dataclass(frozen=True)
class Tile:
    """A county as the drawing shows it."""

    county: County
    url: str
    at: str  # its middle
    lines: list[tuple[str, str]]  # with how far below the middle each stands
    is_current: bool
    is_found: bool


def tiles(
    counties: Iterable[County],
    language: str,
    *,
    current: County | None = None,
    found: Collection[County] = (),
) -> list[Tile]:
    """From the north and the west. A county without a place is in the list only."""
    placed = [each for each in counties if each.code in PLACES]
    placed.sort(key=lambda each: PLACES[each.code][::-1])
    return [
        Tile(
            county=each,
            url=county_url(each, language),
            at=_at(*PLACES[each.code]),
            lines=_lines(each.name),
            is_current=each == current,
            is_found=each in found,
        )
        for each in placed
    ]


def _at(column: float, row: int) -> str:
    """As SVG writes numbers, whatever the reader's language does."""
    return f"{column * WIDTH:g} {row * STEP + HEIGHT / 2:g}"


def _lines(name: str) -> list[tuple[str, str]]:
    """One, or two where the name is long."""
    first, space, last = name.rpartition(" ")
    parts = [first, last] if space and len(name) > LONGEST else [name]
    top = BASELINE - LINE * (len(parts) - 1) / 2
    return [(part, f"{top + number * LINE:g}") for number, part in enumerate(parts)]
