from typing import Any

from cms.views import details
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from pages.context_processors import parts
from pages.counties import exporting, reading
from pages.counties.county_map import SIZE, tiles
from pages.counties.frame import CountyFrame
from pages.counties.models import CareerCentre, County


def county(request: HttpRequest, slug: str) -> HttpResponse:
    """One county; other addresses here are those of pages below the section's, if any."""
    language = get_language() or "nb"
    found = reading.county_at(slug)
    if found is None:
        _root, _language, path = request.path_info.split("/", 2)
        return details(request, path.rstrip("/"))
    if language not in reading.LANGUAGES:
        return HttpResponseRedirect(reading.county_url(found, language))
    if found.has_ended(timezone.localdate()):
        return _ended(request, found, language)
    partnership = getattr(found, "partnership", None)
    shown: dict[str, Any] = {
        "county": found,
        "partnership": partnership,
        "text": reading.in_language(partnership, "text", language),
        "centres": [(each, hours(each, language)) for each in found.centres.all()],
        "tiles": tiles(reading.counties(), language, current=found),
        "size": SIZE,
    }
    frame = CountyFrame(request, found, exists=True)
    return render(request, "counties/county.html", parts(frame) | shown)


def hours(centre: CareerCentre, language: str) -> reading.InLanguage:
    return reading.in_language(centre, "opening_hours", language)


def _ended(request: HttpRequest, found: County, language: str) -> HttpResponse:
    after = [(each, reading.county_url(each, language)) for each in reading.successors(found)]
    frame = CountyFrame(request, found, exists=False)
    shown = parts(frame) | {"county": found, "successors": after}
    return render(request, "counties/ended_county.html", shown, status=410)


def centres_as_csv(request: HttpRequest) -> HttpResponse:
    return exporting.download(reading.centres())
