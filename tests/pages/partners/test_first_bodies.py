import pytest
from django.core.management import call_command

from pages.partners import first_bodies
from pages.partners.models import Body, Meeting, Member

pytestmark = pytest.mark.django_db


def test_the_document_s_four_bodies_are_there_and_nothing_invented() -> None:
    names = list(Body.objects.values_list("name_nb", "name_nn", "page__reverse_id"))
    assert [key for _nb, _nn, key in names] == list(first_bodies.PAGES)
    assert names[0][:2] == ("Nasjonalt forum", "Nasjonalt forum")
    assert names[3][:2] == (
        "Ledernettverket for karrieresentrene",
        "Leiarnettverket for karrieresentera",
    )
    assert not Member.objects.exists()
    assert not Meeting.objects.exists()


def test_seeding_again_changes_nothing() -> None:
    Body.objects.filter(position=1).update(name_nb="Endret")
    Body.objects.filter(position=2).delete()
    before = list(Body.objects.values())
    call_command("seed", verbosity=0)
    assert list(Body.objects.values()) == before


def test_a_body_is_made_once_for_its_page() -> None:
    assert first_bodies.make() == []
    Body.objects.filter(position=2).delete()
    assert [body.page.reverse_id for body in first_bodies.make()] == [first_bodies.PAGES[1]]
