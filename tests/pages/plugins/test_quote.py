import pytest

from tests.builders import page_with
from tests.html import all_texts, only

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("quoted", "says_so"), [("nn", True), ("nb", False)])
def test_the_words_carry_their_own_language(quoted: str, *, says_so: bool) -> None:
    page = page_with("NekQuotePlugin", text="Ord.", quoted_language=quoted, source="Kilde")
    assert only(page, ".quote blockquote").get("lang") == quoted
    assert ("nynorsk" in " ".join(all_texts(page, ".quote")).lower()) is says_so


def test_the_source_is_named_and_linked() -> None:
    url = "https://www.regjeringen.no/"
    page = page_with("NekQuotePlugin", text="Ord.", source="Stortingsproposisjon nr. 1", url=url)
    assert all_texts(page, ".quote figcaption") == ["Stortingsproposisjon nr. 1"]
    assert only(page, ".quote figcaption a").get("href") == url
