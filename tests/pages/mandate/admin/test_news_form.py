"""Which main areas a news item carries out is said in its form."""

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from pages.mandate import tagging
from pages.mandate.models import MandateArea
from pages.news.models import NewsContent, NewsItem
from tests.builders import news
from tests.html import all_texts, document, sent_by, text_of

pytestmark = pytest.mark.django_db
ADD = "/nb/admin/news/newscontent/add/"
AREA = "/nb/oppdrag/kvalitet-og-profesjonalitet/"


def pk(key: str) -> int:
    return MandateArea.objects.get(key=key).pk


def keys_of(item: NewsItem) -> set[str]:
    return set(tagging.areas_of(NewsItem, item.pk).values_list("key", flat=True))


def form(**fields: object) -> dict[str, object]:
    return {"title": "Skrevet", "lead": "Ingress", "language": "nb", "kind": "news"} | fields


def change(content: NewsContent) -> str:
    return reverse("admin:news_newscontent_change", args=[content.pk])


def test_a_new_item_is_tagged_when_it_is_saved(client: Client, log_in_as) -> None:
    log_in_as("Nyhetsredaktør")
    client.post(ADD, form(mandate_areas=[pk("quality"), pk("access")], _save="x"))
    content = NewsContent.all_versions.get(title="Skrevet")
    assert keys_of(content.item) == {"quality", "access"}
    page = document(client.get(change(content)))
    checked = page.cssselect("[name=mandate_areas][checked]")
    assert {text_of(each.getparent()) for each in checked} == {
        "styrke kvaliteten og profesjonaliteten",
        "fremme tilgang til karriereveiledning for unge og voksne i ulike livsfaser",
    }


def test_the_area_s_page_shows_it_once_it_is_published(client: Client, log_in_as) -> None:
    user = log_in_as("Nyhetsredaktør")
    client.post(ADD, form(mandate_areas=[pk("quality")], _save="x"))
    content = NewsContent.all_versions.get(title="Skrevet")
    assert all_texts(document(client.get(AREA)), ".mandate-years__done a") == []
    client.post(reverse("admin:news_newscontent_publish", args=[content.pk]))
    assert user
    assert all_texts(document(client.get(AREA)), ".mandate-years__done a") == ["Skrevet"]


def test_a_twin_starts_with_the_same_areas(client: Client, log_in_as) -> None:
    log_in_as("Nyhetsredaktør")
    content = news()
    tagging.set_areas(content.item, MandateArea.objects.filter(key="quality"))
    page = document(client.get(f"{ADD}?twin={content.pk}&language=nn"))
    (checked,) = page.cssselect("[name=mandate_areas][checked]")
    assert checked.get("value") == str(pk("quality"))
    assert client.get(f"{ADD}?twin=x&language=nn").status_code == 200


def test_who_may_only_write_cannot_change_what_readers_see_of_it(client: Client, log_in_as) -> None:
    user = log_in_as("Nyhetsskribent")
    content = news(publish=False)
    content.versions.update(created_by=user, locked_by=user)
    tagging.set_areas(content.item, MandateArea.objects.filter(key="quality"))
    page = document(client.get(change(content)))
    assert page.cssselect("[name=mandate_areas]:not([disabled])") == []
    sent = sent_by(page.cssselect("#newscontent_form")[0])
    client.post(change(content), sent | {"title": "Ny tittel", "mandate_areas": pk("access")})
    assert NewsContent.all_versions.get(pk=content.pk).title == "Ny tittel"
    assert keys_of(content.item) == {"quality"}


def test_who_may_only_read_reads_their_names(client: Client, log_in_as) -> None:
    log_in_as("Godkjenner")
    content = news()
    tagging.set_areas(content.item, MandateArea.objects.filter(key="knowledge"))
    response = client.get(change(content))
    page = html.document_fromstring(response.content.decode())
    assert all_texts(page, ".field-mandate_area_names .readonly") == ["øke kunnskapsgrunnlaget"]


def test_an_area_that_does_not_exist_is_refused(client: Client, log_in_as) -> None:
    log_in_as("Nyhetsredaktør")
    response = client.post(ADD, form(mandate_areas=["9999"]))
    assert response.status_code == 200
    assert not NewsContent.all_versions.filter(title="Skrevet").exists()
