import contextlib
import random
import time

import pytest

from pages.publishing.comparison.edit_script import Budget, TooDifferentError, edit_script


def applied(script, op: str) -> str:
    return "".join("".join(items) for kind, items in script if kind in {"=", op})


def test_both_sides_are_got_back() -> None:
    chance = random.Random(1)
    for letters in ["ab", "abcdefgh"] * 400:
        old, new = ("".join(chance.choices(letters, k=chance.randrange(30))) for _ in range(2))
        script = edit_script(old, new, Budget())
        assert applied(script, "-") == old
        assert applied(script, "+") == new


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [("abcabba", "cbabac", 5), ("", "ab", 2), ("ab", "ab", 0), ("xabc", "abcy", 2)],
)
def test_no_way_is_shorter(old: str, new: str, changes: int) -> None:
    script = edit_script(old, new, Budget())
    assert sum(len(items) for op, items in script if op != "=") == changes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a" * 40_000, "ab" * 40_000),
        ("ab" * 40_000, "ba" * 20_000 + "c" * 30_000),
        (range(50_000), range(50_000, 100_000)),
    ],
)
def test_what_takes_too_long_is_given_up_in_time(old, new) -> None:
    begun = time.process_time()
    with contextlib.suppress(TooDifferentError):
        edit_script(old, new, Budget())
    assert time.process_time() - begun < 2
