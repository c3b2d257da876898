import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing import checks
from pages.publishing.models import CheckOverride
from tests.builders import news
from tests.html import Document, all_texts, document
from tests.pages.publishing.conftest import Draft

pytestmark = pytest.mark.django_db
REASON = "Tabellen er hentet fra en annen etat."
WRONG = "<h4>Fire</h4>"


def test_errors_stop_and_a_reason_lets_them_stand(draft_saying: Draft, admin_user) -> None:
    version = draft_saying(WRONG)
    with pytest.raises(ConditionFailed, match="1 feil stopper publisering: En overskrift"):
        version.check_publish(admin_user)
    made = checks.override(version, admin_user, f" {REASON} ")
    assert (made.reason, made.user, made.version) == (REASON, admin_user, version)
    assert "nivå 4" in made.errors[0]
    assert checks.stops(version) == []
    version.check_publish(admin_user)


@pytest.mark.parametrize("body", ["<h2>To</h2>", '<p><a href="/nb/x/">klikk her</a> ikkje</p>'])
def test_warnings_and_advice_never_stop(draft_saying: Draft, admin_user, body: str) -> None:
    draft_saying(body).check_publish(admin_user)


def test_a_reason_is_for_the_errors_it_was_given_for(draft_saying: Draft, admin_user) -> None:
    version = draft_saying(WRONG)
    checks.override(version, admin_user, REASON)
    text = version.content.placeholders.get().get_plugins().get().get_bound_plugin()
    text.body = f"{WRONG}<h2></h2>"
    text.save()
    assert [error.rule for error in checks.stops(version)] == ["empty_heading"]


@pytest.mark.parametrize("reason", ["", "For kort", "          x"])
def test_a_reason_says_something(draft_saying: Draft, admin_user, reason: str) -> None:
    with pytest.raises(ValidationError):
        checks.override(draft_saying(WRONG), admin_user, reason)
    assert not CheckOverride.objects.exists()


def test_only_who_may_publish(draft_saying: Draft, colleague) -> None:
    with pytest.raises(PermissionDenied):
        checks.override(draft_saying(WRONG), colleague, REASON)


def test_it_is_kept_when_page_and_person_are_gone(draft_saying: Draft, admin_user) -> None:
    version = draft_saying(WRONG)
    made = checks.override(version, admin_user, REASON)
    version.delete()
    admin_user.delete()
    made.refresh_from_db()
    assert (made.version, made.user) == (None, None)
    assert (made.user_name, made.title, made.reason) == ("admin", "Prøveside", REASON)


def test_upstreams_own_button_is_stopped(draft_saying: Draft, admin_client: Client) -> None:
    version = draft_saying(WRONG)
    url = f"/nb/admin/djangocms_versioning/pagecontentversion/{version.pk}/publish/"
    admin_client.post(url)
    assert Version.objects.get(pk=version.pk).state == "draft"


def test_the_news_are_stopped_one_by_one_and_together(admin_client: Client) -> None:
    def send(url: str, data: dict[str, object]) -> Document:
        return document(admin_client.post(url, data, follow=True))

    wrong = news(title="Feil", body=WRONG, publish=False)
    fine = news(title="God", publish=False)
    page = send(f"/nb/admin/news/newscontent/{wrong.pk}/publish/", {})
    assert "1 feil stopper publisering" in all_texts(page, ".messagelist li")[0]
    keys = [wrong.pk, fine.pk]
    page = send(
        "/nb/admin/news/newscontent/", {"action": "publish_chosen", "_selected_action": keys}
    )
    assert any("«Feil»: 1 feil stopper" in said for said in all_texts(page, ".messagelist li"))
    states = [
        Version.objects.get(content_type__model="newscontent", object_id=k).state for k in keys
    ]
    assert states == ["draft", "published"]


def test_buttons_in_lists_read_no_page(draft_saying: Draft, admin_user) -> None:
    version = Version.objects.get(pk=draft_saying(WRONG).pk)
    assert version.check_publish.as_bool(admin_user)
    with CaptureQueriesContext(connection) as captured:
        version.check_publish.as_bool(admin_user)
    assert [query for query in captured if "cmsplugin" in query["sql"]] == []


def test_the_page_tree_costs_the_same(draft_saying: Draft, admin_client: Client) -> None:
    tree = "/nb/admin/cms/pagecontent/get-tree/?language=nb"
    draft_saying(WRONG)
    with CaptureQueriesContext(connection) as captured:
        assert "Prøveside" in admin_client.get(tree).content.decode()
    assert [query for query in captured if "cms_cmsplugin" in query["sql"]] == []
