"""A query in either form gives the same set. The pairs were written apart from the rules."""

from pathlib import Path

import pytest

from pages.search.filters import Filters
from pages.search.search_query import SearchQuery
from pages.search.texts import Text
from tests.pages.search.asking import find

HERE = Path(__file__).parent
FILES = ("form_pairs.txt", "queries.txt")  # words; inflections and compounds in their phrases
PAIRS = [
    tuple(line.split(" | "))
    for name in FILES
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
]
LEAST_SHARE = 0.95


def found(text: str, language: str) -> set[str]:
    """On all pages of the results."""
    query = SearchQuery.read(text)
    pages = range(1, find(query, Filters(), language).last_page + 1)
    return {hit.url for page in pages for hit in find(query, Filters(), language, page).hits}


@pytest.fixture
def texts_of_pairs(indexed) -> None:
    """Each pair as two texts, each in one form only."""
    indexed(
        *(
            Text(number * 2 + other, form, f"Om {words}", url=f"{number}-{form}")
            for number, pair in enumerate(PAIRS)
            for other, (form, words) in enumerate(zip(("nb", "nn"), pair, strict=True))
        )
    )


@pytest.mark.usefixtures("texts_of_pairs")
def test_both_forms_find_the_same(capsys) -> None:
    differing = []
    for number, (bokmal, nynorsk) in enumerate(PAIRS):
        by_either = found(bokmal, "nb"), found(nynorsk, "nn")
        wanted = {f"{number}-nb", f"{number}-nn"}
        if by_either[0] != by_either[1] or not wanted <= by_either[0]:
            differing.append(f"{bokmal} | {nynorsk}")
    share = 1 - len(differing) / len(PAIRS)
    with capsys.disabled():
        unlike = sum(bokmal != nynorsk for bokmal, nynorsk in PAIRS)
        print(f"\n{len(PAIRS)} queries, {unlike} unlike in the forms: {share:.1%} find the same")

    assert len(PAIRS) >= 300
    assert share >= LEAST_SHARE, differing
