import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from cms.models import PageContent, PageUrl
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from pages.models import PageDetails
from pages.models.work_area import WorkArea
from pages.partners.models import Member
from pages.partners.reading import members_by_page
from pages.search.texts import Source, Text, bodies_of, start_of


def public() -> QuerySet[PageContent]:
    urls = PageUrl.objects.filter(
        page=OuterRef("page"), language=OuterRef("language"), path__isnull=False
    )
    return PageContent.objects.filter(Exists(urls))


def public_ids() -> Iterable[int]:
    return public().order_by("page").values_list("page", flat=True).distinct()


def texts(ids: Collection[int]) -> Iterator[Text]:
    """Where a page is found is looked up with the result: moving one moves all below it."""
    contents = list(public().filter(page__in=ids).select_related("page", "pagedetails"))
    bodies, members = bodies_of(contents), members_by_page(ids)
    for content in contents:
        key = content.page.reverse_id
        yield Text(
            object_id=content.page_id,
            language=content.language,
            title=content.title,
            lead=content.meta_description or "",
            body=[*bodies[content.pk].texts, *members.get(content.page_id, ())],
            documents=bodies[content.pk].documents,
            date=start_of(_updated(getattr(content, "pagedetails", None))),
            areas=[key] if key in WorkArea.values else [],
        )


def _updated(details: PageDetails | None) -> dt.date | None:
    return details and details.updated_on_shown


SOURCE = Source(
    "page",
    _("Page"),
    PageContent,
    "page_id",
    public_ids,
    texts,
    follows={Member: "body.page_id"},
)
