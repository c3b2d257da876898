"""Pages that nginx keeps, and those it must not."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from nek_site.page_cache.answers import CACHE_CONTROL
from tests.deploy.front_server import FrontServer
from tests.deploy.stand_in import Said, StandIn

PAGE = "/nb/"
OLD = 2.1  # seconds after which a hasty nginx asks again: it counts in whole ones


def test_a_page_is_asked_for_once(nginx: FrontServer, stand_in: StandIn) -> None:
    assert {nginx.get(PAGE).body for _ in range(3)} == {b"page"}
    assert nginx.ask("HEAD", PAGE).body == b""
    assert len(stand_in.asked) == 1


def test_a_hundred_at_once_cost_one_rendering(nginx: FrontServer, stand_in: StandIn) -> None:
    stand_in.said[PAGE] = Said(seconds=0.5)
    with ThreadPoolExecutor(20) as visitors:
        bodies = set(visitors.map(lambda _: nginx.get(PAGE).body, range(20)))
    assert bodies == {b"page"}
    assert len(stand_in.asked) == 1


def test_the_site_is_asked_for_one_of_three_encodings(
    nginx: FrontServer, stand_in: StandIn
) -> None:
    cases = {
        "gzip, deflate, br, zstd": "br",
        "br;q=0.5, gzip;q=1.0": "br",
        "gzip,deflate": "gzip",
        "br;q=0, gzip": "gzip",
        "gzip;q=0.0": "",
        "brotli, xgzip": "",
        "deflate": "",
        "*": "",
    }
    for number, (accepted, encoding) in enumerate(cases.items()):
        nginx.get(f"/nb/{number}/", Accept_Encoding=accepted)
        assert (accepted, stand_in.asked[-1].headers.get("Accept-Encoding", "")) == (
            accepted,
            encoding,
        )


def test_browsers_that_take_the_same_get_the_same_copy(
    nginx: FrontServer, stand_in: StandIn
) -> None:
    for accepted in ("gzip, deflate, br", "br,gzip", "gzip, br;q=0.9"):
        assert nginx.get(PAGE, Accept_Encoding=accepted).text == "page br"
    assert nginx.get(PAGE, Accept_Encoding="gzip").text == "page gzip"
    assert nginx.get(PAGE).text == "page"
    assert len(stand_in.asked) == 3


def test_browsers_ask_each_time_and_hear_that_nothing_has_changed(
    nginx: FrontServer, stand_in: StandIn
) -> None:
    first = nginx.get(PAGE)
    assert first.headers.get_all("Cache-Control") == ["no-cache"]
    assert first.headers["Vary"] == "Accept-Encoding"
    again = nginx.get(PAGE, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert nginx.get(PAGE, If_None_Match='"another"').status == 200
    assert len(stand_in.asked) == 1


def test_a_browser_that_comes_first_with_a_copy_leaves_a_page_to_the_next(
    nginx: FrontServer, stand_in: StandIn
) -> None:
    assert nginx.get(PAGE, If_None_Match='"page-"').status == 304
    assert nginx.get(PAGE).text == "page"


@pytest.mark.parametrize("header", ["Cookie", "Authorization"])
def test_those_who_are_somebody_see_their_own_and_leave_nothing(
    nginx: FrontServer, stand_in: StandIn, header: str
) -> None:
    somebody = {header: "nek_session=abc"}
    nginx.get(PAGE)
    stand_in.said[PAGE] = Said("own")
    assert nginx.ask("GET", PAGE, somebody).text == "own"
    assert nginx.get(PAGE).text == "page"
    assert nginx.ask("GET", "/nn/", somebody).text == "page"
    stand_in.said["/nn/"] = Said("for all")
    assert nginx.get("/nn/").text == "for all"


@pytest.mark.parametrize(
    "said",
    [
        Said(cache=""),
        Said(cache="private, max-age=60"),
        Said(cache="no-store, s-maxage=10, public"),
        Said(cache="max-age=60"),
        Said(cache="public, s-maxage=0"),
        Said(headers={"Set-Cookie": "a=b"}),
        Said(headers={"Vary": "Accept-Language"}),
        Said(headers={"Vary": "Accept-Encoding, Cookie"}),
        Said(status=302, cache="", headers={"Location": "/nb/"}),
    ],
)
def test_what_is_not_for_all_is_not_kept(nginx: FrontServer, stand_in: StandIn, said: Said) -> None:
    stand_in.said[PAGE] = said
    for _ in range(2):
        assert nginx.get(PAGE).status == said.status
    assert len(stand_in.asked) == 2


def test_what_only_a_browser_may_keep_is_said_to_it(nginx: FrontServer, stand_in: StandIn) -> None:
    stand_in.said[PAGE] = Said(cache="private, max-age=60")
    assert nginx.get(PAGE).headers.get_all("Cache-Control") == ["private, max-age=60"]


def test_a_change_is_seen_when_the_time_is_over(hasty: FrontServer, stand_in: StandIn) -> None:
    hasty.get(PAGE)
    stand_in.said[PAGE] = Said("changed")
    time.sleep(OLD)
    assert hasty.get(PAGE).text == "changed"


def test_a_page_that_is_gone_is_gone(hasty: FrontServer, stand_in: StandIn) -> None:
    """Whatever stale-if-error may mean to nginx: some versions took it for leave to show it."""
    gone = {
        f"/{status}/{number}/": Said("gone", status, cache)
        for status in (404, 410, 403, 429, 302)
        for number, cache in enumerate(("no-store", CACHE_CONTROL))
    }
    for path in gone:
        hasty.get(path)
    stand_in.said = gone
    time.sleep(OLD)
    for _ in range(2):
        assert {path: hasty.get(path).status for path in gone} == {
            path: said.status for path, said in gone.items()
        }


def test_an_error_is_answered_with_the_page_as_it_was(
    hasty: FrontServer, stand_in: StandIn
) -> None:
    failing = {f"/{status}/": Said("trace", status, "no-store") for status in (500, 502, 503, 504)}
    for path in failing:
        hasty.get(path)
    stand_in.said = failing
    time.sleep(OLD)
    answers = [hasty.get(path) for path in failing]
    assert {(answer.status, answer.text) for answer in answers} == {(200, "page")}


def test_a_dead_site_goes_on_and_comes_back(hasty: FrontServer, stand_in: StandIn) -> None:
    etag = hasty.get(PAGE).headers["ETag"]
    stand_in.stop()
    time.sleep(OLD)
    for _ in range(3):
        answer = hasty.get(PAGE)
        assert (answer.status, answer.text) == (200, "page")
    assert hasty.get(PAGE, If_None_Match=etag).status == 304
    stand_in.said[PAGE] = Said("back")
    stand_in.start()
    assert hasty.get(PAGE).text == "back"


def test_a_site_that_hangs_holds_up_one_visitor_only(hasty: FrontServer, stand_in: StandIn) -> None:
    hasty.get(PAGE)
    stand_in.said[PAGE] = Said("slow", seconds=1.5)
    time.sleep(OLD)

    def visit(number: int) -> tuple[str, bool]:
        time.sleep(0.2 if number else 0)
        started = time.monotonic()
        return hasty.get(PAGE).text, time.monotonic() - started > 1

    with ThreadPoolExecutor(10) as visitors:
        seen = list(visitors.map(visit, range(10)))
    assert sorted(seen) == [*[("page", False)] * 9, ("slow", True)]
