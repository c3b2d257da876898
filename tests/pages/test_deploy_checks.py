import pytest
from django.core.checks import run_checks

from pages.models import SiteSettings

pytestmark = pytest.mark.django_db


def missing() -> set[str]:
    found = run_checks(tags=["database"], include_deployment_checks=True, databases=["default"])
    return {message.id for message in found if message.id.startswith("pages.")}


def test_it_says_what_is_not_filled_in() -> None:
    assert missing() == {"pages.W001", "pages.W002"}


def test_it_is_silent_when_it_is() -> None:
    SiteSettings.objects.update(
        email="post@x.example", accessibility_statement_url="https://uustatus.no/x"
    )
    assert missing() == set()


def test_it_reads_no_database_that_nobody_named() -> None:
    """The container is built and checked where there is none."""
    found = run_checks(include_deployment_checks=True)
    assert not {message.id for message in found} & {"pages.W001", "pages.W002"}
