import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_words_and_ways_on() -> None:
    page = page_with(
        "NekSignpostPlugin",
        heading="Trenger du veiledning?",
        text="Den gis mange steder.",
        rows=[{"label": "Nav", "url": "https://www.nav.no/"}],
    )
    assert all_texts(page, ".signpost h2") == ["Trenger du veiledning?"]
    assert [link.get("href") for link in page.cssselect(".signpost a")] == ["https://www.nav.no/"]
