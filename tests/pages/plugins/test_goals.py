import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_the_goals_are_a_list_in_the_editor_s_order() -> None:
    page = page_with("NekGoalsPlugin", heading="Mål", rows=[{"text": "Ett"}, {"text": "To"}])
    assert all_texts(page, ".goals h2") == ["Mål"]
    assert all_texts(page, ".goals li") == ["Ett", "To"]
