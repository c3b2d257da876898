from collections.abc import Collection, Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from pages.news.models import NewsContent, NewsItem
from pages.search.texts import Source, Text, bodies_of


def public_ids() -> Iterable[int]:
    """With those whose date is in the future, which nobody is shown before it."""
    live = Q(live_nb__isnull=False) | Q(live_nn__isnull=False) | Q(live_en__isnull=False)
    return NewsItem.objects.filter(live).order_by("pk").values_list("pk", flat=True)


def texts(ids: Collection[int]) -> Iterator[Text]:
    items = NewsItem.objects.filter(pk__in=ids).select_related("live_nb", "live_nn", "live_en")
    live = [(item, content) for item in items for content in item.live.values()]
    bodies = bodies_of([content for _item, content in live])
    for item, content in live:
        yield Text(
            object_id=item.pk,
            language=content.language,
            title=content.title,
            lead=content.lead,
            body=bodies[content.pk].texts,
            documents=bodies[content.pk].documents,
            url=content.get_absolute_url(),
            date=item.published_at,
            public_from=item.published_at,
            areas=item.areas,
        )


SOURCE = Source("news", _("News item"), NewsContent, "item_id", public_ids, texts)
