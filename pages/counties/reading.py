"""Everything readers are shown of counties, partnerships and centres."""

import datetime as dt
from typing import NamedTuple

from django.db.models import Max, QuerySet
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from pages.counties.models import CareerCentre, County

LANGUAGES = ("nb", "nn")
ALPHABET = str.maketrans("æøå", "{|}")  # the last three letters, in characters that come last


class InLanguage(NamedTuple):
    """A text, and its language where that is not the reader's."""

    text: str
    lang: str = ""


def written_in(language: str) -> str:
    """Facts are there in both written forms; other readers get bokmål."""
    return language if language in LANGUAGES else LANGUAGES[0]


def county_url(county: County, language: str) -> str:
    with override(written_in(language)):
        return reverse("counties:county", args=[county.slug])


def counties(*along: str) -> list[County]:
    """Those of today in the order of the alphabet; what comes along costs a query each."""
    found = County.objects.now().prefetch_related(*along)
    return sorted(found, key=lambda each: each.name.lower().translate(ALPHABET))


def county_at(slug: str) -> County | None:
    """Also one that is no more; one that is to come is nowhere yet."""
    begun = County.objects.filter(valid_from__lte=timezone.localdate())
    found = begun.select_related("partnership").prefetch_related("other_names", "centres")
    return found.filter(slug=slug).first()


def successors(county: County) -> list[County]:
    """Those of today that came after it, by way of others that are no more."""
    seen, latest, found = {county.pk}, [county], []
    while latest:
        after = County.objects.filter(predecessors__in=latest).exclude(pk__in=seen).distinct()
        ended = {each: each.has_ended(timezone.localdate()) for each in after}
        seen.update(each.pk for each in ended)
        found += [each for each, is_over in ended.items() if not is_over]
        latest = [each for each, is_over in ended.items() if is_over]
    return found


def in_language(owner: object, field: str, language: str) -> InLanguage:
    """The text in the reader's form, else in the other."""
    own = written_in(language)
    for code in (own, *LANGUAGES):
        if text := getattr(owner, f"{field}_{code}", ""):
            return InLanguage(text, "" if code == language else code)
    return InLanguage("")


def centres() -> QuerySet[CareerCentre]:
    """For the file of all of them."""
    there = CareerCentre.objects.filter(county__in=County.objects.now())
    return there.select_related("county")


def with_changes() -> list[tuple[County, dt.datetime]]:
    """Each with the last change of anything its page shows."""
    changed = Greatest("changed_at", "partnership__changed_at", Max("centres__changed_at"))
    found = County.objects.now().annotate(page_changed_at=changed)
    return [(county, county.page_changed_at) for county in found]
