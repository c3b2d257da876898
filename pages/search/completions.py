"""What somebody who is still typing may be on their way to: titles, and words of the site."""

from dataclasses import dataclass
from typing import Any

from cms.models import PageUrl
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from pages.addresses import NEAREST, page_url
from pages.search.models import Entry, KnownWord
from pages.search.search_query import SearchQuery
from pages.search.word_keys import english_key, key, plain, words

FEWEST_LETTERS = 2
MOST_WORDS, MOST_TITLES = 4, 5
MOST_KEYS = 40  # by which titles are looked for, those of the commonest words
INSIDE = 5  # letters and signs around them, beyond which the middle of words counts too

# A title has the words that are written, and one that begins or holds what the last does, in either
# form. Of words that are one in both forms the reader's is shown.
COMPLETED = f"""
    WITH near AS MATERIALIZED (
        SELECT key, max((word LIKE %(beginning)s)::int) AS begins, max(texts) AS texts
        FROM {KnownWord._meta.db_table}
        WHERE word LIKE %(beginning)s
           OR (length(%(inside)s) > {INSIDE} AND word LIKE %(inside)s)
        GROUP BY key ORDER BY begins DESC, texts DESC, key LIMIT {MOST_KEYS}
    ), asked AS (
        SELECT string_agg(quote_literal(key) || ':A', ' | ')::tsquery
               && %(before)s::tsquery AS query
        FROM (SELECT key FROM near UNION SELECT unnest(%(keys)s::text[])) keys
    ), public AS NOT MATERIALIZED (
        SELECT * FROM {Entry._meta.db_table} WHERE public_from IS NULL OR public_from <= %(now)s
    ), titles AS (
        SELECT DISTINCT ON (kind, object_id) entry.*, ts_rank(heading, query) AS rank
        FROM public entry, asked
        WHERE heading @@ query
        ORDER BY kind, object_id, array_position(%(languages)s::text[], language::text)
    ), best AS (
        SELECT * FROM titles
        ORDER BY language = %(language)s DESC, rank DESC, date DESC NULLS LAST, id
        LIMIT {MOST_TITLES}
    ), of_words AS (
        SELECT DISTINCT ON (key) word, begins, (languages->>%(language)s)::int AS texts
        FROM {KnownWord._meta.db_table} JOIN near USING (key)
        WHERE languages ? %(language)s AND EXISTS (
            SELECT 1 FROM public WHERE vector @@ quote_literal(key)::tsquery)
        ORDER BY key, word LIKE %(beginning)s DESC, 3 DESC, word
    )
    SELECT json_build_object(
        'words', (SELECT json_agg(word) FROM (
            SELECT word FROM of_words ORDER BY begins DESC, texts DESC, word
            LIMIT {MOST_WORDS}) w),
        'titles', (SELECT json_agg(json_build_object(
            'kind', kind, 'language', language, 'title', title, 'url', url,
            'path', (SELECT path FROM {PageUrl._meta.db_table} address
                     WHERE best.kind = 'page' AND address.page_id = best.object_id
                       AND address.language = best.language LIMIT 1))) FROM best))
"""  # noqa: S608 names of our own


@dataclass(frozen=True)
class Title:
    kind: str
    language: str
    title: str
    url: str


@dataclass(frozen=True)
class Completions:
    words: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()


def complete(cursor: CursorWrapper, text: str, language: str) -> Completions:
    """Of the last word; what stands before it is taken as it is."""
    found = list(words(text))
    last = plain(found[-1][0]) if found else ""
    if len(last) < FEWEST_LETTERS:
        return Completions()
    before = text[: found[-1].start()]
    asked: dict[str, Any] = {
        "beginning": f"{last}%",  # of letters and digits alone
        "inside": f"%{last}%",
        "keys": [key(last), english_key(last)],
        "before": SearchQuery.read(before).sql() or "",
        "language": language,
        "languages": list(NEAREST[language]),
        "now": timezone.now(),
    }
    cursor.execute(COMPLETED, asked)
    told = cursor.fetchone()[0]
    return Completions(
        tuple(before + word for word in told["words"] or ()),
        tuple(_title(each) for each in told["titles"] or ()),
    )


def _title(told: dict[str, Any]) -> Title:
    path = told.pop("path")
    url = told.pop("url") or page_url(path or "", told["language"])
    return Title(**told, url=url)
