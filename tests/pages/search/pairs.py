"""The same query in both forms: words; inflections and compounds in their phrases.

Written apart from the rules.
"""

from collections.abc import Iterator
from pathlib import Path

from pages.search.filters import Filters
from pages.search.search_query import SearchQuery
from pages.search.texts import Text
from tests.pages.search.asking import find

HERE = Path(__file__).parent
FILES = ("form_pairs.txt", "queries.txt")
Pair = tuple[str, str]
PAIRS: list[Pair] = [
    (bokmal, nynorsk)
    for name in FILES
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
    for bokmal, nynorsk in [line.split(" | ")]
]


def texts() -> Iterator[Text]:
    """Each pair as two, each in one form only."""
    for number, pair in enumerate(PAIRS):
        for other, (form, words) in enumerate(zip(("nb", "nn"), pair, strict=True)):
            yield Text(number * 2 + other, form, f"Om {words}", url=f"{number}-{form}")


def differing() -> list[Pair]:
    """Those that do not find the same, or not both of their own, in an index of these texts."""
    found = []
    for number, (bokmal, nynorsk) in enumerate(PAIRS):
        by_either = all_found(bokmal, "nb"), all_found(nynorsk, "nn")
        wanted = {f"{number}-nb", f"{number}-nn"}
        if by_either[0] != by_either[1] or not wanted <= by_either[0]:
            found.append((bokmal, nynorsk))
    return found


def all_found(text: str, language: str) -> set[str]:
    """On all pages of the results."""
    query = SearchQuery.read(text)
    first = find(query, Filters(), language)
    rest = (find(query, Filters(), language, page) for page in range(2, first.last_page + 1))
    return {hit.url for found in (first, *rest) for hit in found.hits}
