import pytest

from pages.accept_language import preferred_language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("no, en;q=0.9", "nb"),
        ("nn-NO, nb;q=0.9", "nn"),
        ("sv, en;q=0.1", "en"),
        ("nn;q=0", "nb"),
        ("", "nb"),
    ],
)
def test_the_best_of_ours(header: str, language: str) -> None:
    assert preferred_language(header) == language
