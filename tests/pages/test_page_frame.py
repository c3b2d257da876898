import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from djangocms_versioning.models import Version

from pages.models import PageDetails, SiteSettings
from tests.builders import page_of, publish
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db


def test_editors_facts_stand_in_the_footer(client: Client) -> None:
    SiteSettings.objects.update(
        email="post@example.no",
        phone="22 00 00 00",
        organisation_number="000 000 000",
        postal_address="Postboks 0",
        responsible_editor="Redaktøren",
        accessibility_statement_url="https://uustatus.no/x",
    )
    footer = document(client.get("/nb/om-oss/")).cssselect(".site-footer")[0]
    words = footer.text_content()
    facts = ("post@example.no", "22 00 00 00", "000 000 000", "Postboks 0", "Redaktøren")
    assert [fact for fact in facts if fact not in words] == []
    assert footer.cssselect('a[href="https://uustatus.no/x"]')
    assert footer.cssselect('a[href="tel:22000000"]')


def test_affiliation_follows_the_form(client: Client) -> None:
    for url, words in (("/nb/", "En seksjon i"), ("/nn/", "Ein seksjon i")):
        assert words in document(client.get(url)).cssselect(".site-footer")[0].text_content()


def test_title_lead_and_details(client: Client) -> None:
    (content,) = publish(page_of())
    PageDetails.objects.filter(extended_object=content).update(
        updated_on="2026-11-20", responsible="Fagenheten"
    )
    page = document(client.get("/nb/proveside/"))
    assert all_texts(page, "h1") == ["Prøveside"]
    assert all_texts(page, ".page-header .lead") == ["En ingress."]
    assert {time.get("datetime") for time in page.cssselect("main time")} == {"2026-11-20"}
    assert "20. november 2026" in page.text_content()
    assert "Fagenheten" in page.text_content()


@pytest.mark.parametrize("updated", [True, False])
@pytest.mark.parametrize("review", [True, False])
def test_the_editor_says_which_dates_readers_are_shown(
    client: Client, *, updated: bool, review: bool
) -> None:
    (content,) = publish(page_of())
    PageDetails.objects.filter(extended_object=content).update(
        updated_on="2026-11-20",
        show_updated_on=updated,
        next_review="2027-11-20",
        show_next_review=review,
    )
    page = document(client.get("/nb/proveside/"))
    shown = {time.get("datetime") for time in page.cssselect("main time")}
    assert ("2026-11-20" in shown, "2027-11-20" in shown) == (updated, review)
    assert ("Neste gjennomgang" in page.text_content()) == review
    assert len(page.cssselect(".page-header .meta")) == (updated or review)


def test_what_editors_fill_in_about_a_page(admin_client: Client) -> None:
    """Owners are staff who still work here, by their names; readers never see them."""
    people = get_user_model().objects
    people.create_user("kari", first_name="Kari", last_name="Nordmann", is_staff=True)
    people.create_user("borte", is_staff=True, is_active=False)
    people.create_user("utenfor")
    (content,) = publish(page_of())
    details = PageDetails.objects.get(extended_object=content)
    draft = Version.objects.get_for_content(content).copy(people.get(username="admin")).content
    form = document(admin_client.get(f"/nb/admin/cms/pagecontent/{draft.pk}/change/"))
    assert all_texts(form, "select[name=owner] option")[1:] == ["admin", "Kari Nordmann"]
    assert not form.cssselect("#add_id_owner, #change_id_owner, #delete_id_owner")
    owner = people.get(username="kari")
    PageDetails.objects.filter(pk=details.pk).update(owner=owner)
    assert "Nordmann" not in document(admin_client.get("/nb/proveside/")).text_content()


def test_a_page_without_an_english_version_points_to_the_english_page(client: Client) -> None:
    links = document(client.get("/nb/om-oss/")).cssselect('.site-footer a[href="/en/"]')
    assert [link.get("lang") for link in links] == ["en"]
