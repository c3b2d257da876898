"""Which main areas of the mandate nothing has been published about for longest."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pages.mandate import reading
from pages.mandate.models import MandateArea
from pages.publishing.start_page import sections
from pages.publishing.start_page.rows import Row
from pages.publishing.start_page.sections import Section

PERMISSION = "mandate.change_mandatearea"
SHOWN = 3


def add() -> None:
    sections.MORE.append(section)


def section(user: Any) -> Iterator[Section]:  # noqa: ANN401 Django's users differ
    """The three that have been silent longest. Two queries."""
    if not user.has_perm(PERMISSION):
        return
    rows = [_row(area, at) for area, at in reading.silent()[:SHOWN]]
    heading = _("The mandate: silent longest")
    more = reverse("admin:mandate_mandatearea_changelist")
    yield Section("silent", heading, rows, _("No main area is entered."), more)


def _row(area: MandateArea, at: dt.datetime | None) -> Row:
    url = reverse("admin:mandate_mandatearea_change", args=[area.pk])
    if at is None:
        return Row(str(area), url, [_("Nothing that carries it out has been published yet")])
    date = date_format(localtime(at), "DATE_FORMAT")
    return Row(str(area), url, [_("last carried out %(date)s") % {"date": date}])
