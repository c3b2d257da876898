import pytest
from cms.api import add_plugin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.publishing.undo.block_states import state
from tests.pages.publishing.undo.conftest import Board

pytestmark = pytest.mark.django_db


def test_reading_many_blocks_takes_no_more_queries(board: Board) -> None:
    with CaptureQueriesContext(connection) as few:
        before = state(board.draft)
    for number in range(6):
        goals = add_plugin(board.placeholder, "NekGoalsPlugin", "nb", heading=f"Mål {number}")
        goals.rows.create(text="Ett")
        add_plugin(board.placeholder, "NekTextPlugin", "nb", body="<p>Mer</p>")
    with CaptureQueriesContext(connection) as many:
        after = state(board.draft)
    assert len(after) == len(before) + 6 * (2 + 1 + 2)
    assert len(many) == len(few)
