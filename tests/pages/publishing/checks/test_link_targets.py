from cms.models import Page
from django.contrib.redirects.models import Redirect

from pages.publishing import checks
from pages.publishing.checks import Level
from pages.seed.content import Block, Content, SeedPage
from tests.builders import news, page_of, publish
from tests.pages.publishing.checks.conftest import Found
from tests.pages.publishing.checks.test_links import link


def path_list(**target: object) -> Block:
    return Block("NekPathListPlugin", {"heading": "Veier"}, [{"label": "Dit", **target}])


def test_a_chosen_page_that_is_not_public(found: Found) -> None:
    (warning,) = found("chosen_page", path_list())
    assert warning.level == Level.WARNING
    assert "«Dit»" in warning.says
    assert found("chosen_page", path_list(url="https://x.example/")) == []


def test_a_chosen_page_that_is_public(found: Found) -> None:
    """A link to the page of another seed page is made by the builder."""
    blocks = path_list(page="other")
    other = SeedPage("other", [Content(("nb",), "Annen side", "annen-side", "Ingress.", [])])
    content = publish(other, page_of(blocks))[1]
    assert checks.of(content).findings == ()


def test_addresses_of_our_own_lead_somewhere(found: Found) -> None:
    (warning,) = found("broken_link", link("Borte", "/nb/finnes-ikke/"))
    assert warning.level == Level.WARNING
    assert warning.place.excerpt == "Borte"
    item = news(title="En sak")
    fine = (
        *("/nb/om-oss/", "/nb/om-oss", "/nn/om-oss/?a=b#c", "/nb/", "/en/", "/sitemap.xml"),
        *(
            "/nb/aktuelt/",
            item.get_absolute_url(),
            "https://x.example/",
            "#her",
            "mailto:a@x.example",
        ),
    )
    for href in fine:
        assert found("broken_link", link("Hit", href)) == [], href


def test_neither_to_news_that_are_no_longer_there(found: Found) -> None:
    draft = news(title="Bare et utkast", publish=False)
    for href in (draft.get_absolute_url(), "/nb/aktuelt/ingen/"):
        assert len(found("broken_link", link("Sak", href))) == 1, href


def test_a_link_to_a_page_that_was_deleted(found: Found) -> None:
    gone = '<p><a data-cms-href="cms.page:999999" href="/nb/x/">Siden</a></p>'
    there = f'<p><a data-cms-href="cms.page:{Page.objects.first().pk}" href="">Siden</a></p>'
    assert [f.place.excerpt for f in found("broken_link", gone)] == ["Siden"]
    assert found("broken_link", there) == []


def test_an_old_address_is_a_detour(found: Found) -> None:
    Redirect.objects.create(site_id=1, old_path="/nb/gammel/", new_path="/nb/om-oss/")
    body = link("Oss", "/nb/gammel/")
    (warning,) = found("moved_link", body)
    assert "/nb/om-oss/" in warning.says
    assert found("broken_link", body) == []
    assert found("moved_link", link("Oss", "/nb/om-oss/")) == []


def test_places_on_the_page(found: Found) -> None:
    heading = "<h2>Et sted på siden</h2>"
    assert len(found("missing_anchor", heading, link("Dit", "#et-annet-sted"))) == 1
    assert found("missing_anchor", heading, link("Dit", "#et-sted-pa-siden")) == []
