"""The date a page shows as «last updated» is one its text has earned."""

import datetime as dt

import pytest
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.models import PageDetails
from pages.publishing import checks
from tests.pages.written_forms.conftest import Twins

pytestmark = pytest.mark.django_db
RULE = "unearned_date"


def today() -> dt.date:
    return timezone.localdate()


def dated(version: Version, day: dt.date | None) -> Version:
    PageDetails.objects.update_or_create(
        extended_object=version.content, defaults={"updated_on": day}
    )
    return version


def says(version: Version) -> list[str]:
    return [finding.says for finding in checks.of(version).findings if finding.rule == RULE]


def published_long_ago(page: Twins) -> None:
    for version in page.version.values():
        version.statetracking_set.update(date="2026-01-05T12:00Z")
        dated(version, dt.date(2026, 1, 5))


def test_no_date_and_an_old_date_are_fine(page: Twins) -> None:
    assert says(page.draft("nb")) == []
    published_long_ago(page)
    assert says(page.draft("nn")) == []


def test_a_new_date_for_the_same_text_is_not_earned(page: Twins) -> None:
    published_long_ago(page)
    (said,) = says(dated(page.draft("nb"), today()))
    assert "5. januar 2026" in said


def test_a_new_text_earns_a_new_date(page: Twins) -> None:
    published_long_ago(page)
    draft = dated(page.draft("nb"), today())
    block = page.text_block(draft)
    block.body = block.body.replace("om råd", "om veiledning")
    block.save()
    assert says(draft) == []


def test_the_date_may_catch_up_with_a_change_that_was_published(page: Twins) -> None:
    published_long_ago(page)
    page.replace("nb", "om råd", "om veiledning")
    assert says(dated(page.draft("nb"), today())) == []


def test_a_minor_change_earns_none(page: Twins) -> None:
    published_long_ago(page)
    page.replace("nb", "avsnitt", "avsnit", minor=True)
    assert len(says(dated(page.draft("nb"), today()))) == 1


def test_a_day_to_come_is_no_day_of_change(page: Twins) -> None:
    assert len(says(dated(page.draft("nb"), today() + dt.timedelta(days=1)))) == 1


def test_a_text_that_is_behind_its_twin_is_not_new(page: Twins) -> None:
    page.replace("nb", "om møter", "om møter i mars")
    draft = dated(page.draft("nn"), today())
    (said,) = says(draft)
    assert "1 avsnitt henger etter bokmål" in said
    block = page.text_block(draft)
    block.body = block.body.replace("om møter", "om møte i mars")
    block.save()
    assert says(draft) == []


def test_news_have_no_such_date(item: Twins) -> None:
    assert says(item.draft("nb")) == []
