"""Header, footer, breadcrumbs and page tree, read in one query of just what they show.

django CMS's own menu reads and pickles every page of the site at each change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cms.models import Page, PageContent
from django.db.models import F, Q, Subquery

from pages.addresses import Address, nearest, page_url


@dataclass(frozen=True)
class Title:
    text: str
    address: Address
    in_navigation: bool
    is_handbook: bool | None


@dataclass(frozen=True)
class Place:
    """Where a page stands in the tree; key is its reverse id."""

    path: str
    is_home: bool
    key: str


@dataclass
class MenuItem:
    """A page as a link; lang is None in the reader's own language."""

    title: str
    url: str
    lang: str | None
    path: str
    in_navigation: bool
    addresses: Mapping[str, Address]
    is_home: bool = False
    key: str = ""
    is_handbook: bool = False
    is_current: bool = False
    is_ancestor: bool = False
    children: list["MenuItem"] = field(default_factory=list)


@dataclass(frozen=True)
class Menu:
    """What the frame of a page shows of the site."""

    main: Sequence[MenuItem] = ()
    footer: Sequence[MenuItem] = ()
    breadcrumbs: Sequence[MenuItem] = ()
    home: MenuItem | None = None
    current: MenuItem | None = None
    handbook: MenuItem | None = None  # of which this is the front or a chapter; with its chapters


def menu(page: Page | None, language: str, section: str = "", *, is_handbook: bool = False) -> Menu:
    """The top level, and the way from the front page to this one.

    What is no page itself stands below the page with the key of its section. A handbook comes
    with its chapters, to itself and to each of them.
    """
    trail = ancestor_paths(page.path) if page else []
    shown = Q(page__parent=None) | Q(page__path__in=trail)  # both of which an index answers
    if is_handbook:
        shown |= Q(page__parent=page)
    elif trail[1:]:
        shown |= Q(page__parent=handbook_above(trail))
    if section:
        shown |= Q(page__reverse_id=section)
    items = read_items(shown, language)
    if above := next((item for item in items if section and item.key == section), None):
        trail = ancestor_paths(above.path)
    mark(items, page.path if page else "", trail)
    by_path = {item.path: item for item in items}
    home = next((item for item in items if item.is_home), None)
    top = [item for item in items if len(item.path) == Page.steplen and not item.is_home]
    crumbs = [by_path[path] for path in trail if path in by_path]
    return Menu(
        main=[item for item in top if item.in_navigation and is_for(language, item)],
        footer=[item for item in top if not item.in_navigation],
        breadcrumbs=[home, *crumbs] if home and crumbs and home not in crumbs else (),
        home=home,
        current=next((item for item in items if item.is_current), None),
        handbook=handbook(items, trail, language, is_handbook=is_handbook) if page else None,
    )


def handbook_above(trail: Sequence[str]) -> Subquery:
    """The page above this one, if it is a handbook."""
    marked = PageContent.objects.filter(pagedetails__is_handbook=True)
    return Subquery(marked.filter(page__path=trail[-2]).values("page_id")[:1])


def handbook(
    items: Sequence[MenuItem], trail: Sequence[str], language: str, *, is_handbook: bool
) -> MenuItem | None:
    path = trail[-1] if is_handbook else "".join(trail[-2:-1])
    found = next((item for item in items if item.path == path), None)
    if found is None or not (is_handbook or found.is_handbook):
        return None
    below = (item for item in items if item.path[: -Page.steplen] == path)
    found.children = [item for item in below if is_for(language, item)]
    return found


def is_for(language: str, item: MenuItem) -> bool:
    """Norwegians read both written forms; the English menu has only what is in English."""
    return item.lang is None or language != "en"


def page_tree(language: str) -> list[MenuItem]:
    """Every public page under its nearest public parent."""
    roots: list[MenuItem] = []
    above: list[MenuItem] = []
    for item in read_items(Q(), language):
        while above and not item.path.startswith(above[-1].path):
            above.pop()
        (above[-1].children if above else roots).append(item)
        above.append(item)
    return roots


def ancestor_paths(path: str) -> list[str]:
    """Tree paths from the top level down to this one."""
    return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]


def read_items(where: Q, language: str) -> list[MenuItem]:
    """What is published, with the address of its page in the same language: one query."""
    titles: dict[int, dict[str, Title]] = {}
    pages: dict[int, Place] = {}
    found = Q(page__urls__language=F("language"), page__urls__path__isnull=False)
    rows = (
        PageContent.objects.filter(where, found)
        .order_by("page__path")
        .values_list(
            *("page_id", "page__path", "page__is_home", "page__reverse_id", "language"),
            *("title", "menu_title", "in_navigation", "pagedetails__is_handbook"),
            "page__urls__path",
        )
    )
    for page_id, path, is_home, key, code, title, menu_title, *is_, url in rows:
        pages[page_id] = Place(path, is_home, key or "")
        address = Address(page_url(url, code), code)
        titles.setdefault(page_id, {})[code] = Title(menu_title or title, address, *is_)
    return [make_item(pages[page_id], titles[page_id], language) for page_id in pages]


def make_item(place: Place, titles: dict[str, Title], language: str) -> MenuItem:
    title = nearest(titles, language) or next(iter(titles.values()))
    return MenuItem(
        title=title.text,
        url=title.address.url,
        lang=title.address.language if title.address.language != language else None,
        path=place.path,
        in_navigation=title.in_navigation,
        addresses={code: each.address for code, each in titles.items()},
        is_home=place.is_home,
        key=place.key,
        is_handbook=bool(title.is_handbook),
    )


def mark(items: Iterable[MenuItem], current: str, trail: Sequence[str]) -> None:
    for item in items:
        item.is_current = item.path == current
        item.is_ancestor = item.path in trail and not item.is_current
