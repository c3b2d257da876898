from dataclasses import replace

from nek_site.page_cache import answers
from nek_site.page_cache.kept_answers import KeptAnswers

ANSWER = answers.make("200 OK", [], b"x", 1)


def of(size: int) -> answers.Answer:
    return replace(ANSWER, size=size)


def key(name: str) -> tuple[str, str, str, str]:
    return "http", "", name, ""


def test_what_was_not_asked_for_goes_first() -> None:
    kept = KeptAnswers(limit=500)
    for name in "abcd":
        kept.keep(key(name), of(110))
    kept.get(key("a"))
    kept.keep(key("e"), of(110))
    assert [bool(kept.get(key(name))) for name in "abcde"] == [True, False, True, True, True]


def test_it_never_holds_more_than_its_limit() -> None:
    kept = KeptAnswers(limit=1000)
    for number in range(300):
        kept.keep(key(str(number % 70)), of(number % 250))
        assert kept.size <= 1000
    before = kept.size
    kept.keep(key("too large"), of(251))
    assert (kept.size, kept.get(key("too large"))) == (before, None)


def test_an_answer_that_is_replaced_is_counted_once() -> None:
    kept = KeptAnswers(limit=1000)
    for size in (200, 50, 150):
        kept.keep(key("a"), of(size))
    assert kept.size == 150


def test_the_size_of_an_answer_is_about_what_it_takes() -> None:
    body = bytes(range(256)) * 100
    answer = answers.make("200 OK", [("X", "y")], body, 1)
    bodies = sum(len(v.body) for v in answer.variants.values() if v.body)
    assert bodies < answer.size < bodies + 2000
