import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from filer.models import File

from pages.partners.models import Body, Meeting, MeetingDocument, Member
from pages.search.models import LinkedFile
from tests.html import document
from tests.pages.media.document_text import makers

pytestmark = pytest.mark.django_db
FORUM = {"nb": "/nb/samarbeid/nasjonalt-forum/", "nn": "/nn/samarbeid/nasjonalt-forum/"}


@pytest.fixture
def forum() -> Body:
    return Body.objects.get(page__reverse_id="national_forum")


def meeting(forum: Body, **fields: object) -> Meeting:
    given = {"body": forum, "title_nb": "Vårmøte", "date": timezone.localdate()}
    return Meeting.objects.create(**(given | fields))


def found(client: Client, words: str, language: str = "nb") -> list[str]:
    page = document(client.get(f"/{language}/sok/", {"q": words}))
    return [link.get("href") for link in page.cssselect(".search__hits h2 a")]


def test_a_meeting_is_found_where_its_body_s_page_has_it(client: Client, forum) -> None:
    held = meeting(forum, agenda_nb="Kvitringord på kartet")
    (url,) = found(client, "kvitringord")
    address, _hash, anchor = url.partition("#")
    assert address == FORUM["nb"]
    page = document(client.get(address))
    assert "Vårmøte" in page.get_element_by_id(anchor).text_content()
    assert found(client, "kvitringord", "nn") == [f"{FORUM['nn']}#{anchor}"]
    held.delete()
    assert found(client, "kvitringord") == []


def test_not_before_its_day(client: Client, forum) -> None:
    later = timezone.localdate() + dt.timedelta(days=2)
    hidden = meeting(forum, agenda_nb="Kvitringord", public_from=later)
    assert found(client, "kvitringord") == []
    hidden.public_from = timezone.localdate()
    hidden.save()
    assert len(found(client, "kvitringord")) == 1


def test_it_leads_to_its_minutes(forum, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    file = File.objects.create(file=ContentFile(makers.pdf("Et referat."), "referat.pdf"))
    MeetingDocument.objects.create(meeting=meeting(forum), title="Referat", file=file)
    linked = LinkedFile.objects.filter(file=file, entry__kind="meeting")
    assert {row.entry.language for row in linked} == {"nb", "nn"}


def test_a_member_is_found_on_the_page_of_its_body(client: Client, forum) -> None:
    member = Member.objects.create(body=forum, name="Kvitrelaget")
    assert found(client, "kvitrelaget") == [FORUM["nb"]]
    member.delete()
    assert found(client, "kvitrelaget") == []
