"""Those who log in get the cookies the list names, and no others."""

import pytest
from cms.models import PageContent
from django.contrib.auth.models import AbstractUser
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page

from pages.stored_data import cookies

pytestmark = pytest.mark.browser


def sent_form(page: Page, field: str) -> set[str]:
    """The cookies that the answer to a form sets; a message's would be gone with the next page."""
    with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        page.press(field, "Enter")
    headers = answered.value.headers_array()
    lines = [each["value"] for each in headers if each["name"].lower() == "set-cookie"]
    return {line.split("=")[0] for value in lines for line in value.splitlines()}


def test_from_the_login_to_the_editing_of_a_page(
    site: str, visit, chief_at_work: AbstractUser
) -> None:
    chief_at_work.set_password("et-langt-passord-for-testen")
    chief_at_work.save()
    page = visit()
    page.goto(f"{site}/nb/admin/login/")
    page.fill("#id_username", "redaktor")
    page.fill("#id_password", "et-langt-passord-for-testen")
    met = sent_form(page, "#id_password")
    page.wait_for_url("**/nb/admin/")
    page.goto(f"{site}/nb/admin/pages/sitesettings/")
    met |= sent_form(page, "#id_organisation_number")
    page.wait_for_selector(".messagelist .success")
    content = PageContent.objects.get(page__reverse_id="about", language="nb")
    kind = ContentType.objects.get_for_model(PageContent).pk
    for mode in ("preview", "edit"):
        page.goto(
            site + reverse(f"admin:cms_placeholder_render_object_{mode}", args=[kind, content.pk])
        )
        page.wait_for_selector(".cms-toolbar")
    met |= {cookie["name"] for cookie in page.context.cookies()}
    Session.objects.all().delete()
    assert met == {one.cookie for one in cookies()}
