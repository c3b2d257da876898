"""The newest items in full for feed readers: Atom and JSON Feed, per language and work area."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, pgettext

from pages.entries.feeds import LENGTH, Feed, as_atom, as_json, feed_entries
from pages.entries.reading import with_texts
from pages.models import SiteSettings
from pages.models.work_area import WorkArea
from pages.news import reading
from pages.news.models import Kind, NewsItem
from pages.slugs import choice_slug, choices_by_slug


def atom(request: HttpRequest, area: str = "") -> HttpResponse:
    return as_atom(read_feed(request, area, "atom"))


def json_feed(request: HttpRequest, area: str = "") -> HttpResponse:
    return as_json(read_feed(request, area, "json_feed"))


def read_feed(request: HttpRequest, slug: str, name: str) -> Feed:
    """In the language of the address; an unknown work area is a 404."""
    language = get_language() or "nb"
    area = _area(slug)
    found = reading.listing(language, reading.Filters(area))[:LENGTH]
    items = list(with_texts(found, language, more=("item", "author")))
    body_name = SiteSettings.load().name(language)
    url = reverse(f"news:{name}")
    if area:
        url = reverse(f"news:area_{name}", args=[choice_slug(area, language)])
    title = pgettext("page title", "News")
    topic = f"{title}: {area.label}" if area else title
    return Feed(
        title=f"{topic} – {body_name}",
        author=body_name,
        language=language,
        url=request.build_absolute_uri(url),
        home=request.build_absolute_uri(reverse("news:list")),
        entries=feed_entries(request, items, language, _tags),
    )


def _area(slug: str) -> WorkArea | None:
    if not slug:
        return None
    try:
        return choices_by_slug(WorkArea)[slug]
    except KeyError:
        raise Http404 from None


def _tags(item: NewsItem) -> list[str]:
    areas = [str(area.label) for area in WorkArea if area in item.areas]
    return [str(Kind(item.kind).label), *areas]
