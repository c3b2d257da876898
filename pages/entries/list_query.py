"""How the address of a list says what of it is asked for: ?omrade=standarder&ar=2026&side=2."""

from typing import TypeVar

from django.db.models import TextChoices

from pages.entries.models import EARLIEST
from pages.slugs import choices_by_slug

AREA, KIND, YEAR, PAGE = "omrade", "type", "ar", "side"
LAST_YEAR = 9998
LONGEST_NUMBER = 6
Choice = TypeVar("Choice", bound=TextChoices)


class UnknownFilterError(ValueError):
    """The address asks for what does not exist."""


def choice(choices: type[Choice], given: str) -> Choice | None:
    """By its name in any of our languages."""
    if not given:
        return None
    try:
        return choices_by_slug(choices)[given]
    except KeyError:
        raise UnknownFilterError(given) from None


def year(given: str) -> int | None:
    return _number(given, EARLIEST.year, LAST_YEAR)


def page(given: str) -> int:
    return _number(given, 1, 10**LONGEST_NUMBER) or 1


def _number(given: str, least: int, most: int) -> int | None:
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) <= LONGEST_NUMBER):
        raise UnknownFilterError(given)
    if not least <= int(given) <= most:
        raise UnknownFilterError(given)
    return int(given)
