"""What readers may look for on a county's page: its names, its partnership and its centres."""

from collections.abc import Collection, Iterable, Iterator

from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from pages.counties.models import CareerCentre, County, CountyName, Partnership
from pages.counties.reading import LANGUAGES, county_url, in_language
from pages.search.texts import Source, Text


def public_ids() -> Iterable[int]:
    return County.objects.now().values_list("pk", flat=True)


def texts(ids: Collection[int]) -> Iterator[Text]:
    counties = County.objects.now().filter(pk__in=ids).select_related("partnership")
    for county in counties.prefetch_related("other_names", "centres"):
        for language in LANGUAGES:
            with override(language):
                lead = gettext("The county partnership and the career centres in %(county)s.")
            yield Text(
                object_id=county.pk,
                language=language,
                title=" – ".join([county.name, *map(str, county.other_names.all())]),
                lead=lead % {"county": county.name},
                body=list(_body(county, language)),
                url=county_url(county, language),
            )


def _body(county: County, language: str) -> Iterator[str]:
    partnership = getattr(county, "partnership", None)
    if said := in_language(partnership, "text", language).text:
        yield said
    if partnership and partnership.contact:
        yield partnership.contact
    for centre in county.centres.all():
        yield f"{centre.name}, {centre.place}" if centre.place else centre.name


SOURCE = Source(
    kind="county",
    label=_("County"),
    content=Partnership,
    grouper="",
    public_ids=public_ids,
    texts=texts,
    follows={
        County: "pk",
        CountyName: "county_id",
        Partnership: "county_id",
        CareerCentre: "county_id",
    },
)
