import pytest
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.contrib.auth.models import AbstractUser, Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action, State
from pages.publishing.schedule import plans as schedule
from tests.builders import news
from tests.html import all_texts, document, only, text_of
from tests.pages.publishing.schedule.conftest import Plan, in_hours

pytestmark = pytest.mark.django_db
LIST = "admin:publishing_scheduledchange_changelist"


def url_of(version: Version) -> str:
    return reverse("admin:publishing_schedule", args=[version.pk])


def sent(**values: str) -> dict[str, str]:
    names = (f"{action}_{part}" for action in Action for part in ("date", "time"))
    return dict.fromkeys(names, "") | values


DECEMBER = {"publish_date": "2031-12-03", "publish_time": "08:00"}


@pytest.fixture
def logged_in(client: Client, chief: AbstractUser) -> Client:
    client.force_login(chief)
    return client


def test_a_draft_is_planned(logged_in: Client, draft: Version) -> None:
    response = logged_in.post(url_of(draft), sent(**DECEMBER), follow=True)
    assert "Publiseres 3. desember 2031 kl. 08:00." in all_texts(document(response), ".success")
    plan = schedule.of(draft)[Action.PUBLISH]
    assert timezone.localtime(plan.due_at).isoformat() == "2031-12-03T08:00:00+01:00"
    form = document(response).cssselect("#content form")[0]
    assert form.fields["publish_date"] == "2031-12-03"
    assert form.fields["publish_time"] == "08:00"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"publish_date": "2031-12-03"}, "både"),
        ({"publish_time": "08:00"}, "både"),
        ({"publish_date": "2020-12-03", "publish_time": "08:00"}, "passert"),
        ({"publish_date": "0001-01-01", "publish_time": "00:00"}, "passert"),
        ({"publish_date": "2031-03-30", "publish_time": "02:30"}, "klokka"),  # is left out
        ({"publish_date": "2031-10-26", "publish_time": "02:30"}, "klokka"),  # comes twice
        ({"unpublish_date": "2031-12-03", "unpublish_time": "08:00"}, "utkast"),
        (DECEMBER | {"unpublish_date": "2031-12-03", "unpublish_time": "07:00"}, "må publiseres"),
        ({"publish_date": "nei", "publish_time": "x"}, "gyldig"),
        ({"publish_date": "9999-12-31", "publish_time": "23:59"}, ""),
    ],
)
def test_what_cannot_be_is_said_and_kept_in_the_form(
    logged_in: Client, draft: Version, values: dict[str, str], word: str
) -> None:
    response = logged_in.post(url_of(draft), sent(**values), follow=True)
    page = document(response)
    if word:
        assert word in " ".join(all_texts(page, ".errorlist")).lower()
        shown = {each.get("name"): each.get("value") or "" for each in page.cssselect("input")}
        assert {name: shown[name] for name in values} == values
        assert not ScheduledChange.objects.exists()


def test_no_time_is_no_plan(logged_in: Client, draft: Version, plan: Plan) -> None:
    plan(draft)
    response = logged_in.post(url_of(draft), sent(), follow=True)
    assert "Ingenting er planlagt." in all_texts(document(response), ".success")


def test_published_news_lead_to_their_withdrawal(logged_in: Client) -> None:
    page = document(logged_in.get(url_of(Version.objects.get_for_content(news()))))
    assert page.cssselect("#content form") == []
    assert "«Trekk tilbake»" in text_of(only(page, "#content"))


def test_a_plan_is_cancelled_with_a_button_in_the_list(
    logged_in: Client, draft: Version, plan: Plan
) -> None:
    planned = plan(draft)
    button = only(document(logged_in.get(reverse(LIST))), "button[formaction]")
    for _time in range(2):
        assert logged_in.get(button.get("formaction")).status_code == 405
        said = all_texts(
            document(logged_in.post(button.get("formaction"), follow=True)), ".messagelist li"
        )
    assert "for sent" in said[0]
    planned.refresh_from_db()
    assert planned.state == State.CANCELLED


def test_the_list_says_why_and_what_is_late(logged_in: Client, draft: Version, plan: Plan) -> None:
    planned = ScheduledChange.objects.filter(pk=plan(draft).pk)
    planned.update(due_at=in_hours(-1))
    assert "Forsinket" in text_of(only(document(logged_in.get(reverse(LIST))), "#result_list"))
    planned.update(state=State.FAILED, reason="Du har ikke lov.")
    assert document(logged_in.get(reverse(LIST))).cssselect("#result_list") == []
    for choice in ("failed", "all"):
        page = document(logged_in.get(reverse(LIST), {"state": choice}))
        assert "Mislykket: Du har ikke lov." in text_of(only(page, "#result_list"))


@pytest.mark.parametrize(
    "query", ["state=x", "state=x&state=y", "o=1", "o=x", "p=99", "_facets=True"]
)
def test_addresses_nobody_made_are_answered(logged_in: Client, query: str) -> None:
    assert logged_in.get(f"{reverse(LIST)}?{query}", follow=True).status_code == 200


def test_a_long_list_costs_no_more(
    logged_in: Client, draft: Version, plan: Plan, django_assert_max_num_queries
) -> None:
    plan(draft)
    for number in range(6):
        plan(Version.objects.get_for_content(news(title=f"Sak {number}", publish=False)))
    logged_in.get(reverse(LIST))
    with django_assert_max_num_queries(14):
        page = document(logged_in.get(reverse(LIST)))
    assert len(page.cssselect("#result_list tbody tr")) == 7


def test_deleting_a_page_takes_its_plans_along(
    logged_in: Client, live: Version, plan: Plan
) -> None:
    plan(live, Action.UNPUBLISH)
    url = reverse("admin:cms_page_delete", args=[live.content.page_id])
    logged_in.post(url, {"post": "yes"})
    assert not ScheduledChange.objects.exists()


# --- Who may ----------------------------------------------------------------------------------


def test_those_who_may_not_publish_may_not_plan(
    client: Client, draft: Version, plan: Plan, news_editor: AbstractUser
) -> None:
    planned = plan(draft)
    cancel = reverse("admin:publishing_schedule_cancel", args=[planned.pk])
    for status, user in ((302, None), (403, news_editor)):
        if user:
            client.force_login(user)
        assert client.get(url_of(draft)).status_code == status
        assert client.post(url_of(draft), sent()).status_code == status
        assert client.post(cancel).status_code == status
    assert schedule.of(draft) == {Action.PUBLISH: planned}
    page = document(client.get(reverse(LIST)))
    assert "Ny tittel" not in page.text_content()


def test_a_news_writer_sees_plans_but_cannot_change_them(
    client: Client, plan: Plan, django_user_model
) -> None:
    writer = django_user_model.objects.create_user("skribent", is_staff=True)
    writer.groups.add(Group.objects.get(name="Nyhetsskribent"))
    client.force_login(writer)
    version = Version.objects.get_for_content(news(title="Planlagt", publish=False))
    planned = plan(version)
    page = document(client.get(reverse(LIST)))
    assert "Planlagt" in text_of(only(page, "#result_list"))
    assert page.cssselect("button[formaction]") == []
    cancel = reverse("admin:publishing_schedule_cancel", args=[planned.pk])
    assert client.post(cancel).status_code == 403
    assert client.get(url_of(version)).status_code == 403


def test_staff_without_rights_see_no_list(client: Client, django_user_model) -> None:
    client.force_login(django_user_model.objects.create_user("ny", is_staff=True))
    assert client.get(reverse(LIST)).status_code == 403


def test_nothing_is_there_for_a_version_that_is_not(logged_in: Client) -> None:
    assert logged_in.get(reverse("admin:publishing_schedule", args=[999_999])).status_code == 404
    assert logged_in.post(reverse("admin:publishing_schedule_cancel", args=[9])).status_code == 404


# --- Where one edits --------------------------------------------------------------------------


def toolbar(client: Client, url: str) -> str:
    return " ".join(all_texts(document(client.get(url)), ".cms-toolbar-item-navigation"))


def test_the_toolbar_says_what_is_planned(logged_in: Client, draft: Version, plan: Plan) -> None:
    address = get_object_edit_url(draft.content, language="nb")
    assert "Publiseres" not in toolbar(logged_in, address)
    schedule.plan(draft, {Action.PUBLISH: in_hours(24)}, draft.created_by)
    said = str(schedule.of(draft)[Action.PUBLISH])
    assert said.startswith("Publiseres ")
    for url in (address, get_object_preview_url(draft.content, language="nb")):
        assert said in toolbar(logged_in, url)
        assert "Endre planen" in toolbar(logged_in, url)
