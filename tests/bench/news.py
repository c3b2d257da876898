"""News as the bench wants it: how many items, of what kinds, and the requests that read them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from djangocms_versioning.models import Version

from pages.entries.publishing import new_draft, publish, withdraw
from pages.models.work_area import WorkArea
from pages.news.models import Kind, NewsContent, NewsItem
from pages.slugs import choice_slug
from tests.bench.growth import Case, Limits

IN_BOTH = 50  # items in bokmål and nynorsk
PUBLIC = IN_BOTH + IN_BOTH // 5  # with those in one of them only
PAGE = 20  # items on a page of the list: where they fill it, both databases give as much HTML
YEARS = 12
NEWEST = timezone.now() - dt.timedelta(hours=1)
SPAN = dt.timedelta(days=365 * YEARS)
# Taken in turn; their numbers have no common factor, so that every pair comes about.
KINDS = [Kind.NEWS, Kind.PRESS_RELEASE, Kind.NEWS, Kind.CONSULTATION_RESPONSE, Kind.OPINION_PIECE]
AREAS = [
    [WorkArea.STANDARDS],
    [WorkArea.COLLECT_KNOWLEDGE, WorkArea.STANDARDS],
    [WorkArea.MEETING_PLACES],
    [],
    [WorkArea.PROFESSIONAL_ADVICE],
    [WorkArea.COLLECT_KNOWLEDGE],
    [WorkArea.POLICY_INPUT],
]
FILTERED = (WorkArea.STANDARDS, Kind.NEWS, NEWEST.year - 2)
ARTICLE = 34  # the number of the item whose article is read

LEAD = "Rådet har fått mange innspill. Her er det viktigste av dem, og hva som skjer videre."
PARAGRAPH = (
    "Mange av dem som arbeider på feltet, har sagt at kunnskapen finnes, men at den er vanskelig å"
    " finne når det haster. Derfor samler vi det som er prøvd ut, på ett sted, og sier hvor sikre"
    " vi er på det. Rådene bygger på erfaringer fra hele landet og er skrevet sammen med dem som"
    " skal bruke dem. De blir sett gjennom hvert år, og den som vil, kan melde fra om feil."
    " De er gratis, og alle kan bruke dem."
)
BODY = (
    f"<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><h2>Dette skjer videre</h2><p>{PARAGRAPH}</p>"
    "<ul><li>Innspillene blir publisert.</li><li>Rådene blir sendt på høring.</li>"
    "<li>De endelige rådene kommer til våren.</li></ul>"
    f"<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>"
)


def publish_items(user: AbstractBaseUser) -> None:
    """So many in both forms, a fifth as many in one of them, one withdrawn, one in the future."""
    for number, fields in enumerate(_items()):
        languages = fields.pop("languages")
        item = NewsItem.objects.create()
        for language in languages:
            content = new_draft(
                NewsContent, user, language, item=item, lead=LEAD, body=BODY, **fields
            )
            publish(content, user)
            if number % 10 == 4:
                _publish_anew(content, user)
    for content in NewsContent.objects.filter(title__startswith="Trukket"):
        withdraw(content, user, note="Saken byggjer på tal som var feil.")


def _items() -> Iterator[dict[str, Any]]:
    for number in range(IN_BOTH):
        yield _item(number, "nb", "nn")
    for number in range(IN_BOTH, PUBLIC):
        yield _item(number, "nn" if number % 2 else "nb")
    yield _item(PUBLIC, "nb", "nn") | {"title": "Trukket sak"}
    yield _item(PUBLIC + 1, "nb", "nn") | {"published_at": NEWEST + SPAN}


def _item(number: int, *languages: str) -> dict[str, Any]:
    return {
        "languages": languages,
        "title": f"Råd nummer {number} til dem som arbeider på feltet",
        "author": "Kari Nordmann" if number % 3 else "",
    } | (_filtered(number) if number < PAGE else _spread(number))


def _filtered(number: int) -> dict[str, Any]:
    """Enough of these for a page of what the filter asks for."""
    area, kind, year = FILTERED
    first = dt.datetime(year, 1, 2, tzinfo=dt.UTC)
    return {"areas": [area], "kind": kind, "published_at": first + dt.timedelta(days=14 * number)}


def _spread(number: int) -> dict[str, Any]:
    return {
        "areas": AREAS[number % len(AREAS)],
        "kind": KINDS[number % len(KINDS)],
        "published_at": NEWEST - SPAN * number / (2 * IN_BOTH),
    }


def _publish_anew(content: NewsContent, user: AbstractBaseUser) -> None:
    version = Version.objects.get_for_content(content).copy(user)
    content = version.content
    content.change_note = "Et årstall er rettet."
    content.save()
    publish(content, user)


def cases(visitor: Client, editor: Client, times: int, ratio: float) -> Sequence[Case]:
    """Requests to bokmål; the ratio is how much slower so many times as many items may be."""
    public = Limits(queries=8, ratio=ratio)
    with override("nb"):
        news, (area, kind, year) = reverse("news:list"), FILTERED
        by_area, by_kind = choice_slug(area, "nb"), choice_slug(kind, "nb")
        article = NewsItem.objects.order_by("pk")[ARTICLE].live_nb.get_absolute_url()
    last = f"{news}?side={PUBLIC // PAGE}"
    lists = {
        "list": "",
        "list, page 2": "?side=2",
        "by area": f"?omrade={by_area}",
        "by kind": f"?type={by_kind}",
        "by year": f"?ar={year}",
        "by area, kind and year": f"?omrade={by_area}&type={by_kind}&ar={year}",
    }
    return [
        *(Case(name, news + query, visitor, public) for name, query in lists.items()),
        Case("list, last page", last, visitor, public, f"{news}?side={PUBLIC * times // PAGE}"),
        Case("article", article, visitor, public),
        Case("Atom feed", f"{news}feed.xml", visitor, public),
        Case("Atom feed of an area", f"{news}{by_area}/feed.xml", visitor, public),
        Case("JSON feed", f"{news}feed.json", visitor, public),
        Case("sitemap", "/sitemap-news.xml", visitor),
        Case("admin list", "/nb/admin/news/newscontent/", editor, Limits(queries=12)),
    ]
