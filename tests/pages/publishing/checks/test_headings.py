import pytest

from pages.publishing import checks
from pages.publishing.checks import Level
from pages.seed.content import Block
from tests.builders import page_of, publish
from tests.pages.publishing.checks.conftest import Found

pytestmark = pytest.mark.django_db
HERO = Block("NekHeroPlugin", {"title": "Velkommen", "lead": "Hei."})
FRONT = {"template": "pages/front_page.html"}


def test_a_front_page_needs_a_hero_and_no_other_page_does(found: Found) -> None:
    assert [f.level for f in found("main_heading", "<h2>To</h2>", **FRONT)] == [Level.ERROR]
    assert found("main_heading", HERO, "<h2>To</h2>", **FRONT) == []
    assert found("main_heading", "<h2>To</h2>") == []
    assert [f.place.excerpt for f in found("main_heading", HERO)] == ["Velkommen"]


def test_no_level_is_skipped_from_block_to_block(found: Found) -> None:
    (error,) = found("skipped_level", "<h2>To</h2>", "<h4>Fire</h4><h2>To</h2><h3>Tre</h3>")
    assert error.level == Level.ERROR
    assert error.place.excerpt == "Fire"
    assert "nivå 4" in error.says
    assert "Bruk nivå 3" in error.says
    assert found("skipped_level", "<h3>Først</h3>") != []
    assert found("skipped_level", "<h2>To</h2>", "<h3>Tre</h3><h4>Fire</h4><h2>To</h2>") == []


@pytest.mark.parametrize("heading", ["<h2></h2>", "<h3> &nbsp;</h3>", "<h2>\u00ad</h2>"])
def test_a_heading_has_words(found: Found, heading: str) -> None:
    (error,) = found("empty_heading", heading)
    assert error.level == Level.ERROR
    assert found("empty_heading", "<h2>Ord</h2>") == []


def test_bold_type_is_no_heading(found: Found) -> None:
    (warning,) = found("bold_as_heading", "<p><strong>Hvem vi er</strong></p><p>Vi er her.</p>")
    assert warning.level == Level.WARNING
    assert warning.place.excerpt == "Hvem vi er"
    for fine in ("<p><strong>Husk</strong> dette</p>", "<p><strong>Vi er her.</strong></p>"):
        assert found("bold_as_heading", fine) == [], fine


def test_the_place_is_the_block() -> None:
    blocks = [Block("NekTextPlugin", {"body": body}) for body in ("<p>Ett.</p>", "<h2></h2>")]
    (content,) = publish(page_of(*blocks))
    (error,) = checks.of(content).errors
    second = content.placeholders.get().cmsplugin_set.get(position=2)
    assert error.place.block == second.pk
