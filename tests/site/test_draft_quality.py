"""How good the drafts are: each seeded page in bokmål, against the nynorsk that people wrote.

`pytest -s` prints the figures.
"""

import re
import shutil
from difflib import SequenceMatcher

import pytest
from cms.models import PageContent

from pages.written_forms import terms
from pages.written_forms.drafts import apertium, translating, version_texts
from pages.written_forms.drafts.translating import Text
from pages.written_forms.terms import Terms
from tests.builders import version_of

pytestmark = pytest.mark.django_db
Texts = list[tuple[Text, str]]  # in bokmål, and what people made of it


@pytest.fixture
def pairs() -> Texts:
    found: Texts = []
    for content in PageContent.objects.filter(language="nb").order_by("pk"):
        twin = PageContent.objects.filter(page=content.page, language="nn").first()
        if twin:
            own, other = (version_texts.places(version_of(each)) for each in (content, twin))
            if [str(each.field) for each in own] == [str(each.field) for each in other]:
                texts = zip(own, other, strict=True)
                found += [(nb.text, nn.text.value) for nb, nn in texts]
    return found


def words(markup: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"<[^>]+>", " ", markup).lower())


def agreement(made: list[str], written: list[str]) -> tuple[int, int]:
    """Words that stand in both in the same order, and how many there are."""
    matcher = SequenceMatcher(None, made, written, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()), max(len(made), len(written))


def measured(pairs: Texts, list_of_ours: Terms) -> float:
    texts = [text for text, _written in pairs]
    made = translating.translate(texts, "nb", "nn", seconds=60, terms=list_of_ours)
    found = [
        agreement(words(draft.value), words(written))
        for draft, (_text, written) in zip(made, pairs, strict=True)
    ]
    return sum(same for same, _all in found) / sum(every for _same, every in found)


def test_nearly_every_word_is_what_people_wrote(pairs: Texts) -> None:
    if not (shutil.which("apertium") and apertium.is_installed()):
        pytest.skip("no Apertium (Debian: apertium-nno-nob) for the drafts")
    number = sum(len(words(text.value)) for text, _written in pairs)
    untouched = [agreement(words(text.value), words(written)) for text, written in pairs]
    before = sum(same for same, _all in untouched) / sum(every for _same, every in untouched)
    without, with_terms = measured(pairs, Terms.of([])), measured(pairs, terms.load())
    print(
        f"\n{number} words: {before:.1%} the same in both forms, {without:.1%} right without the"
        f" terms, {with_terms:.1%} with them"
    )
    assert number > 1500
    assert with_terms >= without
    assert with_terms > 0.9
