import pytest
from django.contrib.auth.models import User
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.test import RequestFactory

from nek_site.middleware import DropToolbarSwitches, PolicyHeaders, RefuseNul


def passing(_request: object) -> HttpResponse:
    return HttpResponse("through")


@pytest.mark.parametrize("path", ["/nb/\0", "/nb/?q=%00"])
def test_nul_is_refused_before_it_reaches_the_database(path: str) -> None:
    request = RequestFactory().get(path)
    request.path_info = request.path_info.replace("%00", "\0")
    with pytest.raises(BadRequest):
        RefuseNul(passing)(request)


def test_staff_keep_their_toolbar_switches() -> None:
    request = RequestFactory().get("/nb/?edit")
    request.COOKIES["nek_session"] = "x"
    request.user = User(username="editor")
    assert DropToolbarSwitches(passing)(request).content == b"through"


def test_a_redirect_stays_on_this_site() -> None:
    request = RequestFactory().get("//evil.example/?edit")
    location = DropToolbarSwitches(passing)(request).headers["Location"]
    assert not location.startswith("//")


def test_a_view_may_say_a_stricter_policy() -> None:
    answer = HttpResponse(headers={"Content-Security-Policy": "default-src 'none'"})
    response = PolicyHeaders(lambda _request: answer)(RequestFactory().get("/media/x"))
    assert response.headers["Content-Security-Policy"] == "default-src 'none'"
