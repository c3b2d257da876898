from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.news.models import NewsContent
from pages.publishing.comparison.version_contents import blocks
from pages.written_forms.drafts import jobs
from pages.written_forms.models import MachineDraft
from tests.builders import news, version_of
from tests.html import Document, all_texts, document, text_of

pytestmark = pytest.mark.django_db
LISTS = '[ "$1" = -l ] && echo "nob-nno_e nno-nob" && exit;'
Browse = Callable[..., Client]


@pytest.fixture
def somebody() -> Browse:
    def log_in(role: str) -> Client:
        user = get_user_model().objects.create_user(role, is_staff=True)
        user.groups.set(Group.objects.filter(name=role))
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def writer(somebody) -> Client:
    return somebody("Nyhetsskribent")


@pytest.fixture
def source() -> Version:
    return version_of(news(title="Hva nå", body="<p>Et rart ord. Hva?</p>"))


@pytest.fixture
def fake(program) -> None:
    program(f"{LISTS} sed 's/Hva/Kva/g; s/rart/*rart/'")


def url(version: Version, name: str = "draft") -> str:
    return reverse(f"admin:written_forms_{name}", args=[version.pk])


def shown(response: HttpResponse) -> str:
    assert response.status_code == 200
    return text_of(document(response))


def twin_of(source: Version) -> NewsContent | None:
    found = NewsContent.all_versions.filter(item=source.content.item_id, language="nn")
    return found.first()


def tools(client: Client, version: Version) -> list[str]:
    page: Document = document(
        client.get(reverse("admin:news_newscontent_change", args=[version.content.pk]))
    )
    return all_texts(page, ".news-tools a, .object-tools a, #content a")


def test_one_click_makes_a_draft_and_leads_to_what_is_uncertain(fake, writer, source) -> None:
    assert "Utkast på nynorsk" in tools(writer, source)
    assert document(writer.get(url(source))).cssselect("input[name=make]")
    response = writer.post(url(source), {"make": "x"}, follow=True)
    twin = version_of(twin_of(source))
    assert response.redirect_chain[-1][0] == url(twin, "machine_draft")
    page = document(response)
    assert all_texts(page, ".draft-uncertain mark") == ["rart"]
    assert twin.state == "draft"
    assert twin.created_by.username == "Nyhetsskribent"


def test_looking_makes_nothing(fake, writer, source) -> None:
    writer.get(url(source), {"make": "x"})
    writer.post(url(source))
    assert twin_of(source) is None


@pytest.mark.parametrize("role", ["Godkjenner", "Skribent", "no rights"])
def test_not_for_those_who_may_not_write(fake, somebody, source, role: str) -> None:
    client = somebody(role)
    assert client.get(url(source)).status_code == 403
    assert client.post(url(source), {"make": "x"}).status_code == 403
    assert twin_of(source) is None


def test_english_has_no_twin(fake, writer) -> None:
    assert writer.get(url(version_of(news("en")))).status_code == 403


def test_no_such_version(fake, writer) -> None:
    assert writer.get(reverse("admin:written_forms_draft", args=[999_999])).status_code == 404


def test_without_apertium_it_is_said_how_to_get_it(settings, writer, source) -> None:
    settings.APERTIUM = "finnes-ikke"
    page = document(writer.get(url(source)))
    assert "apt-get install apertium apertium-nno-nob" in text_of(page)
    assert not page.cssselect("input[name=make]")
    assert "Utkast på nynorsk" in tools(writer, source)
    assert writer.post(url(source), {"make": "x"}).status_code == 200
    assert twin_of(source) is None


@pytest.mark.parametrize("body", ["exit 3", "echo tull", r"printf '\377'", "kill -9 $$"])
def test_a_failing_program_is_told_in_a_sentence(program, writer, source, body: str) -> None:
    program(f"{LISTS} {body}")
    page = document(writer.post(url(source), {"make": "x"}))
    assert "Apertium" in " ".join(all_texts(page, ".messagelist .error"))
    assert page.cssselect("input[name=make]")
    assert twin_of(source) is None


def test_a_second_click_is_told_that_it_is_there(fake, writer, source) -> None:
    writer.post(url(source), {"make": "x"})
    page = document(writer.post(url(source), {"make": "x"}))
    assert all_texts(page, ".messagelist .error")
    assert NewsContent.all_versions.filter(item=source.content.item_id).count() == 2


def test_blocks_go_one_by_one_to_a_draft_there_is(fake, writer, source) -> None:
    writer.post(url(source), {"make": "x"})
    (block,) = blocks(source)
    page = document(writer.get(url(source)))
    assert [each.get("value") for each in page.cssselect("button[name=block]")] == [str(block.pk)]
    writer.post(url(source), {"block": str(block.pk)})
    bodies = [each.body for each in blocks(version_of(twin_of(source)))]
    assert bodies == ["<p>Et rart ord. Kva?</p>"] * 2
    page = document(writer.get(url(version_of(twin_of(source)), "machine_draft")))
    assert all_texts(page, ".draft-uncertain mark") == ["rart"] * 2


@pytest.mark.parametrize("key", ["", "999999", "x", "\x00", "-1"])
def test_a_block_that_is_not_there_is_told(fake, writer, source, key: str) -> None:
    writer.post(url(source), {"make": "x"})
    response = writer.post(url(source), {"block": key})
    assert response.status_code in (200, 400)
    assert len(blocks(version_of(twin_of(source)))) == 1


def test_what_is_published_in_the_other_form_gets_a_new_draft(fake, writer, source) -> None:
    public = news("nn", item=source.content.item, title="Det lesarane har")
    page = document(writer.get(url(source)))
    assert "publisert på nynorsk" in text_of(page)
    assert not page.cssselect("button[name=block], input[name=over]")
    writer.post(url(source), {"make": "x"})
    versions = NewsContent.all_versions.filter(item=source.content.item_id, language="nn")
    assert {each.title: version_of(each).state for each in versions} == {
        "Det lesarane har": "published",
        "Kva nå": "draft",
    }
    source.content.item.refresh_from_db()
    assert source.content.item.live_nn == public


def test_an_open_draft_is_put_away_only_when_that_was_said(fake, writer, source) -> None:
    writer.post(url(source), {"make": "x"})
    old = version_of(twin_of(source))
    page = document(writer.get(url(source)))
    (over,) = page.cssselect("input[name=over]")
    assert "lagt bort" in text_of(page)
    writer.post(url(source), {"make": "x", "over": over.get("value")})
    states = Version.objects.filter(pk__gte=old.pk).values_list("state", flat=True).order_by("pk")
    assert list(states) == ["archived", "draft"]
    # What was seen then is not there any more.
    said = writer.post(url(source), {"make": "x", "over": over.get("value")})
    assert all_texts(document(said), ".messagelist .error")
    assert Version.objects.filter(pk__gt=old.pk).count() == 1


@pytest.mark.parametrize("over", ["", "x", "-1", "\x00", "²", "9" * 5000])
def test_what_is_no_draft_is_put_away_by_nobody(fake, writer, source, over: str) -> None:
    writer.post(url(source), {"make": "x"})
    response = writer.post(url(source), {"make": "x", "over": over})
    assert response.status_code in (200, 400)
    assert version_of(twin_of(source)).state == "draft"


def test_somebody_else_s_draft_is_named_and_left_alone(fake, writer, source) -> None:
    other = get_user_model().objects.create_superuser("annen", first_name="Ane", last_name="Ås")
    twin = version_of(news("nn", item=source.content.item, publish=False))
    Version.objects.filter(pk=twin.pk).update(locked_by=other)
    page = document(writer.get(url(source)))
    assert "Ane Ås" in text_of(page)
    assert not page.cssselect("input[name=make], button[name=block]")
    writer.post(url(source), {"make": "x", "over": str(twin.pk)})
    assert version_of(twin_of(source)) == twin
    assert Version.objects.get(pk=twin.pk).state == "draft"


def test_a_long_text_is_made_by_the_worker(fake, writer) -> None:
    source = version_of(news(title="Hva nå", body="<p>Hva er dette?</p>" * 600))
    page = document(writer.post(url(source), {"make": "x"}, follow=True))
    assert not page.cssselect("input[name=make]")
    assert twin_of(source) is None
    job = ProcrastinateJob.objects.get(task_name=jobs.TASK)
    jobs.carry_out(**job.args)
    assert twin_of(source).title == "Kva nå"


def test_a_long_text_that_failed_can_be_asked_for_again(program, writer) -> None:
    program(f"{LISTS} exit 3")
    source = version_of(news(body="<p>Hva er dette?</p>" * 600))
    writer.post(url(source), {"make": "x"})
    jobs.carry_out(ProcrastinateJob.objects.get(task_name=jobs.TASK).args["key"])
    page = document(writer.get(url(source)))
    assert all_texts(page, ".errornote")
    assert page.cssselect("input[name=make]")


def test_only_a_writer_says_that_it_is_read(fake, writer, somebody, source) -> None:
    writer.post(url(source), {"make": "x"})
    twin = version_of(twin_of(source))
    approver = somebody("Godkjenner")
    assert not document(approver.get(url(twin, "machine_draft"))).cssselect("input[name=read]")
    assert approver.post(url(twin, "machine_draft"), {"read": "x"}).status_code == 403
    assert MachineDraft.objects.get(version=twin).read_at is None
    writer.post(url(twin, "machine_draft"))
    assert MachineDraft.objects.get(version=twin).read_at is None
    page = shown(writer.post(url(twin, "machine_draft"), {"read": "x"}, follow=True))
    assert "Nyhetsskribent" in page
    assert MachineDraft.objects.get(version=twin).read_by.username == "Nyhetsskribent"


def test_an_ordinary_draft_has_no_such_screen(writer, source) -> None:
    assert writer.get(url(source, "machine_draft")).status_code == 404


def test_the_form_says_what_the_draft_is_until_it_is_read(fake, writer, source) -> None:
    writer.post(url(source), {"make": "x"})
    twin = version_of(twin_of(source))
    said = "Maskinlaget utkast: les det"
    assert said in tools(writer, twin)
    writer.post(url(twin, "machine_draft"), {"read": "x"})
    assert said not in tools(writer, twin)


def test_posts_need_their_token(fake, source) -> None:
    user: Any = get_user_model().objects.create_superuser("sjef")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)
    assert strict.post(url(source), {"make": "x"}).status_code == 403
    assert twin_of(source) is None
