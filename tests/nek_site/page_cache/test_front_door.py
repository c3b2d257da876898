import gzip
import threading
import time

import brotli
import pytest
from django.conf import settings

SESSION = f"{settings.SESSION_COOKIE_NAME}=abc"


def test_a_page_is_made_once_and_is_the_same_each_time(get, behind) -> None:
    first, second = get(), get()
    assert (first.status, first.body) == (200, behind.body)
    assert second == first
    assert len(behind.asked) == behind.closed == 1


def test_it_comes_as_the_browser_can_take_it(get, behind) -> None:
    br = get(HTTP_ACCEPT_ENCODING="gzip, deflate, br, zstd")
    assert br.headers["Content-Encoding"] == "br"
    assert brotli.decompress(br.body) == behind.body
    gz = get(HTTP_ACCEPT_ENCODING="gzip")
    assert gz.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(gz.body) == behind.body
    plain = get()
    assert "Content-Encoding" not in plain.headers
    for got in (br, gz, plain):
        assert got.headers["Vary"] == "Accept-Encoding"
        assert got.headers["Content-Length"] == str(len(got.body))
    assert len({got.headers["ETag"] for got in (br, gz, plain)}) == 3
    assert len(behind.asked) == 1


def test_browsers_ask_again_and_servers_in_front_may_wait(get) -> None:
    said = get().headers["Cache-Control"].split(", ")
    assert {"public", "max-age=0", "s-maxage=10", "stale-if-error=86400"} <= set(said)
    assert any(word.startswith("stale-while-revalidate=") for word in said)


def test_what_a_browser_has_already_is_not_sent_again(get, behind) -> None:
    etag = get(HTTP_ACCEPT_ENCODING="br").headers["ETag"]
    for known in (etag, f'"other", {etag}', f"W/{etag}", "*"):
        got = get(HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=known)
        assert (got.status, got.body) == (304, b"")
        assert got.headers["ETag"] == etag
        assert "Content-Length" not in got.headers
    assert get(HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=etag).status == 200
    behind.version, behind.body = 2, b"<p>Nytt</p>"
    assert get(HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=etag).status == 200


def test_what_stays_the_same_through_a_publish_is_not_sent_again(get, behind) -> None:
    etag = get().headers["ETag"]
    behind.version = 2
    assert get(HTTP_IF_NONE_MATCH=etag).status == 304


def test_asking_for_the_head_gets_just_that(get, behind) -> None:
    head = get(REQUEST_METHOD="HEAD")
    assert head.body == b""
    assert get().headers == head.headers
    assert head.headers["Content-Length"] == str(len(behind.body))
    assert len(behind.asked) == 1


def test_after_a_publish_a_page_is_made_anew(get, behind) -> None:
    get()
    behind.version, behind.body = 2, b"<p>Nytt</p>"
    assert get().body == b"<p>Nytt</p>"
    assert len(behind.asked) == 2


def test_a_page_that_was_being_made_at_a_publish_is_an_old_one(get, behind) -> None:
    def publish() -> None:
        behind.version, behind.body, behind.during = 2, b"<p>Nytt</p>", lambda: None

    behind.during = publish
    get()
    assert get().body == b"<p>Nytt</p>"


def test_many_at_once_have_a_page_made_once(get, behind, at_once) -> None:
    behind.during = lambda: time.sleep(0.1)
    at_once(8, get)
    assert len(behind.asked) == 1


def test_other_pages_do_not_wait_for_a_slow_one(get, behind, at_once) -> None:
    both = threading.Barrier(2, timeout=10)
    behind.during = both.wait
    paths = iter(["/nb/a/", "/nb/b/"])
    at_once(2, lambda: get(next(paths)))
    assert len(behind.asked) == 2
    assert not both.broken


@pytest.mark.parametrize(
    "more",
    [
        {"HTTP_COOKIE": SESSION},
        {"HTTP_COOKIE": f"a=b; {SESSION}"},
        {"HTTP_AUTHORIZATION": "Basic x"},
        {"REQUEST_METHOD": "POST"},
    ],
)
def test_who_may_have_an_answer_of_their_own_is_asked_for_anew(get, behind, more) -> None:
    get()
    assert "ETag" not in get(**more).headers
    get(**more)
    assert len(behind.asked) == 3
    assert get().headers["ETag"]


@pytest.mark.parametrize("path", ["/nb/admin/", "/static/a.css", "/media/a.pdf", "/livez", "/"])
def test_what_is_no_public_page_is_passed_on_as_it_is(get, behind, path) -> None:
    got = get(path), get(path)
    assert len(behind.asked) == 2
    assert "ETag" not in got[0].headers


@pytest.mark.parametrize(
    "header",
    [
        ("Set-Cookie", "a=b"),
        ("Cache-Control", "private"),
        ("Cache-Control", "max-age=0, no-store"),
        ("Vary", "Cookie, Accept-Language"),
        ("Content-Encoding", "gzip"),
    ],
)
def test_what_is_not_for_everybody_is_not_kept(get, behind, header) -> None:
    behind.headers.append(header)
    assert get().headers.get(header[0]) == header[1]
    get()
    assert len(behind.asked) == 2


@pytest.mark.parametrize("status", ["302 Found", "400 Bad Request", "403 Forbidden", "410 Gone"])
def test_only_pages_are_kept(get, behind, status) -> None:
    behind.status = status
    assert get().status == int(status[:3])
    get()
    assert len(behind.asked) == behind.closed == 2


def test_no_page_is_kept_for_long_where_there_is_none(get, behind, monkeypatch) -> None:
    now = time.monotonic()
    behind.status = "404 Not Found"
    assert [get().status, get().status] == [404, 404]
    assert len(behind.asked) == 1
    monkeypatch.setattr(time, "monotonic", lambda: now + 120)
    get()
    assert len(behind.asked) == 2
    behind.status = "200 OK"
    get("/nb/en-side/")
    monkeypatch.setattr(time, "monotonic", lambda: now + 1800)
    get("/nb/en-side/")
    assert len(behind.asked) == 3


def test_a_missing_page_is_missing_also_for_who_knows_its_tag(get, behind) -> None:
    behind.status = "404 Not Found"
    assert get(HTTP_IF_NONE_MATCH=get().headers["ETag"]).status == 404


def test_what_django_says_of_keeping_is_said_anew(get, behind) -> None:
    behind.headers += [("Vary", "Cookie"), ("Expires", "x"), ("Cache-Control", "max-age=9")]
    behind.headers += [("Content-Length", "400"), ("ETag", '"x"'), ("X-Own", "kept")]
    got = get(HTTP_ACCEPT_ENCODING="br")
    assert (got.headers["Vary"], got.headers["X-Own"]) == ("Accept-Encoding", "kept")
    assert "Expires" not in got.headers
    assert "max-age=9" not in got.headers["Cache-Control"]
    assert got.headers["ETag"] != '"x"'


def test_an_answer_for_all_is_made_without_what_one_visitor_sent(get, behind) -> None:
    get(
        HTTP_COOKIE="csrftoken=x",
        HTTP_IF_NONE_MATCH='"x"',
        HTTP_RANGE="bytes=0-5",
        QUERY_STRING="utm_source=x&side=2",
        REQUEST_METHOD="HEAD",
    )
    (asked,) = behind.asked
    assert not asked.keys() & {"HTTP_COOKIE", "HTTP_IF_NONE_MATCH", "HTTP_RANGE"}
    assert (asked["REQUEST_METHOD"], asked["QUERY_STRING"]) == ("GET", "side=2")


def test_an_answer_for_one_is_made_with_all_they_sent(get, behind) -> None:
    """A redirect takes the query along."""
    behind.status = "301 Moved Permanently"
    get(QUERY_STRING="utm_source=x")
    assert behind.asked[-1]["QUERY_STRING"] == "utm_source=x"
    assert behind.closed == len(behind.asked) == 2


def test_while_the_version_is_unknown_nothing_is_kept(get, behind) -> None:
    behind.version = None
    assert get().body == get().body == behind.body
    assert len(behind.asked) == 2


def test_a_page_that_cannot_be_made_is_answered_as_it_was(get, behind) -> None:
    before = get()
    behind.version, behind.status = 2, "500 Internal Server Error"
    assert get() == before
    assert get("/nb/annen/").status == 500
    behind.status, behind.body = "200 OK", b"<p>Nytt</p>"
    assert get().body == b"<p>Nytt</p>"
    assert behind.closed == len(behind.asked)


def test_hosts_and_schemes_have_pages_of_their_own(get, behind) -> None:
    get(HTTP_HOST="a.example")
    get(HTTP_HOST="b.example")
    get(HTTP_HOST="a.example", HTTP_X_FORWARDED_PROTO="https")
    assert len(behind.asked) == 3
