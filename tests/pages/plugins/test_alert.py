from datetime import timedelta

import pytest
from django.utils import timezone

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("level", ["info", "success", "warning", "danger"])
def test_it_says_what_it_has_to_say(level: str) -> None:
    page = page_with("NekAlertPlugin", level=level, title="Ny frist", text="Den er flyttet.")
    (alert,) = all_texts(page, ".alert")
    assert "Ny frist" in alert
    assert "Den er flyttet." in alert


def test_without_a_title_the_level_is_said_in_words() -> None:
    page = page_with("NekAlertPlugin", level="warning", title="", text="Det er glatt.")
    assert all_texts(page, ".alert p")[0] == "Advarsel"


@pytest.mark.parametrize(("days", "shown"), [(1, 1), (-1, 0)])
def test_it_goes_when_it_has_expired(days: int, shown: int) -> None:
    expires = timezone.now() + timedelta(days=days)
    page = page_with("NekAlertPlugin", level="info", text="Husk.", expires=expires)
    assert len(page.cssselect(".alert")) == shown
