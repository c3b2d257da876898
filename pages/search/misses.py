"""What people search for in vain: the words, and how often; nothing of who, when or from where."""

import datetime as dt
import re
import unicodedata
from contextlib import suppress

from django.db import DatabaseError, connection
from django.db.models import Exists, OuterRef, QuerySet, Subquery, Sum
from django.utils import timezone

from pages.search.models import Miss, Pin
from pages.search.search_query import SearchQuery
from pages.search.word_keys import words

LONGEST = 60  # letters
MOST_DIGITS = 5  # more may be a telephone number, or the number of a person or a case
SHOWN_FROM = 3  # times
KEPT_MONTHS = 6
MOST_IN_A_MONTH = 5000  # different ones: somebody may write anything, and go on
PROGRAM = re.compile(r"bot\b|bot/|crawl|spider|slurp|fetch|monitor|preview|http|headless")

# What is known counts on; what is new only where there is room.
NOTE = f"""
    INSERT INTO {Miss._meta.db_table} AS known (query, key, month, times)
    SELECT %(query)s, %(key)s, %(month)s::date, 1
    WHERE {MOST_IN_A_MONTH} > (
          SELECT count(*) FROM {Miss._meta.db_table} WHERE month = %(month)s::date)
       OR EXISTS (SELECT 1 FROM {Miss._meta.db_table}
                  WHERE month = %(month)s::date AND query = %(query)s)
    ON CONFLICT (month, query) DO UPDATE SET times = known.times + 1
"""  # noqa: S608 names of our own


def note(text: str) -> None:
    """One statement; that it fails is no matter to whoever searches."""
    query = normalised(text)
    if key := query and SearchQuery.read(query).whole_key:
        given: dict[str, str] = {"query": query, "key": key, "month": str(this_month())}
        with suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute(NOTE, given)


def normalised(text: str) -> str:
    """Nothing of what may be about a person, or is too long to be of use."""
    text = unicodedata.normalize("NFC", text).lower()
    if "@" in text or sum(letter.isnumeric() for letter in text) > MOST_DIGITS:
        return ""
    found = " ".join(word[0] for word in words(text))
    return found if len(found) <= LONGEST else ""


def is_by_a_person(user_agent: str) -> bool:
    """As far as the program that asks says so itself."""
    return user_agent.startswith("Mozilla/") and not PROGRAM.search(user_agent.lower())


def this_month() -> dt.date:
    return timezone.localdate().replace(day=1)


def shown() -> QuerySet[Miss]:
    """What came often enough to be nobody's own, each once with `total`, and has no pin yet."""
    same = Miss.objects.filter(query=OuterRef("query"))
    total = same.values("query").annotate(total=Sum("times")).values("total")
    return (
        Miss.objects.annotate(total=Subquery(total))
        .filter(total__gte=SHOWN_FROM)
        .exclude(Exists(same.filter(month__gt=OuterRef("month"))))
        .exclude(Exists(Pin.objects.filter(keys__contains=[OuterRef("key")])))
        .order_by("-total", "query")
    )


def forget_old() -> None:
    first = this_month()
    months = first.year * 12 + first.month - 1 - KEPT_MONTHS
    Miss.objects.filter(month__lt=dt.date(months // 12, months % 12 + 1, 1)).delete()
