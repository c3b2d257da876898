"""What the filter of the list asks for: a county or a place, in whichever language it is named."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pages.counties.models import CareerCentre, County

PLACE = "fylke"
LONGEST = 100  # characters
# Letters that no accent tells apart.
LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})
# What people say of a county beside its name.
BESIDE = {"fylke", "fylket", "fylkeskommune", "fylkeskommunen", "i", "og", "county"}


class Found(NamedTuple):
    county: County
    centres: list[CareerCentre]


def asked(given: Mapping[str, str]) -> str:
    return " ".join(given.get(PLACE, "").split())[:LONGEST]


def found(counties: Iterable[County], text: str) -> Iterator[Found]:
    """A county that is named comes with all its centres, another with those that are."""
    wanted = [word for word in folded(text).split() if word not in BESIDE]
    for county in counties:
        centres = list(county.centres.all())
        if not all(word in _of_county(county) for word in wanted):
            centres = [centre for centre in centres if _has(wanted, county, centre)]
            if not centres:
                continue
        yield Found(county, centres)


def folded(text: str) -> str:
    """Without case and accents, so that «Troms» and «TRØMS» are found alike."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _of_county(county: County) -> str:
    names = (each.name for each in county.other_names.all())
    return folded(" ".join((county.name, county.code, *names)))


def _has(wanted: list[str], county: County, centre: CareerCentre) -> bool:
    own = f"{centre.name} {centre.street_address} {centre.postcode} {centre.place}"
    return all(word in f"{folded(own)} {_of_county(county)}" for word in wanted)
