"""What readers said, on the editors' start page."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.feedback import reading
from pages.feedback.models import Answer
from pages.page_frame import LANGUAGE_NAMES
from pages.publishing.start_page import sections as start_page
from pages.publishing.start_page.rows import Row
from pages.publishing.start_page.sections import Section

PERMISSION = "feedback.view_answer"
SHOWN = 5


def add() -> None:
    start_page.MORE.append(sections)


def sections(user: Any) -> Iterator[Section]:  # noqa: ANN401 Django's users differ
    """In three queries."""
    if not user.has_perm(PERMISSION):
        return
    url = reverse("admin:feedback_answer_changelist")
    texts = [_text(answer) for answer in reading.newest_texts(SHOWN)]
    nothing = _("No reader has written anything that is not handled.")
    yield Section("feedback", _("Readers write"), texts, nothing, url)
    pages = [_page(page) for page in reading.most_no(SHOWN)]
    nobody = _("No reader has answered «no».")
    yield Section("not-found", _("Pages where readers did not find it"), pages, nobody)


def _text(answer: Answer) -> Row:
    facts = [LANGUAGE_NAMES[answer.language], found(answer), date_format(answer.on, "DATE_FORMAT")]
    return Row(answer.title, answer.path, facts, answer.text)


def found(answer: Answer) -> str:
    return _("Found it") if answer.found else _("Did not find it")


def _page(page: reading.Sought) -> Row:
    words = ngettext(
        "%(no)s no of %(count)s answer", "%(no)s no of %(count)s answers", page.answers
    )
    facts = [LANGUAGE_NAMES[page.language], words % {"no": page.no, "count": page.answers}]
    return Row(page.title, page.path, facts)
