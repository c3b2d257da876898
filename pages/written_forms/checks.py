"""What is asked before publishing: is the text in the language the page says it is in?

WCAG 3.1.1 and 3.1.2. Quotations and what is marked with a language are not the page's own text.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.conf import settings
from django.utils.translation import gettext as _

from pages.publishing.checks import Finding, Level, Place, written_form
from pages.publishing.checks.findings import excerpt
from pages.publishing.checks.reading import Reading
from pages.publishing.checks.rules import RULES
from pages.written_forms.detection import Scores, scores

FEWEST_IN_PARAGRAPH = 12  # words; of shorter pieces the words are named one by one
FEWEST_ON_PAGE = 30
SURE = 2.0


@dataclass(frozen=True)
class Stray:
    """A paragraph that is in another language than its page, and is not a mixture."""

    place: Place
    text: str
    form: str

    def finding(self, level: Level, says: str, own: str) -> Finding:
        names = dict(settings.LANGUAGES)
        values = {"own": names[own], "other": names[self.form]}
        where = replace(self.place, excerpt=excerpt(self.text))
        return Finding(level, says % values, where)


def text_in_another_language(reading: Reading) -> Iterator[Finding]:
    """The page as a whole, which stops it; else paragraph by paragraph."""
    found = strays(reading)
    if most := those_that_are_most(found, reading):
        says = _(
            "The page is in %(own)s, but most of its text is in %(other)s: screen readers read it"
            " out wrongly. Rewrite it, or move it to the page in %(other)s."
        )
        yield most[0].finding(Level.ERROR, says, reading.language)
        return
    for stray in found:
        says = _(
            "The paragraph is in %(other)s, the page in %(own)s. Rewrite it, or mark its language."
        )
        yield stray.finding(Level.WARNING, says, reading.language)


def other_form(reading: Reading) -> Iterator[Finding]:
    """Single words, where it is a matter of single words."""
    found = strays(reading)
    if not those_that_are_most(found, reading):
        said = {(stray.place, stray.text) for stray in found}
        rest = [(place, text) for place, text in reading.texts if (place, text) not in said]
        yield from written_form.wrong_words(reading.language, rest)


def strays(reading: Reading) -> list[Stray]:
    found = []
    for place, text in reading.texts:
        weighed = scores(text)
        if weighed.words >= FEWEST_IN_PARAGRAPH and is_surely_other(weighed, reading.language):
            found.append(Stray(place, text, weighed.form or ""))
    return found


def is_surely_other(weighed: Scores, own: str) -> bool:
    """Between the two forms it takes more to tell an editor so than to count a paragraph."""
    if weighed.form in (None, own) or weighed.is_mixed:
        return False
    return "en" in (weighed.form, own) or abs(weighed.nb - weighed.nn) >= SURE


def those_that_are_most(found: list[Stray], reading: Reading) -> list[Stray]:
    """Those in the language most of the page is in, if that is not its own."""
    words = Counter[str]()
    for stray in found:
        words[stray.form] += len(stray.text.split())
    all_words = sum(len(text.split()) for _place, text in reading.texts)
    most = [form for form, count in words.items() if count >= FEWEST_ON_PAGE]
    return [stray for stray in found if stray.form in most and 2 * words[stray.form] > all_words]


def connect() -> None:
    """In place of the rule that knows single words only."""
    at = RULES.index(written_form.other_form)
    RULES[at : at + 1] = [text_in_another_language, other_form]
