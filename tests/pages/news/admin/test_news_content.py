"""The form of a news item: what an editor meets, and what becomes of bad input."""

import datetime as dt
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow

from pages.entries import publishing
from pages.models import WorkArea
from pages.news.models import NewsContent
from tests.builders import news
from tests.html import Document, all_texts, document, only

pytestmark = pytest.mark.django_db
LIST = "/nb/admin/news/newscontent/"
ADD = f"{LIST}add/"


def form(content: NewsContent | None = None, **changes: object) -> dict[str, object]:
    sent: dict[str, object] = {"title": "Sak", "lead": "Ingress", "language": "nb", "kind": "news"}
    if content:
        content.refresh_from_db(from_queryset=NewsContent.all_versions)
        sent["opened_at"] = content.edited_at.isoformat()
    return sent | changes


def own_draft(editor, **fields: object) -> NewsContent:
    return publishing.new_draft(
        NewsContent, editor, "nb", **({"title": "Sak", "lead": "Ingress"} | fields)
    )


def change_url(content: NewsContent) -> str:
    return f"{LIST}{content.pk}/change/"


def errors(page: Document) -> str:
    return " ".join(all_texts(page, ".errorlist"))


def typed(page: Document, name: str) -> str:
    field = only(page, f"[name={name}]")
    return (field.get("value") or field.text or "").strip()


def test_a_new_item_becomes_a_draft_of_one_s_own(send, editor) -> None:
    send(ADD, form(title="Møte på Ås", areas=["standards", "policy_input"], author="Ola"))
    content = NewsContent.all_versions.get()
    assert (content.slug, content.areas) == ("mote-pa-as", ["standards", "policy_input"])
    version = Version.objects.get_for_content(content)
    assert (version.state, version.created_by, version.locked_by) == ("draft", editor, editor)
    assert not content.item.live


def test_the_form_proposes_its_writer(client: Client, editor) -> None:
    assert typed(document(client.get(ADD)), "author") == "Ola Redaktør"


def test_after_saving_one_writes_the_text_on_the_page(client: Client, editor) -> None:
    response = client.post(ADD, form(_write="1"))
    assert "/edit/" in response.headers["Location"]
    assert client.get(response.headers["Location"]).status_code == 200


def test_a_twin_starts_with_what_both_forms_share(client: Client, send, editor) -> None:
    content = news(title="Sak", areas=[WorkArea.STANDARDS], contact_name="Kontakten", author="Kari")
    page = document(client.get(change_url(content)))
    (link,) = [a for a in page.cssselect(".news-tools a") if a.text_content() == "Lag på nynorsk"]
    page = document(client.get(link.get("href")))
    assert (typed(page, "contact_name"), typed(page, "author")) == ("Kontakten", "Kari")
    assert typed(page, "title") == ""
    assert only(page, "[name=language] [selected]").get("value") == "nn"
    assert only(page, "[name=areas][checked]").get("value") == "standards"
    twin = form(title="Sak", language="nn", twin=content.pk)
    send(ADD, twin)
    made = NewsContent.all_versions.get(language="nn")
    assert (made.item, made.slug) == (content.item, "sak")
    assert "allerede på dette språket" in errors(send(ADD, twin))


def test_publish_from_the_form(client: Client, send, editor) -> None:
    draft = own_draft(editor)
    page = send(f"{LIST}{draft.pk}/publish/", {})
    assert "Publisert: Leserne ser den nå." in all_texts(page, ".messagelist li")
    assert "Status: Publisert" in all_texts(page, ".news-status")
    later = own_draft(editor, published_at=dt.datetime(2099, 5, 4, 6, tzinfo=dt.UTC))
    page = send(f"{LIST}{later.pk}/publish/", {})
    assert "Planlagt: Leserne ser den fra 04.05.2099 08:00." in all_texts(page, ".messagelist li")
    assert "Status: Planlagt" in all_texts(page, ".news-status")


def test_the_change_note_is_asked_for_once_readers_have_seen_it(client, send, editor) -> None:
    draft = own_draft(editor)
    assert not document(client.get(change_url(draft))).cssselect("[name=change_note]")
    publishing.publish(draft, editor)
    second = Version.objects.get_for_content(draft).copy(editor).content
    assert document(client.get(change_url(second))).cssselect("[name=change_note]")
    page = send(f"{LIST}{second.pk}/publish/", {})
    assert "Leserne har sett denne nyheten" in " ".join(all_texts(page, ".messagelist .error"))
    send(change_url(second), form(second, change_note="Ny dato."))
    page = send(f"{LIST}{second.pk}/publish/", {})
    assert "Publisert: Leserne ser den nå." in all_texts(page, ".messagelist li")


def test_withdraw(client: Client, send, editor) -> None:
    content = news(title="Sak")
    url = f"{LIST}{content.pk}/withdraw/"
    page = send(url, {"note": "", "item": ""})
    assert "Skriv en grunn eller velg" in errors(page)
    page = send(url, {"note": "Feil.", "item": news(title="En annen").item_id})
    assert typed(page, "note") == "Feil."
    page = send(url, {"note": "Feil."})
    assert "Nyheten er trukket tilbake." in all_texts(page, ".messagelist li")
    assert client.get(content.get_absolute_url()).status_code == 410


def tool_names(page: Document) -> list[str]:
    """Links and buttons, in the order they stand."""
    tools = page.cssselect(".news-tools a, .news-tools input[type=submit]")
    return [tool.get("value") or tool.text_content() for tool in tools]


def test_only_what_one_may_is_offered(client: Client, editor) -> None:
    def tools(content: NewsContent) -> list[str]:
        return tool_names(document(client.get(change_url(content))))

    assert tools(own_draft(editor))[:3] == ["Forhåndsvis", "Skriv teksten", "Publiser"]
    live = news(title="Publisert")
    assert {"Se på nettstedet", "Nytt utkast", "Trekk tilbake"} <= set(tools(live))
    editor.groups.clear()
    editor.groups.add(*editor.groups.model.objects.filter(name="Nyhetsskribent"))
    assert not {"Publiser", "Trekk tilbake"} & {*tools(own_draft(editor)), *tools(live)}


def test_the_form_is_in_the_editor_s_own_form_of_norwegian(client: Client, editor) -> None:
    for language, word in (("nb", "Endringsnotat"), ("nn", "Endringsnotat")):
        page = document(client.get(f"/{language}/admin/news/newscontent/add/"))
        assert page.get("lang") == language, word
    nynorsk = document(client.get("/nn/admin/news/newscontent/add/"))
    assert "Forfattar:" in all_texts(nynorsk, "label")


# --- Bad input --------------------------------------------------------------------------------


def test_two_editors_on_one_draft(client: Client, send, editor) -> None:
    draft = own_draft(editor)
    opened = form(draft, title="Den andres", lead="Lang og gjennomtenkt ingress")
    NewsContent.all_versions.get(pk=draft.pk).save()  # somebody saves meanwhile
    page = send(change_url(draft), opened)
    assert "Noen har endret dette utkastet" in errors(page)
    assert typed(page, "lead") == "Lang og gjennomtenkt ingress"
    assert NewsContent.all_versions.get(pk=draft.pk).title == "Sak"
    assert typed(page, "opened_at") == opened["opened_at"]


@pytest.mark.parametrize("what", ["locked", "published"])
def test_a_draft_that_is_no_longer_one_s_own(send, editor, django_user_model, what: str) -> None:
    draft = own_draft(editor)
    opened = form(draft, title="Skrevet lenge")
    if what == "locked":
        other = django_user_model.objects.create_superuser("sjef")
        Version.objects.update(locked_by=other)
        editor.groups.clear()
        editor.groups.add(*editor.groups.model.objects.filter(name="Nyhetsskribent"))
    else:
        publishing.publish(draft, editor)
    page = send(change_url(draft), opened)
    assert "Du kan ikke lenger endre denne versjonen" in errors(page)
    assert typed(page, "title") == "Skrevet lenge"
    assert NewsContent.all_versions.get(pk=draft.pk).title == "Sak"


def test_an_address_that_is_taken(send, editor) -> None:
    news(slug="opptatt")
    page = send(ADD, form(slug="opptatt", lead="En ingress som ikke skal gå tapt"))
    assert "En annen nyhet har denne adressen. Velg en annen." in errors(page)
    assert typed(page, "lead") == "En ingress som ikke skal gå tapt"
    assert NewsContent.all_versions.count() == 1


@pytest.mark.parametrize("date", ["1899-12-31", "1989-12-31"])
def test_a_date_before_the_web(send, editor, date: str) -> None:
    page = send(ADD, form(published_at_0=date, published_at_1="12:00"))
    assert "Datoen kan ikke være før 1990." in errors(page)
    assert typed(page, "published_at_0") == date


def test_a_date_that_is_none(send, editor) -> None:
    page = send(ADD, form(published_at_0="i morgen", published_at_1="12:00"))
    assert errors(page)
    assert typed(page, "published_at_0") == "i morgen"


def test_a_picture_that_is_none(client: Client, editor) -> None:
    """As the field's own drop zone sends it."""
    file = SimpleUploadedFile("bilde.png", b"no picture", "image/png")
    url = reverse("admin:filer-ajax_upload")
    response = client.post(url, {"file": file}, HTTP_X_REQUESTED_WITH="XMLHttpRequest")
    assert response.status_code == 400
    assert "«bilde.png»" in response.json()["error"]


@pytest.fixture
def picture(settings, tmp_path) -> Image:
    settings.MEDIA_ROOT = tmp_path
    data = BytesIO()
    Pillow.new("RGB", (8, 8)).save(data, "PNG")
    return Image.objects.create(file=ContentFile(data.getvalue(), "bilde.png"))


@pytest.mark.parametrize(
    ("words", "fine"),
    [
        ({}, False),
        ({"alt": "Et felt"}, True),
        ({"decorative": "on"}, True),
        ({"alt": "Et felt", "decorative": "on"}, False),
    ],
)
def test_a_picture_has_words_or_is_decoration(send, picture, words: dict, *, fine: bool) -> None:
    page = send(ADD, form(file=picture.pk, caption="Bildetekst", **words))
    assert NewsContent.all_versions.exists() == fine
    if not fine:
        assert "Skriv en alternativ tekst" in errors(page)
        assert typed(page, "caption") == "Bildetekst"


@pytest.mark.parametrize("file", ["999999", "-1"])
def test_a_picture_that_does_not_exist(send, editor, file: str) -> None:
    assert errors(send(ADD, form(file=file)))
    assert not NewsContent.all_versions.exists()


@pytest.mark.parametrize(
    "query", ["twin=999999", "twin=x", "twin=", "language=xx", "item=1", "areas=x", "%00=%00"]
)
def test_an_odd_address_opens_the_form_all_the_same(client: Client, editor, query: str) -> None:
    assert client.get(f"{ADD}?{query}").status_code in {200, 400}


def text_form(client: Client, content: NewsContent, body: str) -> Document:
    placeholder = content.placeholders.get(slot="content")
    where = {"placeholder_id": placeholder.pk, "plugin_type": "NekTextPlugin"}
    where |= {"plugin_language": "nb", "plugin_position": 1, "cms_path": "/nb/"}
    url = reverse("admin:cms_placeholder_add_plugin", query=where)
    return document(client.post(url, {"body": body}))


def written(content: NewsContent) -> str:
    (text,) = content.placeholders.get(slot="content").get_plugins()
    return text.get_plugin_instance()[0].body


def test_five_megabytes_pasted_from_word(client: Client, editor) -> None:
    """Mostly its own styles: what is left of them is a text."""
    draft = own_draft(editor)
    cell = '<p class="MsoNormal" style="mso-ansi-language:NO;{}"><o:p></o:p>Avsnitt.</p>'
    body = cell.format("tab-stops:1pt;" * 360) * 1000
    assert len(body) > 5_000_000
    assert errors(text_form(client, draft, body)) == ""
    assert written(draft) == "<p>Avsnitt.</p>" * 1000


def test_a_text_that_is_too_long_is_refused_and_kept_in_the_form(client: Client, editor) -> None:
    draft = own_draft(editor)
    page = text_form(client, draft, "<p>Langt avsnitt.</p>" * 250_000)
    assert "Teksten er for lang" in errors(page)
    assert only(page, "[name=body]").text.count("Langt avsnitt.") == 250_000
    assert not draft.placeholders.get(slot="content").get_plugins()


def test_scripts_in_a_text_are_gone(client: Client, editor) -> None:
    draft = own_draft(editor)
    text_form(client, draft, '<p onclick="x()">Ord</p><script>alert(1)</script><iframe></iframe>')
    assert written(draft) == "<p>Ord</p>"


def test_what_is_typed_is_shown_as_words(client: Client, send, editor) -> None:
    send(ADD, form(title="<script>alert(1)</script>", lead="<b>x</b>"))
    content = NewsContent.all_versions.get()
    publishing.publish(content, editor)
    for url in (content.get_absolute_url(), "/nb/aktuelt/", "/nb/"):
        page = document(client.get(url))
        assert "<script>alert(1)</script>" in page.text_content(), url
        assert not [s for s in page.cssselect("main script") if not s.get("src")], url


def test_saving_a_draft_keeps_what_the_form_does_not_show(send, editor) -> None:
    draft = own_draft(editor, published_at=timezone.now(), caption="Bildetekst")
    send(change_url(draft), form(draft, title="Ny", caption="Bildetekst"))
    kept = NewsContent.all_versions.get(pk=draft.pk)
    assert (kept.title, kept.language, kept.item) == ("Ny", "nb", draft.item)


def test_what_is_published_is_shown_in_words(client: Client, editor) -> None:
    content = news(title="Sak", areas=[WorkArea.MEETING_PLACES])
    page = document(client.get(change_url(content)))
    assert "Møteplasser og nettverk" in only(page, ".field-area_names").text_content()
    assert not page.cssselect("[name=title]")
