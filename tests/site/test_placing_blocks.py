"""Every block can be placed by its form, and a faulty form says so and keeps what was typed."""

from collections.abc import Callable

import pytest
from cms.models import CMSPlugin
from cms.plugin_pool import plugin_pool
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import html

from pages.seed.build import Builder
from tests.builders import page_of
from tests.html import all_texts

pytestmark = pytest.mark.django_db
Send = Callable[..., HttpResponse]
HEADING = {"heading": "Overskrift"}
BUTTON = {"label": "Gå dit", "url": "https://x.example/"}


def rows(*fields: dict[str, str]) -> dict[str, str]:
    """The rows of a block as its form sends them."""
    management = {"rows-TOTAL_FORMS": str(len(fields)), "rows-INITIAL_FORMS": "0"}
    return management | {
        f"rows-{number}-{name}": value
        for number, row in enumerate(fields)
        for name, value in ({"position": str(number)} | row).items()
    }


def texts(count: int) -> dict[str, str]:
    return rows(*({"text": f"Punkt {number}"} for number in range(count)))


def links(count: int) -> dict[str, str]:
    return rows(*(BUTTON | {"label": f"Lenke {number}"} for number in range(count)))


REFERENCE = {"title": "Tittel", "kind": "Melding", "year": "2009"}
QUESTIONS = rows(*({"question": f"Hva {n}?", "answer": "<p>Slik.</p>"} for n in range(2)))
FORMS = {
    "NekHeroPlugin": {"title": "Tittel", "lead": "Ingress"},
    "NekSignpostPlugin": HEADING | {"text": "Tekst"} | links(1),
    "NekGoalsPlugin": HEADING | texts(2),
    "NekTextPlugin": {"body": "<p>Tekst</p>"},
    "NekPointListPlugin": HEADING | texts(2),
    "NekQuotePlugin": {"text": "Ord", "quoted_language": "nn", "source": "Kilde"},
    "NekReferenceListPlugin": HEADING | rows(REFERENCE),
    "NekFactBoxPlugin": HEADING | {"body": "<p>Tekst</p>"},
    "NekAlertPlugin": {"level": "info", "text": "Tekst"},
    "NekTablePlugin": {"caption": "Tabell", "content": "a | b"},
    "NekAccordionPlugin": HEADING | QUESTIONS,
    "NekCountyListPlugin": HEADING,
    "NekContactListPlugin": HEADING | {"shown": "press"},
    "NekPartnerListPlugin": HEADING | links(2),
    "NekCallToActionPlugin": HEADING | BUTTON | {"text": "Tekst"},
    "NekNewsListPlugin": HEADING | {"count": "3"} | rows(),
    "NekMemberListPlugin": HEADING,
    "NekNextMeetingPlugin": HEADING,
    "NekMeetingListPlugin": HEADING,
    "NekBodyListPlugin": HEADING,
    "NekSiteFactsPlugin": HEADING | {"shown": "cookies"},
    "NekPageTreePlugin": {"ignored": "it has no fields"},
    "NekMandateOverviewPlugin": HEADING,
    "NekMandateYearsPlugin": HEADING | {"area": "quality"},
    "NekMandateLettersPlugin": HEADING,
    "NekMandateTimeLinePlugin": HEADING | rows({"when": "2009", "title": "Utdanningslinja"}),
}
# These need a page, a file or a contact to exist; their rows and rules are those of the others.
ELSEWHERE = ("NekContactCardPlugin", "NekPathListPlugin", "NekPicturePlugin")
FAULTY = {
    "NekSignpostPlugin": FORMS["NekSignpostPlugin"] | links(4),
    "NekGoalsPlugin": FORMS["NekGoalsPlugin"] | texts(5),
    "NekPartnerListPlugin": FORMS["NekPartnerListPlugin"] | links(1),
    "NekTablePlugin": {"caption": "Tabell", "content": "a | b\nc"},
    "NekCallToActionPlugin": HEADING | {"text": "Tekst", "label": "Gå dit"},
    "NekNewsListPlugin": HEADING | {"count": "13"} | rows(),
    "NekMeetingListPlugin": HEADING | {"body": "999999"},
    "NekQuotePlugin": {"text": "Ord", "quoted_language": "xx", "source": "Kilde"},
    "NekMandateYearsPlugin": HEADING | {"area": "ingen"},
    "NekMandateTimeLinePlugin": HEADING | rows({"when": "2009", "title": ""}),
    "NekContactListPlugin": HEADING | {"shown": "department"},
    "NekSiteFactsPlugin": HEADING | {"shown": "everything"},
}


@pytest.fixture
def place(client: Client) -> Send:
    """Sends a block's form for the draft of a page, as the toolbar does."""
    editor = get_user_model().objects.create_superuser("redaktor")
    client.force_login(editor)
    builder = Builder(editor)  # a draft is locked to whoever made it
    ((draft, content),) = builder.make_page(page_of(template="pages/front_page.html"))
    builder.fill(draft, content)
    placeholder = draft.placeholders.get(slot="content")

    def send(plugin: str, fields: dict[str, str] | None = None) -> HttpResponse:
        where = {"placeholder_id": placeholder.pk, "plugin_type": plugin}
        where |= {"plugin_language": "nb", "plugin_position": 1, "cms_path": "/nb/"}
        url = reverse("admin:cms_placeholder_add_plugin", query=where)
        return client.get(url) if fields is None else client.post(url, fields)

    return send


def test_no_block_is_forgotten_here() -> None:
    own = {plugin.__name__ for plugin in plugin_pool.get_all_plugins()}
    assert {name for name in own if name.startswith("Nek")} == {*FORMS, *ELSEWHERE}


@pytest.mark.parametrize("plugin", [*FORMS, *ELSEWHERE])
def test_its_form_opens_in_norwegian(place, plugin: str) -> None:
    response = place(plugin)
    assert response.status_code in {200, 302}  # one without fields is placed at once
    if response.status_code == 200:
        page = html.document_fromstring(response.content.decode())
        assert page.get("lang") == "nb"


@pytest.mark.parametrize("plugin", FORMS)
def test_it_is_placed(place, plugin: str) -> None:
    response = place(plugin, FORMS[plugin])
    assert response.status_code == 200
    assert all_texts(html.document_fromstring(response.content.decode()), ".errorlist") == []
    placed = CMSPlugin.objects.order_by("pk").last()
    assert placed.plugin_type == plugin
    assert list(placed.get_plugin_instance()[0].text_parts()) or plugin == "NekPageTreePlugin"


@pytest.mark.parametrize("plugin", FAULTY)
def test_a_faulty_form_says_so_and_keeps_what_was_typed(place, plugin: str) -> None:
    before = CMSPlugin.objects.count()
    page = html.document_fromstring(place(plugin, FAULTY[plugin]).content.decode())
    assert any(all_texts(page, ".errorlist"))
    assert CMSPlugin.objects.count() == before
    typed = [
        field.get("value") or field.text or ""
        for field in page.cssselect("input[type=text], textarea")
    ]
    assert {"Overskrift", "Tabell", "Kilde"} & set(typed)
