import pytest
from django.contrib.auth.models import AbstractUser
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action, State
from pages.publishing.schedule import plans as schedule
from tests.builders import news
from tests.pages.publishing.schedule.conftest import Plan, in_hours

pytestmark = pytest.mark.django_db


def states() -> list[str]:
    return list(ScheduledChange.objects.order_by("pk").values_list("state", flat=True))


def test_a_plan_is_changed_not_doubled(draft: Version, chief: AbstractUser) -> None:
    schedule.plan(draft, {Action.PUBLISH: in_hours(1)}, chief)
    later = in_hours(2)
    schedule.plan(draft, {Action.PUBLISH: later}, chief)
    assert [plan.due_at for plan in schedule.of(draft).values()] == [later]
    assert states() == [State.COMING]


def test_without_a_time_there_is_no_plan(draft: Version, chief: AbstractUser) -> None:
    schedule.plan(draft, {Action.PUBLISH: in_hours(1)}, chief)
    schedule.plan(draft, {Action.PUBLISH: None}, chief)
    assert schedule.of(draft) == {}
    assert "Siv" in ScheduledChange.objects.get().reason


@pytest.mark.parametrize(
    ("publish", "take_off"), [(-1, None), (2, 1), (1, 1), (None, 1), (1, -1)], ids=str
)
def test_times_that_make_no_sense_are_refused(
    draft: Version, chief: AbstractUser, publish, take_off
) -> None:
    hours = {Action.PUBLISH: publish, Action.UNPUBLISH: take_off}
    now = {1: in_hours(1), 2: in_hours(2), -1: in_hours(-1), None: None}
    with pytest.raises(ConditionFailed):
        schedule.plan(draft, {action: now[hour] for action, hour in hours.items()}, chief)
    assert states() == []


def test_who_may_not_publish_may_not_plan(
    draft: Version, live: Version, news_editor: AbstractUser
) -> None:
    for version, action in ((draft, Action.PUBLISH), (live, Action.UNPUBLISH)):
        with pytest.raises(ConditionFailed):
            schedule.plan(version, {action: in_hours(1)}, news_editor)
    assert states() == []


def test_what_is_asked_before_publishing_is_asked_when_planning(chief: AbstractUser) -> None:
    """Readers have seen the item, and nobody says what is new."""
    content = news()
    draft = Version.objects.get_for_content(content).copy(chief)
    with pytest.raises(ConditionFailed):
        schedule.plan(draft, {Action.PUBLISH: in_hours(1)}, chief)


def test_news_are_withdrawn_instead(chief: AbstractUser) -> None:
    version = Version.objects.get_for_content(news())
    assert schedule.open_actions(version) == []
    with pytest.raises(ConditionFailed):
        schedule.plan(version, {Action.UNPUBLISH: in_hours(1)}, chief)


@pytest.mark.parametrize("by_hand", ["publish", "archive"])
def test_what_is_done_by_hand_cancels_the_plan(
    draft: Version, plan: Plan, chief: AbstractUser, by_hand: str
) -> None:
    plan(draft)
    getattr(draft, by_hand)(chief)
    assert states() == [State.CANCELLED]
    assert ScheduledChange.objects.get().reason


def test_a_draft_that_is_discarded_takes_its_plan_along(draft: Version, plan: Plan) -> None:
    plan(draft)
    draft.delete()
    assert states() == []


def test_taking_off_by_hand_cancels_the_plan(
    live: Version, plan: Plan, chief: AbstractUser
) -> None:
    plan(live, Action.UNPUBLISH)
    live.unpublish(chief)
    assert states() == [State.CANCELLED]


def test_the_plan_to_take_off_follows_the_newest_version(
    live: Version, draft: Version, plan: Plan, chief: AbstractUser
) -> None:
    plan(live, Action.UNPUBLISH)
    draft.publish(chief)
    assert list(schedule.of(draft)) == [Action.UNPUBLISH]


def test_the_newest_version_s_own_plan_counts(
    live: Version, draft: Version, plan: Plan, chief: AbstractUser
) -> None:
    old = plan(live, Action.UNPUBLISH, hours=5)
    times = {Action.PUBLISH: in_hours(1), Action.UNPUBLISH: in_hours(9)}
    schedule.plan(draft, times, chief)
    draft.publish(chief)
    old.refresh_from_db()
    assert old.state == State.CANCELLED
    assert schedule.of(draft)[Action.UNPUBLISH].due_at == times[Action.UNPUBLISH]


def test_one_sees_what_one_may_read(
    draft: Version, plan: Plan, chief: AbstractUser, news_editor: AbstractUser, django_user_model
) -> None:
    item = Version.objects.get_for_content(news(publish=False))
    plan(draft, hours=2)
    plan(item, hours=1)
    assert [each.version for each in schedule.coming(chief)] == [item, draft]
    assert [each.version for each in schedule.coming(news_editor)] == [item]
    assert schedule.coming(django_user_model.objects.create_user("ny", is_staff=True)) == []
    assert len(schedule.coming(limit=1)) == 1


def test_reading_what_comes_costs_the_same_for_many(
    draft: Version, plan: Plan, chief: AbstractUser, django_assert_max_num_queries
) -> None:
    plan(draft)
    for number in range(5):
        plan(Version.objects.get_for_content(news(title=f"Sak {number}", publish=False)))
    chief.get_all_permissions()
    with django_assert_max_num_queries(5):
        titles = [str(each.version.content) for each in schedule.coming(chief)]
    assert len(titles) == 6
