"""The share of the written forms, as numbers and as drawings."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages.written_forms.counting import months, parts, words_for_people
from pages.written_forms.counting.figures import Figures, Words, figures
from pages.written_forms.counting.parts import Part
from pages.written_forms.counting.running_text import FORMS
from pages.written_forms.models import CountedText, Kind, Share
from pages.written_forms.views import share_chart

PERMISSION = "written_forms.view_share"
MONTHS = 13  # the newest, and the same month a year ago
may_see = permission_required(PERMISSION, raise_exception=True)


@dataclass(frozen=True)
class Row:
    """A line of a table, as it is read."""

    name: str
    nb: str
    nn: str
    en: str
    nb_share: str
    nn_share: str
    is_low: bool


@dataclass(frozen=True)
class Block:
    """A heading, what it comes to, a drawing and its table."""

    key: str
    heading: str
    total: Row
    warning: str
    needed: str
    rows: Sequence[Row]
    chart: share_chart.Bars
    sections: Sequence[Row]


@may_see
def share(request: HttpRequest) -> HttpResponse:
    counted, newest = figures(), months.newest(MONTHS)
    latest = newest[-1] if newest else None
    shown = {
        "title": _("Written forms"),
        "blocks": list(blocks(counted, latest)),
        "months": [month(row) for row in newest],
        "trend": share_chart.trend(newest),
        "problems": CountedText.objects.filter(kind=Kind.DOCUMENT).exclude(problem=""),
        "latest": latest,
        "year": counted.year,
        "may_report": request.user.has_perm("written_forms.change_uncountedtext"),
        "is_nav_sidebar_enabled": False,  # the tables need the width
    }
    context = admin.site.each_context(request) | shown
    return TemplateResponse(request, "admin/written_forms/share.html", context)


def blocks(counted: Figures, latest: Share | None) -> Iterator[Block]:
    mean = months.mean_length(latest)
    of = (parts.places(counted), parts.sections(counted, get_language() or "nb"))
    new = _("New in %(year)d") % {"year": counted.year}
    for key, heading in (("all", _("All text")), ("new", new)):
        whole = getattr(counted.whole, key)
        places, sections = (
            [(part.name, getattr(part.measured, key)) for part in rows] for rows in of
        )
        yield Block(
            key,
            heading,
            row(_("The whole website"), whole),
            words_for_people.warning(whole),
            words_for_people.needed(whole, mean),
            [row(name, words) for name, words in places],
            share_chart.bars(places),
            [row(name, words) for name, words in sections],
        )


def row(name: str, words: Words) -> Row:
    """Without shares where there is nothing to share."""
    number, percent = words_for_people.number, words_for_people.percent
    nb, nn = (percent(words.share(form)) if words.norwegian else "–" for form in ("nb", "nn"))
    return Row(
        name, number(words.nb), number(words.nn), number(words.en), nb, nn, is_low=words.is_low
    )


def month(counted: Share) -> tuple[Share, Row, Row]:
    return counted, row("", months.all_words(counted)), row("", months.new_words(counted))


@may_see
def download(request: HttpRequest) -> HttpResponse:
    """With semicolons and a mark of its encoding, as spreadsheets in Norway open it."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"maalform-{timezone.localdate():%Y-%m-%d}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";")
    writer.writerows(lines(figures()))
    return response


def lines(counted: Figures) -> Iterator[Sequence[Any]]:
    forms, unit = map(words_for_people.form_name, FORMS), _("words")
    yield [_("Part"), *(f"{form}, {unit}" for form in forms), _("Nynorsk, per cent")]
    whole = [Part("", _("The whole website"), counted.whole)]
    all_parts = [*whole, *parts.places(counted)]
    of_sections = parts.sections(counted, get_language() or "nb")
    kind, new = _("Section"), _("New in %(year)d") % {"year": counted.year}
    named = [(part.name, part.measured) for part in all_parts]
    named += [(f"{kind}: {part.name}", part.measured) for part in of_sections]
    for name, measured in named:
        yield line(name, measured.all)
    for name, measured in named:
        yield line(f"{name} – {new}", measured.new)


def line(name: str, words: Words) -> Sequence[Any]:
    """A name that a spreadsheet would take for a formula is none."""
    safe = f"'{name}" if name[:1] in "=+-@" else name
    share = f"{words.share('nn'):.1f}".replace(".", ",") if words.norwegian else ""
    return [safe, words.nb, words.nn, words.en, share]
