"""The drawings of the shares, as numbers for a template: shares across, pixels down."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format

from pages.written_forms.counting import months
from pages.written_forms.counting.figures import LEAST, WARNED, Words
from pages.written_forms.counting.words_for_people import percent
from pages.written_forms.models import Share

ROW, BAR, HEAD = 52, 20, 24  # pixels: a row, its bar, the words above that
OVER = 3  # that the lines of the limits stand out over the bars
FOOT = 24
LIMITS = (LEAST, 100 - LEAST)  # where the colours may meet
WARNINGS = (WARNED, 100 - WARNED)
TREND_HEIGHT, TREND_TOP = 220, 12
LEFT, RIGHT = 14, 98  # per cent of the width that the trend's months fill
MOST_LABELS = 5


@dataclass(frozen=True)
class Bar:
    name: str
    nb: str  # as it is read
    nn: str
    nb_width: str  # as it is drawn
    nn_width: str
    is_empty: bool
    text_y: int
    y: int

    @property
    def rules(self) -> tuple[int, int]:
        return self.y - OVER, self.y + BAR + OVER


@dataclass(frozen=True)
class Bars:
    bars: Sequence[Bar]
    height: int
    foot: int
    limits: Sequence[int] = LIMITS
    warnings: Sequence[int] = WARNINGS
    bar_height: int = BAR


def bars(parts: Sequence[tuple[str, Words]]) -> Bars:
    drawn = [bar(number, name, words) for number, (name, words) in enumerate(parts)]
    end = len(drawn) * ROW
    return Bars(drawn, end + FOOT, end + FOOT - 6)


def bar(number: int, name: str, words: Words) -> Bar:
    nb, nn = words.share("nb"), words.share("nn")
    top = number * ROW
    return Bar(
        name,
        percent(nb),
        percent(nn),
        across(nb),
        across(nn),
        not words.norwegian,
        top + HEAD - 7,
        top + HEAD,
    )


def across(share: float) -> str:
    return f"{share:.2f}%"


@dataclass(frozen=True)
class Dot:
    x: str
    y: int
    before: "Dot | None"
    share: str


@dataclass(frozen=True)
class Trend:
    """Two lines of dots, month by month."""

    all: Sequence[Dot]
    new: Sequence[Dot]
    labels: Sequence[tuple[str, str]]
    rules: Sequence[tuple[int, int]]
    height: int


def trend(rows: Sequence[Share]) -> Trend:
    places = [across(place(number, len(rows))) for number in range(len(rows))]
    step = -(-len(rows) // MOST_LABELS) or 1
    named = [(x, date_format(row.month, "M Y")) for x, row in zip(places, rows, strict=True)]
    return Trend(
        dots(places, [months.all_words(row) for row in rows]),
        dots(places, [months.new_words(row) for row in rows]),
        named[::-1][::step],
        [(share, down(share)) for share in (0, 25, 50, 75, 100)],
        TREND_HEIGHT + TREND_TOP + FOOT,
    )


def place(number: int, of: int) -> float:
    return LEFT + (RIGHT - LEFT) * (number + 0.5) / of


def down(share: float) -> int:
    return round(TREND_TOP + TREND_HEIGHT * (1 - share / 100))


def dots(places: Sequence[str], found: Sequence[Words]) -> list[Dot]:
    """Months without text have none."""
    drawn: list[Dot] = []
    for x, words in zip(places, found, strict=True):
        if words.norwegian:
            share = words.share("nn")
            before = drawn[-1] if drawn else None
            drawn.append(Dot(x, down(share), before, percent(share)))
    return drawn
