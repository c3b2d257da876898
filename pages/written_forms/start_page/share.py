"""The share of the written forms, on the editors' start page."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from pages.publishing.start_page import sections
from pages.publishing.start_page.rows import Row
from pages.publishing.start_page.sections import Section
from pages.written_forms.counting import months, words_for_people
from pages.written_forms.counting.figures import Words

PERMISSION = "written_forms.view_share"


def add() -> None:
    sections.MORE.append(section)


def section(user: Any) -> Iterator[Section]:  # noqa: ANN401 Django's users differ
    """In one query."""
    if not user.has_perm(PERMISSION):
        return
    latest, url = months.latest(), reverse("admin:written_forms_share")
    rows = []
    if latest:
        rows = [
            _row(_("All text"), url, months.all_words(latest)),
            _row(_("Text that is new this year"), url, months.new_words(latest)),
        ]
    nothing = _("Nothing is counted yet. It is done each night.")
    yield Section("share", _("Bokmål and nynorsk: the share"), rows, nothing, url)


def _row(title: str, url: str, words: Words) -> Row:
    return Row(title, url, words_for_people.shares(words), words_for_people.warning(words))
