"""What the database is asked when somebody searches."""

from cms.models import PageUrl

from pages.search.document_hits import FACTS
from pages.search.models import Entry, KnownWord, Pin

PAGE_SIZE = 20
LONGEST_BODY = 20_000  # characters in which an extract is looked for
READ_CHARACTERS = 130_000  # as far as the vector says where words stand
LONGEST_PART_LIST = 100  # compounds a word is looked for in
INSIDE = 6  # letters of a key that may stand in the middle of a compound
BESIDE = 3  # letters of a compound beside one of its parts

SETTINGS = """
    SELECT set_config('statement_timeout', %s, true), set_config('enable_seqscan', 'off', true),
           set_config('jit', 'off', true)
"""

COMPOUNDS = f"""
    SELECT DISTINCT asked.key, known.key
    FROM unnest(%s::text[]) AS asked(key), LATERAL (
        SELECT key FROM {KnownWord._meta.db_table} known
        WHERE length(known.key) >= length(asked.key) + {BESIDE}
          AND strpos(known.key, asked.key) > 0
          AND (length(asked.key) >= {INSIDE} OR starts_with(known.key, asked.key)
               OR right(known.key, length(asked.key)) = asked.key)
        GROUP BY key ORDER BY max(texts) DESC, key LIMIT {LONGEST_PART_LIST}
    ) known
"""  # noqa: S608 names of our own

# As much as an extract is looked for in: of a long text about where the first of the words stands,
# by the places of its words, which nearly all have a space after them, and paragraphs one more.
BODY = f"""
    CASE WHEN length(entry.body) <= {LONGEST_BODY} THEN entry.body ELSE (
        SELECT substr(entry.body, greatest(1, first * length(head) / (
            3 * length(head) + 1 - length(replace(head, ' ', ''))
            - 2 * length(replace(head, E'\\n', ''))) - {LONGEST_BODY // 4})::int, {LONGEST_BODY})
        FROM left(entry.body, {READ_CHARACTERS}) head, (
            SELECT coalesce(min(place), 0)::bigint AS first
            FROM unnest(entry.vector) word, unnest(word.positions) place
            WHERE lexeme = ANY(%(keys)s)) word) END
"""  # noqa: S608 names of our own

# Of one thing in several languages the reader's is shown. A filter's own counts go by the others.
# Many words are in thousands of texts: what is done for each of them is as little as can be, so
# nothing is sorted by the rules of a language, and a text whose heading says nothing has no rank.
COLUMNS = """
    id, kind COLLATE "C" AS kind, object_id, language COLLATE "C" AS language, areas, date,
    EXTRACT(year FROM date AT TIME ZONE %(zone)s)::int AS year,
    CASE WHEN heading @@ %(wide)s::tsquery THEN
        round(200 * ts_rank(heading, %(exact)s::tsquery)
            + 100 * ts_rank(heading, %(wide)s::tsquery))::int
    ELSE 0 END AS rank
"""

FOUND = f"""
    WITH pins AS MATERIALIZED (
        SELECT kind, object_id FROM {Pin._meta.db_table} WHERE %(whole)s = ANY(keys)
    ), matching AS MATERIALIZED (
        SELECT {COLUMNS}, (kind, object_id) IN (SELECT * FROM pins) AS is_pinned
        FROM {Entry._meta.db_table}
        WHERE vector @@ %(wide)s::tsquery AND (public_from IS NULL OR public_from <= %(now)s)
        UNION ALL
        SELECT {COLUMNS}, true FROM {Entry._meta.db_table} JOIN pins USING (kind, object_id)
        WHERE NOT vector @@ %(wide)s::tsquery
          AND (public_from IS NULL OR public_from <= %(now)s)
    ), judged AS (
        SELECT *, (%(kind)s = '' OR kind = %(kind)s) AS of_kind,
               (%(area)s = '' OR %(area)s = ANY(areas)) AS of_area,
               (%(year)s = 0 OR year = %(year)s) IS TRUE AS of_year,
               (%(form)s = '' OR language = %(form)s) AS of_form
        FROM matching
    ), one AS (
        SELECT DISTINCT ON (kind, object_id) * FROM judged WHERE of_form
        ORDER BY kind, object_id, array_position(%(languages)s::text[], language::text)
    ), shown AS (
        SELECT id, is_pinned, rank, date FROM one WHERE of_kind AND of_area AND of_year
    ), page AS (
        SELECT * FROM shown ORDER BY is_pinned DESC, rank DESC, date DESC NULLS LAST, id
        OFFSET %(offset)s LIMIT {PAGE_SIZE}
    )
    SELECT json_build_object(
        'count', (SELECT count(*) FROM shown),
        'kinds', (SELECT json_object_agg(kind, n) FROM (
            SELECT kind, count(*) n FROM one WHERE of_area AND of_year GROUP BY kind) t),
        'areas', (SELECT json_object_agg(area, n) FROM (
            SELECT unnest(areas) area, count(*) n FROM one WHERE of_kind AND of_year
            GROUP BY 1) t),
        'years', (SELECT json_object_agg(year, n) FROM (
            SELECT year, count(*) n FROM one WHERE of_kind AND of_area AND year IS NOT NULL
            GROUP BY year) t),
        'forms', (SELECT json_object_agg(language, n) FROM (
            SELECT language, count(*) n FROM judged WHERE of_kind AND of_area AND of_year
            GROUP BY language) t),
        'hits', (SELECT json_agg(json_build_object(
            'kind', entry.kind, 'language', entry.language, 'title', entry.title,
            'lead', entry.lead, 'body', ({BODY}), 'date', entry.date,
            'url', entry.url, 'file', ({FACTS}), 'is_pinned', page.is_pinned,
            'path', (SELECT path FROM {PageUrl._meta.db_table} address
                     WHERE entry.kind = 'page' AND address.page_id = entry.object_id
                       AND address.language = entry.language LIMIT 1))
                ORDER BY page.is_pinned DESC, page.rank DESC, page.date DESC NULLS LAST, page.id)
            FROM page JOIN {Entry._meta.db_table} entry USING (id)))
"""  # noqa: S608 names of our own
