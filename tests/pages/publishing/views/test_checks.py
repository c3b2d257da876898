"""The panel, as a page of its own and beside the page it is about."""

import pytest
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.contrib.auth.models import AbstractUser, Group
from django.test import Client
from djangocms_versioning.models import Version

from pages.publishing import checks
from pages.publishing.models import CheckOverride
from tests.builders import news
from tests.html import Document, all_texts, document, only
from tests.pages.publishing.conftest import Draft

pytestmark = pytest.mark.django_db
REASON = "Tabellen er hentet fra en annen etat."
BODY = '<h4>Fire</h4><p>Se <a href="https://x.example/">her</a>.</p>'


def url_of(version: Version, more: str = "") -> str:
    return f"/nb/admin/publishing/checkoverride/version/{version.pk}/{more}"


def button(page: Document) -> Document:
    return only(page, ".cms-toolbar a.nek-checks")


def test_the_panel_says_what_and_where(draft_saying: Draft, admin_client: Client) -> None:
    version = draft_saying(BODY)
    page = document(admin_client.get(url_of(version)))
    assert all_texts(page, ".checks__group h2") == ["Stopper publisering", "Bør rettes"]
    assert all_texts(page, ".checks__sum") == ["1 feil stopper publisering."]
    assert all_texts(page, ".checks__group .checks__excerpt") == ["Fire", "her"]
    block = version.content.placeholders.get().cmsplugin_set.get()
    edit = get_object_edit_url(version.content, language="nb")
    shows, mends = (a.get("href") for a in page.cssselect(".checks__ways")[0].cssselect("a"))
    assert shows == f"{edit}#block-{block.pk}"
    assert mends == f"{edit}#edit-block-{block.pk}"


def test_what_is_said_of_the_page_itself_leads_to_its_form(
    draft_saying: Draft, admin_client: Client
) -> None:
    version = draft_saying("<p>Fint.</p>")
    type(version.content).admin_manager.filter(pk=version.content.pk).update(meta_description="")
    page = document(admin_client.get(url_of(version)))
    shows, mends = (a.get("href") for a in page.cssselect(".checks__ways a"))
    assert shows.endswith("#field-lead")
    assert mends == f"/nb/admin/cms/pagecontent/{version.content.pk}/change/"


def test_the_places_are_named_in_the_preview(draft_saying: Draft, admin_client: Client) -> None:
    version = draft_saying(BODY)
    block = version.content.placeholders.get().cmsplugin_set.get()
    page = document(admin_client.get(get_object_preview_url(version.content, language="nb")))
    assert only(page, f"#block-{block.pk}").get("class") == "text"


def test_the_toolbar_counts_what_is_to_mend(draft_saying: Draft, admin_client: Client) -> None:
    version = draft_saying(BODY)
    page = document(admin_client.get(get_object_edit_url(version.content, language="nb")))
    assert button(page).text_content().strip() == "Sjekk siden (2)"
    assert button(page).get("href") == url_of(version)
    assert "nek-checks-stop" in button(page).get("class")


def test_readers_get_nothing_of_it(
    draft_saying: Draft, client: Client, admin_client: Client
) -> None:
    url = draft_saying("<h2>To</h2>").content.get_absolute_url()
    for reader in (client, admin_client):
        body = reader.get(url).content.decode().split("<main", 1)[1].split("</main>")[0]
        assert "block-" not in body
        assert "checks" not in body
    assert "checks" not in client.get(url).content.decode()


def test_a_reason_is_kept_and_shown(draft_saying: Draft, admin_client: Client) -> None:
    version = draft_saying(BODY)
    answer = admin_client.post(url_of(version, "override/"), {"reason": REASON}, follow=True)
    page = document(answer)
    assert all_texts(page, ".checks__sum") == ["Ingenting stopper publisering."]
    assert "Står med en begrunnelse" in all_texts(page, ".checks__group h2")
    assert REASON in page.text_content()
    assert page.cssselect(".checks__override") == []
    edit = document(admin_client.get(get_object_edit_url(version.content, language="nb")))
    assert "nek-checks-stop" not in button(edit).get("class")


def test_too_short_a_reason_comes_back(draft_saying: Draft, admin_client: Client) -> None:
    page = document(admin_client.post(url_of(draft_saying(BODY), "override/"), {"reason": "Kort"}))
    assert all_texts(page, ".errorlist li") == ["Skriv en begrunnelse på minst 10 tegn."]
    assert only(page, "textarea").text_content().strip() == "Kort"
    assert not CheckOverride.objects.exists()


def test_where_nothing_is_wrong_no_reason_is_asked_or_kept(
    draft_saying: Draft, admin_client: Client
) -> None:
    version = draft_saying("<h2>To</h2>")
    assert document(admin_client.get(url_of(version))).cssselect(".checks__override") == []
    admin_client.post(url_of(version, "override/"), {"reason": REASON})
    assert not CheckOverride.objects.exists()


def news_staff(django_user_model, group: str) -> AbstractUser:
    user = django_user_model.objects.create_user(group, is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    return user


def test_a_writer_sees_the_panel_and_gives_no_reasons(client: Client, django_user_model) -> None:
    content = news(title="Sak", body=BODY, publish=False)
    version = Version.objects.get_for_content(content)
    client.force_login(news_staff(django_user_model, "Nyhetsskribent"))
    assert document(client.get(url_of(version))).cssselect(".checks__override") == []
    assert client.post(url_of(version, "override/"), {"reason": REASON}).status_code == 403
    client.force_login(news_staff(django_user_model, "Nyhetsredaktør"))
    assert client.post(url_of(version, "override/"), {"reason": REASON}).status_code == 302
    assert checks.stops(version) == []


def test_others_see_nothing_and_do_nothing(draft_saying: Draft, client: Client, colleague) -> None:
    version = draft_saying(BODY)
    for login, status in ((None, 302), (colleague, 403)):
        if login:
            client.force_login(login)
        assert client.get(url_of(version)).status_code == status
        assert client.post(url_of(version, "override/"), {"reason": REASON}).status_code == status
    assert not CheckOverride.objects.exists()


def test_reasons_are_given_by_post_and_for_drafts(
    draft_saying: Draft, admin_client: Client
) -> None:
    version = draft_saying(BODY)
    assert admin_client.get(url_of(version, "override/")).status_code == 405
    assert admin_client.get(url_of(version).replace(str(version.pk), "999999")).status_code == 404
    published = Version.objects.get(pk=version.source_id)
    answer = admin_client.post(url_of(published, "override/"), {"reason": REASON})
    assert answer.status_code == 403


def test_what_was_overridden_is_listed_and_cannot_be_changed(
    draft_saying: Draft, admin_client: Client, admin_user
) -> None:
    made = checks.override(draft_saying(BODY), admin_user, REASON)
    page = document(admin_client.get("/nb/admin/publishing/checkoverride/"))
    assert REASON in all_texts(page, "#result_list .field-reason")
    change = f"/nb/admin/publishing/checkoverride/{made.pk}/change/"
    assert "nivå 4" in document(admin_client.get(change)).text_content()
    assert admin_client.post(change, {"reason": "Noe helt annet."}).status_code == 403
    assert admin_client.post(f"{change[:-7]}delete/", {"post": "yes"}).status_code == 403
