"""Career centres as a CSV file that Excel in Norway opens by a click and the import reads."""

import csv
import io
import re
from collections.abc import Iterable

from django.http import HttpResponse

from pages.counties.columns import COLUMNS
from pages.counties.models import CareerCentre

MARK = "\ufeff"  # tells Excel that it is UTF-8
CALCULATES = re.compile(r"[=@]|[+-](?![\d ]*$)")


def download(centres: Iterable[CareerCentre]) -> HttpResponse:
    response = HttpResponse(as_csv(centres), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="karrieresentre.csv"'
    return response


def as_csv(centres: Iterable[CareerCentre]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(each.heading for each in COLUMNS)
    for centre in centres:
        writer.writerow(text(getattr(centre, each.field)) for each in COLUMNS)
    return MARK + out.getvalue()


def text(value: object) -> str:
    """What a spreadsheet would calculate is marked as text."""
    written = str(value)
    return f"'{written}" if CALCULATES.match(written) else written
