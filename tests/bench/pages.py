"""Pages as the bench wants them: one below the other, and the requests that read them."""

from collections.abc import Iterator, Sequence

from cms.models import Page, PageContent
from django.contrib.auth.models import AbstractBaseUser
from django.test import Client

from pages.seed.build import Builder
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage
from tests.bench.growth import Case, Limits
from tests.bench.news import BODY, LEAD, PARAGRAPH

DEPTH = 4
KEY = "bench-{}"  # the reverse id of the page of that depth
BLOCKS = [
    Block("NekTextPlugin", {"body": BODY}),
    Block("NekFactBoxPlugin", {"heading": "Kort sagt", "body": f"<p>{PARAGRAPH}</p>"}),
    Block("NekTextPlugin", {"body": BODY}),
    Block("NekQuotePlugin", {"text": LEAD, "source": "Et innspill"}),
    Block("NekTextPlugin", {"body": BODY}),
]


def publish_chain(user: AbstractBaseUser) -> None:
    for page_content in Builder(user).build(_seed_pages()):
        assert page_content.get_absolute_url()


def _seed_pages() -> Iterator[SeedPage]:
    for depth in range(1, DEPTH + 1):
        content = Content(NORWEGIAN, f"Fagfelt på nivå {depth}", f"fagfelt-{depth}", LEAD, BLOCKS)
        yield SeedPage(KEY.format(depth), [content], KEY.format(depth - 1) if depth > 1 else None)


def page_at(depth: int) -> Page:
    return Page.objects.get(reverse_id=KEY.format(depth))


def content_at(depth: int) -> PageContent:
    return PageContent.objects.get(page=page_at(depth), language="nb")


def cases(visitor: Client, ratio: float) -> Sequence[Case]:
    content_page = Limits(queries=5, ratio=ratio)
    return [
        *(
            Case(
                f"content page, level {depth}",
                content_at(depth).get_absolute_url(),
                visitor,
                content_page,
            )
            for depth in range(1, DEPTH + 1)
        ),
        Case("front page", "/nb/", visitor, Limits(queries=8, ratio=ratio)),
    ]
