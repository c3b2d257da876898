"""The six main areas of the client's document, and the page of each as it is first made."""

from cms.models import Page
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from pages.mandate.models import MandateArea
from pages.seed import document
from pages.seed.content import (
    NORWEGIAN,
    Block,
    Content,
    Message,
    SeedPage,
    body,
    paragraphs,
)

KEYS = ("quality", "knowledge", "equal_services", "access", "perspective", "coordination")
AREAS = dict(zip(KEYS, document.MAIN_AREAS, strict=True))


def page(key: str, title: Message, slug: Message, lead: Message) -> SeedPage:
    what_it_is = _(
        "This is one of the six main areas in the mandate letter from the Ministry of Education"
        " and Research."
    )
    years = {"heading": _("What we were asked to do, and what we did"), "area_id": key}
    blocks = [
        Block("NekTextPlugin", {"body": body(paragraphs(what_it_is))}),
        Block("NekMandateYearsPlugin", years),
    ]
    return SeedPage(page_key(key), [Content(NORWEGIAN, title, slug, lead, blocks)], "mandate")


def page_key(area: str) -> str:
    return f"mandate_{area}"


PAGES = (
    page(
        "quality",
        _("Quality and professionalism"),
        pgettext_lazy("slug", "quality-and-professionalism"),
        _("We are to strengthen quality and professionalism."),
    ),
    page(
        "knowledge",
        _("The knowledge base"),
        pgettext_lazy("slug", "knowledge-base"),
        _("We are to increase the knowledge base."),
    ),
    page(
        "equal_services",
        _("Equal services"),
        pgettext_lazy("slug", "equal-services"),
        _("We are to stimulate the development of equal services."),
    ),
    page(
        "access",
        _("Access to career guidance"),
        pgettext_lazy("slug", "access-to-career-guidance"),
        _(
            "We are to promote access to career guidance for young people and adults in different"
            " life phases."
        ),
    ),
    page(
        "perspective",
        _("A national and international perspective"),
        pgettext_lazy("slug", "national-and-international-perspective"),
        _(
            "We are to supplement the regional partnerships with a national and international"
            " perspective."
        ),
    ),
    page(
        "coordination",
        _("Cooperation and coordination"),
        pgettext_lazy("slug", "cooperation-and-coordination"),
        _(
            "We are to contribute to stronger cooperation and coordination on career guidance"
            " between the different bodies."
        ),
    ),
)


def add_areas() -> None:
    """Those that are missing; what editors have changed stays."""
    for position, (key, name) in enumerate(AREAS.items(), start=1):
        MandateArea.objects.get_or_create(key=key, defaults={"position": position, **_names(name)})


def _names(name: Message) -> dict[str, str]:
    names = {}
    for language in ("nb", "nn", "en"):
        with override(language):
            names[f"name_{language}"] = str(name)
    return names


def lead_to_pages() -> None:
    """Each area to the page that was made for it."""
    for area in MandateArea.objects.filter(page=None):
        area.page = Page.objects.filter(reverse_id=page_key(area.key)).first()
        area.save()
