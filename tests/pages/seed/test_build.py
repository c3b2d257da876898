import pytest
from cms.models import CMSPlugin, Page, PageContent
from django.core.management import call_command
from django.test import Client
from djangocms_versioning.constants import PUBLISHED
from djangocms_versioning.models import Version

from pages.models import SiteSettings, Text
from tests.html import document

pytestmark = pytest.mark.django_db


def everything() -> list[object]:
    return [
        list(model.objects.order_by("pk").values())
        for model in (Page, CMSPlugin, Text, SiteSettings, Version)
    ]


def test_seeding_again_changes_nothing() -> None:
    before = everything()
    call_command("seed", verbosity=0)
    assert everything() == before


def test_an_editor_s_text_is_left_alone(client: Client) -> None:
    published = PageContent.objects.get(page__reverse_id="about", language="nb")
    placeholder = published.placeholders.get(slot="content")
    text = Text.objects.filter(placeholder=placeholder).first()
    text.body = "<p>Redaktørens egne ord.</p>"
    text.save()
    Page.objects.get(reverse_id="contact").delete()
    SiteSettings.objects.update(affiliation_nb="Noe annet")
    call_command("seed", verbosity=0)
    page = document(client.get("/nb/om-oss/")).text_content()
    assert "Redaktørens egne ord." in page
    assert "Noe annet" in page
    assert not Page.objects.filter(reverse_id="contact").exists()


def test_every_page_is_published_as_an_editor_would() -> None:
    assert set(Version.objects.values_list("state", flat=True)) == {PUBLISHED}
    assert {str(user) for user in {version.created_by for version in Version.objects.all()}} == {
        "seed"
    }


def test_nobody_can_log_in_as_the_seed(client: Client) -> None:
    user = Version.objects.first().created_by
    assert not user.is_active
    assert not user.has_usable_password()
