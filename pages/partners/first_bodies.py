"""The bodies of the first content: those the client's document names, on the pages they have."""

from cms.models import Page, PageContent

from pages.partners.models import Body

# The reverse ids of their pages, in the order of the document.
PAGES = (
    "national_forum",
    "national_coordination_group",
    "county_partnerships",
    "leader_network",
)


def make() -> list[Body]:
    """Those whose page is there and has no body yet; called as the page is."""
    taken = Body.objects.filter(page__isnull=False).values("page")
    without = Page.objects.filter(reverse_id__in=PAGES).exclude(pk__in=taken)
    found = {page.reverse_id: page for page in without}
    pages = [(position, found[key]) for position, key in enumerate(PAGES, 1) if key in found]
    return [_make(page, position) for position, page in pages]


def _make(page: Page, position: int) -> Body:
    titles = dict(PageContent.objects.filter(page=page).values_list("language", "title"))
    names = {f"name_{code}": titles.get(code, "") for code in ("nb", "nn", "en")}
    return Body.objects.create(page=page, position=position, **names)
