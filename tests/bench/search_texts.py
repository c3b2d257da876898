"""Many items to search in, and what readers ask for: the same at each run."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from random import Random

from django.utils import timezone

from pages.models.work_area import WorkArea
from pages.search.texts import Text
from tests.pages.search.pairs import PAIRS

PROSE = Path(__file__).parents[1] / "pages" / "written_forms" / "detection" / "prose"
FORMS = ("nb", "nn")
PARAGRAPHS = 12  # of some 25 words each
STEP = 9  # every ninth of the pairs is asked for
OTHERS = (
    *("råd", "kunnskap", "karriere", "utdanning og arbeid", "veiledning", "rettleiing"),
    *('"å bytte jobb"', '"stått i det sjølv"', "skole -voksne", "veiledning -karriere"),
    *("jobb", "fylke", "søknad", "opptak", "ung", "voksen", "kariereveiledning", "samtale med"),
)


def texts(number: int) -> Iterator[Text]:
    """Half of them in each form; some words stand in nearly half of them, most in few."""
    chance = Random(7)
    prose = [_prose(form) for form in FORMS]
    for each in range(number):
        form = each % len(FORMS)
        words = [PAIRS[int(len(PAIRS) * chance.random() ** 2)][form] for _ in range(PARAGRAPHS)]
        body = [f"{chance.choice(prose[form])} {term.capitalize()}." for term in words]
        yield Text(
            object_id=each,
            language=FORMS[form],
            title=f"Om {words[0]} og {words[1]}",
            lead=chance.choice(prose[form])[:300],
            body=body,
            url=f"/{FORMS[form]}/{each}/",
            date=timezone.now() - dt.timedelta(hours=each * 10),
            areas=[chance.choice(WorkArea.values)],
        )


def queries() -> list[str]:
    pairs = [words for pair in PAIRS[::STEP] for words in dict.fromkeys(pair)]
    return [*OTHERS, *pairs]


def _prose(form: str) -> list[str]:
    files = sorted(PROSE.glob(f"{form}_*.txt"))
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
