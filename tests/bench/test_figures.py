import pytest

from tests.bench.figures import Figure


@pytest.mark.parametrize(
    ("value", "at_least", "reached"),
    [(0.96, True, True), (0.94, True, False), (0.94, False, True), (0.96, False, False)],
)
def test_a_limit_is_the_least_or_the_most(value, at_least, reached) -> None:
    assert Figure("x", value, 0.95, at_least=at_least).is_reached is reached


def test_what_is_told_is_what_is_compared() -> None:
    figure = Figure("memory", 98.4, 140, " MB")
    assert (figure.told, figure.wanted) == ("98 MB", "at most 140 MB")
