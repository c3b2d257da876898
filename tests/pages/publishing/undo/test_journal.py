import pytest

from pages.publishing.models import BlockChange
from pages.publishing.undo import journal
from tests.pages.publishing.undo.conftest import Board

pytestmark = pytest.mark.django_db


def test_the_last_twenty_are_kept(board: Board) -> None:
    for number in range(journal.KEPT + 2):
        board.write(0, f"Ord {number}")
    assert BlockChange.objects.count() == journal.KEPT
    for _step in range(journal.KEPT):
        board.undo()
    assert board.texts()[0] == "Ord 1"
    assert "Angre" not in board.steps()


def test_what_is_absurdly_long_is_not(board: Board, monkeypatch) -> None:
    monkeypatch.setattr(journal, "LONGEST", 100)
    board.write(0, "Nye ord")
    assert BlockChange.objects.count() == 0


def test_only_what_became_another_is_kept(board: Board) -> None:
    board.write(0, "Nye ord")
    (change,) = BlockChange.objects.get().changes
    assert [each["fields"]["body"] for each in change] == ["<p>Først</p>", "<p>Nye ord</p>"]
