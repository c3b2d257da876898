"""What nginx does not let through."""

import socket
import ssl
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from django.conf import settings

from pages.media.kinds import KINDS
from tests.deploy.front_server import Answer, FrontServer
from tests.deploy.stand_in import Said, StandIn

MB = 1000**2


def statuses(answers: list[Answer]) -> tuple[int, int]:
    """How many were let through and how many were not."""
    found = [answer.status for answer in answers]
    assert set(found) <= {200, 429}
    return found.count(200), found.count(429)


@pytest.mark.parametrize("path", ["/nb/sok/", "/nn/sok/", "/en/search/", "/api/sok"])
def test_searches_are_limited(strict: FrontServer, path: str) -> None:
    assert statuses([strict.get(f"{path}?q={number}") for number in range(45)]) == (41, 4)


def test_reading_is_not_limited(strict: FrontServer) -> None:
    assert statuses([strict.get(f"/nb/?q={number}") for number in range(60)]) == (60, 0)


def test_whoever_is_too_fast_is_told_so(strict: FrontServer) -> None:
    refused = [strict.get("/nb/s%6fk/?q=1") for _ in range(42)][-1]
    assert refused.status == 429
    assert refused.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert refused.headers["Retry-After"] == "10"
    assert refused.headers.get_all("Cache-Control") == ["no-store"]
    assert [line.split(".")[0] for line in refused.text.splitlines()] == [
        "Det kom for mange forespørsler på én gang",
        "Det kom for mange førespurnader på éin gong",
        "Too many requests at once",
    ]


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_passwords_cannot_be_tried_out(strict: FrontServer, code: str) -> None:
    path = f"/{code}/admin/login/"
    tries = [strict.ask("POST", path, body=b"password=x") for _ in range(15)]
    assert statuses(tries) == (10, 5)
    assert strict.get(path).status == 200
    assert strict.ask("POST", f"/{code}/admin/pages/", body=b"x").status == 200


def test_forms_are_limited(strict: FrontServer) -> None:
    sent = [strict.ask("POST", "/nb/skjema/", body=b"x") for _ in range(55)]
    assert statuses(sent) == (51, 4)


@pytest.mark.parametrize("path", ["/nb/tilbakemelding/", "/nn/tilbakemelding/", "/en/feedback/"])
def test_answers_at_the_foot_of_pages_are_few(strict: FrontServer, path: str) -> None:
    sent = [strict.ask("POST", path, body=b"found=no") for _ in range(15)]
    assert statuses(sent) == (10, 5)
    assert strict.get(path).status == 200


def test_one_address_cannot_hold_every_connection(nginx: FrontServer, stand_in: StandIn) -> None:
    stand_in.said = {f"/nb/{number}/": Said(seconds=2) for number in range(120)}
    with ThreadPoolExecutor(120) as visitors:
        answers = list(visitors.map(nginx.get, stand_in.said))
    passed, refused = statuses(answers)
    assert (passed, refused) == (100, 20)


def test_the_largest_file_and_form_pass_for_staff_only(
    nginx: FrontServer, stand_in: StandIn
) -> None:
    largest = max(kind.largest for kind in KINDS) + settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    for path in ("/nb/admin/filer/clipboard/operations/upload/1/", "/en/admin/x/"):
        assert nginx.ask("POST", path, body=bytes(largest)).status == 200
    assert len(stand_in.asked) == 2
    assert nginx.ask("POST", "/nb/skjema/", body=bytes(MB)).status == 200


@pytest.mark.parametrize(("path", "size"), [("/nb/admin/x/", 80 * MB), ("/nb/skjema/", 2 * MB)])
def test_what_is_too_large_is_told_so(
    nginx: FrontServer, stand_in: StandIn, path: str, size: int
) -> None:
    answer = nginx.ask("POST", path, {"Content-Length": str(size)})
    assert answer.status == 413
    assert answer.text.splitlines()[0] == "Det du sendte, er for stort."
    assert answer.headers.get_all("Cache-Control") == ["no-store"]
    assert stand_in.asked == []


def test_nobody_keeps_a_connection_by_sending_slowly(start, stand_in: StandIn) -> None:
    changes = {"_header_timeout 10s": "_header_timeout 1s", "_body_timeout 20s": "_body_timeout 1s"}
    nginx = start(f"127.0.0.1:{stand_in.port}", changes)
    head = b"POST /nb/ HTTP/1.1\r\nHost: site.test\r\nContent-Length: 9\r\n"
    plain = socket.create_connection(("127.0.0.1", nginx.http_port))
    for slow, sent in ((plain, head), (nginx.connect(), head), (nginx.connect(), head + b"\r\nx")):
        slow.settimeout(5)
        started = time.monotonic()
        slow.sendall(sent)
        assert b" 200 " not in everything(slow)
        assert time.monotonic() - started < 4
    assert stand_in.asked == []


def everything(connection: socket.socket) -> bytes:
    """Until it is closed, however."""
    received = b""
    with suppress(ConnectionError, ssl.SSLError):
        while part := connection.recv(1000):
            received += part
    return received
