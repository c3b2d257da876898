import pytest
from cms.models import UserSettings
from cms.toolbar.toolbar import CMSToolbar
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import BadRequest
from django.db import IntegrityError
from django.http import HttpResponse
from django.test import Client, RequestFactory

from nek_site.middleware import PolicyHeaders, RefuseNul, StaffToolbar


def passing(_request: object) -> HttpResponse:
    return HttpResponse("through")


@pytest.mark.parametrize("path", ["/nb/\0", "/nb/?q=%00"])
def test_nul_is_refused_before_it_reaches_the_database(path: str) -> None:
    request = RequestFactory().get(path)
    request.path_info = request.path_info.replace("%00", "\0")
    with pytest.raises(BadRequest):
        RefuseNul(passing)(request)


@pytest.mark.parametrize("cookies", [{}, {"nek_session": "made-up"}])
def test_only_those_logged_in_get_a_toolbar(cookies: dict[str, str]) -> None:
    request = RequestFactory().get("/nb/?toolbar_on")
    request.COOKIES |= cookies
    request.session = {}
    request.user = AnonymousUser()
    StaffToolbar(passing)(request)
    assert not hasattr(request, "toolbar")
    assert request.session == {}


def test_staff_keep_theirs() -> None:
    request = RequestFactory().get("/nb/?toolbar_off")
    request.COOKIES["nek_session"] = "x"
    request.session = {}
    request.user = User(username="editor")
    StaffToolbar(passing).process_request(request)
    assert request.session == {"cms_toolbar_disabled": True}


@pytest.mark.django_db
def test_two_first_requests_of_somebody_at_once(client: Client, monkeypatch) -> None:
    """The other makes the settings between this one's look and its attempt."""
    user = User.objects.create_user("ny", is_staff=True)
    client.force_login(user)
    make, attempts = CMSToolbar.get_user_settings, []

    def is_overtaken(toolbar: CMSToolbar) -> UserSettings:
        attempts.append(toolbar)
        if len(attempts) == 1:
            raise IntegrityError
        return make(toolbar)

    monkeypatch.setattr(CMSToolbar, "get_user_settings", is_overtaken)
    assert client.get("/nb/").status_code == 200
    assert UserSettings.objects.filter(user=user).count() == 1


def test_a_view_may_say_a_stricter_policy() -> None:
    answer = HttpResponse(headers={"Content-Security-Policy": "default-src 'none'"})
    response = PolicyHeaders(lambda _request: answer)(RequestFactory().get("/media/x"))
    assert response.headers["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["/nb/", "/nb/aktuelt/", "/nb/finnes-ikke/"])
def test_what_a_session_may_show_is_kept_by_nobody(client: Client, url: str) -> None:
    client.cookies["nek_session"] = "made-up"
    assert {"private", "no-store"} <= set(client.get(url).headers["Cache-Control"].split(", "))
    client.cookies.clear()
    assert "no-store" not in client.get(url).headers.get("Cache-Control", "")
