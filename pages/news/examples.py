"""News that shows what news can look like; every title says that it is an example."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from pages.entries.publishing import new_draft, publish
from pages.models.work_area import WorkArea
from pages.news.models import Kind, NewsContent, NewsItem
from pages.seed.build import seed_user
from pages.seed.content import body, bullets, heading, paragraphs

ALL, NB, NN = ("nb", "nn", "en"), ("nb",), ("nn",)
NOTE = _("This is an example. It shows how a news item can be built up, and can be withdrawn.")


@dataclass(frozen=True)
class Example:
    languages: Sequence[str]
    days_old: int
    title: Promise
    lead: Promise
    body: Promise | str
    facts: Mapping[str, Any] = field(default_factory=dict)


EXAMPLES = (
    Example(
        ALL,
        7,
        _("Example: A meeting place for the whole field"),
        _("What a news item in several languages can look like."),
        body(
            paragraphs(
                NOTE,
                _(
                    "The first paragraph says what is new. Those that follow say why it matters and"
                    " where one can read more."
                ),
            ),
            heading(_("A heading makes a long text easier to read")),
            bullets(
                _("A list shows what belongs together."),
                _("Each point is short."),
            ),
        ),
        {"areas": [WorkArea.MEETING_PLACES]},
    ),
    Example(
        NB,
        26,
        _("Example: What we say in a consultation response"),
        _("An item in one written form stands in the list of both."),
        paragraphs(NOTE),
        {"kind": Kind.CONSULTATION_RESPONSE, "areas": [WorkArea.POLICY_INPUT]},
    ),
    Example(
        NN,
        40,
        _("Example: New standards to work by"),
        _("Every other item can be written in nynorsk, as the law wants."),
        paragraphs(NOTE),
        {"areas": [WorkArea.STANDARDS, WorkArea.PROFESSIONAL_ADVICE]},
    ),
    Example(
        NB,
        6 * 366,
        _("Example: An item from an earlier time"),
        _("What is older than five years says so to its readers."),
        paragraphs(NOTE),
        {"kind": Kind.PRESS_RELEASE, "areas": [WorkArea.COLLECT_KNOWLEDGE]},
    ),
)


def make_examples() -> int:
    """Publishes them all; returns how many there are."""
    user = seed_user()
    for example in EXAMPLES:
        item = NewsItem.objects.create()
        date = timezone.now() - dt.timedelta(days=example.days_old)
        for language in example.languages:
            with override(language):
                content = new_draft(
                    NewsContent,
                    user,
                    language,
                    item=item,
                    title=str(example.title),
                    lead=str(example.lead),
                    body=str(example.body),
                    published_at=date,
                    **example.facts,
                )
            publish(content, user)
    return len(EXAMPLES)
