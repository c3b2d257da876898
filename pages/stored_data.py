"""What is stored about people, told by the code that stores it. The privacy page shows this list.

An app says its part in a module `what_is_stored`, which is read when the site starts.
tests/site/test_what_is_stored.py compares the list with the tables, cookies and tasks there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Whose(Enum):
    READERS = _("Those who visit the website")
    NAMED = _("Those who are named on the website")
    STAFF = _("Those who edit the website")


class Where(Enum):
    DATABASE = _("The website's database")
    BROWSER = _("The browser of whoever logs in")
    LOG = _("The server's error log")


@dataclass(frozen=True)
class Stored:
    """One row of the list. `tables` are models by label, `task` is what deletes."""

    whose: Whose
    name: Words
    what: Words
    why: Words
    until: Words
    where: Where = Where.DATABASE
    tables: Sequence[str] = ()
    cookie: str = ""
    task: str = ""


REGISTER: list[Stored] = []


def register(*stored: Stored) -> None:
    REGISTER.extend(stored)


def by_whose() -> Iterator[tuple[Words, list[Stored]]]:
    for whose in Whose:
        yield whose.value, [one for one in REGISTER if one.whose is whose]


def cookies() -> list[Stored]:
    return [one for one in REGISTER if one.cookie]


def days(count: int) -> Words:
    return format_lazy(_("{days} days"), days=count)
