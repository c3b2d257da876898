"""Other websites: what their answers mean, how politely they are asked, and whom we never ask."""

import socket
import time
from collections.abc import Iterator
from threading import Thread

import pytest

from pages.links import connections, outside
from pages.links.connections import is_public
from pages.links.models import Problem, State
from pages.links.outside import Outside
from pages.links.verdict import Verdict, broken

pytestmark = pytest.mark.django_db


def check(address: str) -> Verdict:
    return Outside().check(address)


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (200, Verdict(State.FINE, None, 200)),
        (204, Verdict(State.FINE, None, 204)),
        (401, Verdict(State.CLOSED, None, 401)),
        (403, Verdict(State.CLOSED, None, 403)),
        (404, broken(Problem.MISSING, 404)),
        (410, broken(Problem.MISSING, 410)),
        (429, Verdict(State.LATER, None, 429)),
        (500, broken(Problem.FAULTY, 500)),
        (503, Verdict(State.LATER, None, 503)),
    ],
)
def test_what_an_answer_means(website, status: int, verdict: Verdict) -> None:
    assert check(website.says("/x", status)) == verdict


def test_only_the_head_is_asked_for_where_that_will_do(website) -> None:
    check(website.says("/x?a=1", 200) + "#del")
    assert website.asked == [("HEAD", "/x?a=1")]


def test_one_that_knows_no_head_is_asked_again(website) -> None:
    website.no_head = True
    assert check(website.says("/x", 200)).state is State.FINE
    assert website.asked == [("HEAD", "/x"), ("GET", "/x")]


def test_we_say_who_is_asking(website, settings) -> None:
    settings.SITE_ADDRESS = "https://vi.example/"
    check(website.says("/", 200))
    (agent,) = website.agents
    assert agent.endswith("-link-check/1.0 (+https://vi.example/)")
    assert len(agent) > len("-link-check/1.0 (+https://vi.example/)") + 3


def test_letters_beyond_ascii_are_sent_as_they_are_read(website) -> None:
    website.says("/%C3%A6?%C3%B8=%C3%A5", 200)
    assert check(f"http://{website.host}/æ?ø=å").state is State.FINE


def test_where_it_has_moved(website) -> None:
    website.says("/ny", 200)
    assert check(website.says("/gammel", 301, "/ny")) == Verdict(
        State.MOVED, None, 200, f"http://{website.host}/ny"
    )
    assert check(website.says("/kort", 302, "/ny")) == Verdict(State.FINE, None, 200)
    assert check(website.says("/borte", 301, "/ingen")) == broken(Problem.MISSING, 404)
    assert check(website.says("/rundt", 302, "/rundt")) == broken(Problem.CIRCLE)


def test_a_busy_host_is_left_alone_for_the_rest_of_the_round(website) -> None:
    tries = Outside()
    tries.check(website.says("/a", 429))
    assert tries.check(website.says("/b", 200)) == Verdict(State.LATER)
    assert len(website.asked) == 1


def test_there_is_a_pause_between_two_requests_to_one_host(website, monkeypatch) -> None:
    monkeypatch.setattr(outside, "PAUSE", 0.3)
    tries, began = Outside(), time.monotonic()
    for path in ("/a", "/b", "/c"):
        tries.check(website.says(path, 200))
    assert 0.6 <= time.monotonic() - began < 3


INTERNAL = ("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1")
INTERNAL += ("0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0")
INTERNAL += ("fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1")
INTERNAL += ("2002:7f00:1::", "2001:0:1::", "::127.0.0.1")


@pytest.mark.parametrize("address", INTERNAL)
def test_addresses_that_are_never_asked(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2a02:2b80:2:100::1"])
def test_addresses_that_may_be_asked(address: str) -> None:
    assert is_public(address)


def test_a_name_for_an_internal_machine_is_refused(website, monkeypatch) -> None:
    """One bad address among good ones is enough."""
    url = website.says("/x", 200).replace(website.host, f"intern.example:{website.server_port}")
    for addresses in (["127.0.0.1"], ["8.8.8.8", "127.0.0.1"]):
        found = [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, website.server_port))
            for address in addresses
        ]
        monkeypatch.setattr(connections.socket, "getaddrinfo", lambda *_, f=found, **__: f)
        assert check(url) == broken(Problem.PRIVATE)
    assert website.asked == []


@pytest.mark.parametrize("to", ["http://localhost:{port}/x", "http://127.0.0.1:1/", "//[::1]:80/"])
def test_nor_is_one_that_a_website_leads_to(website, to: str) -> None:
    website.says("/x", 200)
    start = website.says("/start", 302, to.format(port=website.server_port))
    assert check(start) == broken(Problem.PRIVATE)
    assert ("HEAD", "/x") not in website.asked


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://a.example/", "http://[x", "http://a:b/"]
)
def test_only_web_addresses_are_followed(website, to: str) -> None:
    assert check(website.says("/x", 302, to)) == broken(Problem.NO_ADDRESS)
    assert check(to) == broken(Problem.NO_ADDRESS)


def test_a_name_that_nobody_has(website) -> None:
    assert check("https://finnes-ikke.example/") == broken(Problem.NO_HOST)


def test_one_that_does_not_answer(website, settings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
        settings.LINK_CHECK_TRUSTED = [host]
        assert check(f"http://{host}/") == broken(Problem.SILENT)


def test_one_without_a_valid_certificate(website) -> None:
    assert check(f"https://{website.host}/") == broken(Problem.INSECURE)


@pytest.fixture
def dripping(settings, website) -> Iterator[str]:
    """Sends something now and then, for ever."""
    listening = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        try:
            taken, _from = listening.accept()
            while True:
                taken.sendall(b"H")
                time.sleep(0.05)
        except OSError:
            pass

    Thread(target=drip, daemon=True).start()
    host = f"127.0.0.1:{listening.getsockname()[1]}"
    settings.LINK_CHECK_TRUSTED = [host]
    yield host
    listening.close()


def test_one_that_keeps_us_waiting_is_cut(dripping, monkeypatch) -> None:
    monkeypatch.setattr(connections, "DEADLINE", 0.5)
    began = time.monotonic()
    assert check(f"http://{dripping}/").problem in {Problem.FAULTY, Problem.SILENT}
    assert time.monotonic() - began < 5
