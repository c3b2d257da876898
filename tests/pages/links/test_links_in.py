"""Which links are found in which blocks, and as which addresses they are tried."""

import pytest
from cms.models import Page, PageContent

from pages.links.links_in import DELETED, Found, links_by_content, settled
from pages.models import PathListLink
from pages.seed.build import Builder, seed_user
from pages.seed.content import Block, Content, SeedPage
from tests.builders import contact, page_of, publish

pytestmark = pytest.mark.django_db


def build(page: SeedPage) -> list[PageContent]:
    builder = Builder(seed_user())
    builder.pages["about"] = about()
    return list(builder.build([page]))


def links(*blocks: Block) -> list[Found]:
    (content,) = build(page_of(*blocks))
    return links_by_content([content])[content.pk]


def about() -> Page:
    return Page.objects.get(reverse_id="about")


def test_every_place_a_block_can_lead_from() -> None:
    key = f"cms.page:{about().pk}"
    body = (
        f'<p><a href="/nb/gammel/" data-cms-href="{key}">Om <em>oss</em></a> og <a'
        ' href="https://a.example/x#y">A</a>, <a href="mailto:a@b.example">post</a>,'
        ' <a href="tel:22">ring</a>, <a href="#her">her</a></p>'
    )
    found = links(
        Block("NekTextPlugin", {"body": body}),
        Block("NekQuotePlugin", {"text": "T", "source": "Kilden", "url": "https://b.example/"}),
        Block("NekContactCardPlugin", {"contact": contact("Navn", url="https://c.example/")}),
        Block(
            "NekPathListPlugin",
            {"heading": "Veier"},
            [
                {"label": "Elsewhere", "url": "https://d.example/"},
                {"label": "Side", "page": "about"},
            ],
        ),
        Block(
            "NekAccordionPlugin",
            {"heading": "Spørsmål"},
            [{"question": "Q", "answer": '<p><a href="https://e.example/">E</a></p>'}],
        ),
        Block(
            "NekReferenceListPlugin",
            {"heading": "Kilder"},
            [{"title": "Melding", "kind": "K", "year": "2026", "url": "https://f.example/"}],
        ),
    )
    assert found == [
        Found(key, "Om oss"),
        Found("https://a.example/x", "A"),
        Found("/nb/proveside/#her", "her"),
        Found("https://b.example/", "T"),
        Found("https://c.example/", "Navn"),
        Found("https://d.example/", "Elsewhere"),
        Found(key, "Side"),
        Found("https://e.example/", "E"),
        Found("https://f.example/", "Melding"),
    ]


def test_a_row_whose_page_was_deleted_is_a_link_to_nowhere() -> None:
    rows = [{"label": "Borte", "page": "about"}]
    (content,) = build(page_of(Block("NekPathListPlugin", {"heading": "Veier"}, rows)))
    PathListLink.objects.filter(label="Borte").update(page=None)
    assert links_by_content([content])[content.pk] == [Found(DELETED, "Borte")]


@pytest.mark.parametrize(
    ("written", "tried"),
    [
        ("/nb/om-oss/#mandat", "/nb/om-oss/#mandat"),
        ("#mandat", "/nb/om-oss/#mandat"),
        ("../kontakt/", "/nb/kontakt/"),
        ("?side=2", "/nb/om-oss/?side=2"),
        ("https://vi.example/nb/x/?a=1#b", "/nb/x/?a=1#b"),
        ("https://vi.example", "/nb/om-oss/"),
        ("https://VI.example:8000/nb/x/", "/nb/x/"),
        ("//a.example/x", "https://a.example/x"),
        ("https://a.example/x#y", "https://a.example/x"),
        ("cms.page:7", "cms.page:7"),
        ("https://[x/", "https://[x/"),
        ("ftp://a.example/", ""),
        ("", ""),
    ],
)
def test_addresses_as_they_are_tried(settings, written: str, tried: str) -> None:
    settings.ALLOWED_HOSTS = ["vi.example"]
    content = PageContent.objects.get(page=about(), language="nb")
    assert settled(written, content) == tried


def test_a_site_that_answers_to_every_name_owns_none(settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    assert settled("https://a.example/x", PageContent()) == "https://a.example/x"


def test_many_pages_cost_as_many_queries_as_few(django_assert_num_queries) -> None:
    def made(count: int) -> list[PageContent]:
        rows = [{"label": "A", "url": "https://a.example/"}]
        blocks = (
            Block("NekTextPlugin", {"body": '<p><a href="https://a.example/">A</a></p>'}),
            Block("NekPathListPlugin", {"heading": "V"}, rows),
        )
        names = [f"p{count}-{number}" for number in range(count)]
        contents = [Content(("nb",), name, name, "En ingress.", blocks) for name in names]
        pages = [SeedPage(content.slug, [content]) for content in contents]
        return publish(*pages)

    few, many = made(2), made(20)
    links_by_content(few)
    with django_assert_num_queries(4):
        links_by_content(few)
    with django_assert_num_queries(4):
        assert len(links_by_content(many)) == 20
