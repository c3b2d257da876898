from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.html import document
from tests.pages.written_forms.conftest import Twins

pytestmark = pytest.mark.django_db


def ways(client: Client, item: Twins, form: str) -> dict[str, str]:
    key = item.version[form].content.pk
    page = document(client.get(reverse("admin:news_newscontent_change", args=[key])))
    return {" ".join(a.text_content().split()): a.get("href") for a in page.cssselect("a")}


def test_the_form_leads_to_what_is_behind(client: Client, chief, item: Twins) -> None:
    client.force_login(chief)
    assert "1 avsnitt henger etter" not in ways(client, item, "nn")
    item.replace("nb", "om møter", "om møter i mars")
    for form in ("nb", "nn"):
        version = item.version[form]
        url = reverse("admin:written_forms_drift", args=[version.pk])
        assert ways(client, item, form)["1 avsnitt henger etter"] == url
        assert client.get(url).status_code == 200


def test_only_for_those_who_may_write_it(item: Twins, somebody: Callable[[str], Client]) -> None:
    item.replace("nb", "om møter", "om møter i mars")
    assert "1 avsnitt henger etter" in ways(somebody("Nyhetsskribent"), item, "nb")
    assert "1 avsnitt henger etter" not in ways(somebody("Godkjenner"), item, "nb")
