"""Who gets in, what the site hears of them, and what is written down."""

import http.client
import re
import ssl
import warnings

import html5lib
import pytest
from django.urls import reverse
from django.utils.translation import override
from lxml import html

from tests.deploy.front_server import DEPLOY, HOST, FrontServer
from tests.deploy.stand_in import Said, StandIn
from tests.html import all_texts, only


def test_nginx_has_nothing_to_say_about_the_file(nginx: FrontServer) -> None:
    said = nginx.check().splitlines()
    assert len(said) == 2, said
    assert "syntax is ok" in said[0]
    assert "test is successful" in said[1]


def test_what_is_to_be_filled_in_is_explained() -> None:
    names = set(re.findall(r"\$\{([A-Z_]+)\}", (DEPLOY / "nginx.conf").read_text()))
    operations = (DEPLOY.parent / "docs/operations.md").read_text()
    section = operations.split("## nginx in front")[1].split("\n## ")[0]
    assert names == set(re.findall(r"^\| `([A-Z_]+)` \|", section, re.MULTILINE))


# --- TLS and names ----------------------------------------------------------------------------


def test_http2_is_offered(nginx: FrontServer) -> None:
    with nginx.connect(protocols=["h2", "http/1.1"]) as connection:
        assert connection.selected_alpn_protocol() == "h2"


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_both_safe_versions_of_tls_are_spoken(nginx: FrontServer, version) -> None:
    with nginx.connect(minimum_version=version, maximum_version=version) as connection:
        name, _protocol, bits = connection.cipher()
    assert bits >= 128
    assert name.startswith(("ECDHE", "TLS_"))


def test_older_ones_are_not(nginx: FrontServer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        old = {"minimum_version": ssl.TLSVersion.TLSv1, "maximum_version": ssl.TLSVersion.TLSv1_1}
        with pytest.raises((ssl.SSLError, ConnectionError)):
            nginx.connect(ciphers="ALL:@SECLEVEL=0", **old)


def test_without_tls_one_is_led_to_it(nginx: FrontServer, stand_in: StandIn) -> None:
    moved = nginx.ask_plainly("/nb/aktuelt/?ar=2026")
    assert moved.status == 301
    assert moved.headers["Location"] == f"https://{HOST}/nb/aktuelt/?ar=2026"
    assert stand_in.asked == []


def test_a_host_nobody_knows_gets_no_answer(nginx: FrontServer, stand_in: StandIn) -> None:
    with pytest.raises(http.client.RemoteDisconnected):
        nginx.ask_plainly("/nb/", host="evil.example")
    with pytest.raises(http.client.RemoteDisconnected):
        nginx.get("/nb/", Host="evil.example")
    for name in ("evil.example", None):
        with pytest.raises(ssl.SSLError, match="UNRECOGNIZED_NAME"):
            nginx.connect(name)
    assert stand_in.asked == []


def test_nothing_tells_which_server_it_is(nginx: FrontServer) -> None:
    for each in (nginx.get("/nb/"), nginx.ask_plainly("/"), nginx.get("/.x")):
        assert each.headers["Server"] == "nginx"
        assert "nginx/" not in each.text


# --- What the site hears ----------------------------------------------------------------------


def test_the_site_hears_who_asks_from_nginx_alone(nginx: FrontServer, stand_in: StandIn) -> None:
    forged = {
        "X-Forwarded-For": "192.0.2.1",
        "X-Forwarded-Proto": "http",
        "X-Forwarded-Host": "evil.example",
        "Forwarded": "for=192.0.2.1",
        "X_Forwarded_Proto": "http",
    }
    nginx.ask("GET", "/nb/", forged)
    heard = stand_in.asked[-1].headers
    assert heard.get_all("X-Forwarded-For") == ["127.0.0.1"]
    assert heard.get_all("X-Forwarded-Proto") == ["https"]
    assert heard.get_all("Host") == [HOST]
    assert not {"X-Forwarded-Host", "Forwarded", "X_Forwarded_Proto"} & set(heard.keys())


@pytest.mark.parametrize(
    ("trusted", "heard"), [("127.0.0.1", "192.0.2.9"), ("198.51.100.1", "127.0.0.1")]
)
def test_only_a_load_balancer_one_names_is_believed(
    start, stand_in: StandIn, trusted: str, heard: str
) -> None:
    """As docs/operations.md writes it."""
    lines = f"set_real_ip_from {trusted};\nreal_ip_header X-Forwarded-For;\nreal_ip_recursive on;\n"
    nginx = start(
        f"127.0.0.1:{stand_in.port}", {"upstream nek_site {": lines + "upstream nek_site {"}
    )
    nginx.get("/nb/", X_Forwarded_For="10.0.0.1, 192.0.2.9")
    assert stand_in.asked[-1].headers.get_all("X-Forwarded-For") == [heard]


# --- What is written down ---------------------------------------------------------------------


def test_the_log_knows_no_visitor(nginx: FrontServer) -> None:
    nginx.get("/nb/sok/?q=hemmelig", User_Agent="Firefox", Referer="https://x.example/")
    for path in ("/nb/forhandsvisning/abc:def/", "/nn/forehandsvising/abc/", "/en/preview/abc/"):
        nginx.get(path)
    lines = [line.split(" ", 1)[1] for line in nginx.logged(4)]
    paths = [line.split()[2] for line in lines]
    assert paths == [
        *("/nb/sok/", "/nb/forhandsvisning/***", "/nn/forehandsvising/***", "/en/preview/***"),
    ]
    assert re.fullmatch(r"200 GET /nb/sok/ 4 \d\.\d{3} MISS", lines[0])


def test_the_keys_of_previews_are_where_the_log_looks_for_them(settings) -> None:
    text = (DEPLOY / "nginx.conf").read_text()
    for code, _name in settings.LANGUAGES:
        with override(code):
            assert reverse("preview", args=["x"]).strip("/").removesuffix("/x") in text


# --- When the site does not answer --------------------------------------------------------------


def test_a_page_of_its_own_where_nothing_was_kept(nginx: FrontServer, stand_in: StandIn) -> None:
    stand_in.stop()
    for each in (nginx.get("/nb/"), nginx.ask("POST", "/nb/admin/x/", body=b"x")):
        assert each.status == 503
        assert each.headers["Retry-After"] == "60"
        assert each.headers.get_all("Cache-Control") == ["no-store"]
        assert each.headers.get_all("Content-Security-Policy") == [
            "default-src 'none'; style-src 'unsafe-inline'"
        ]
        assert "nginx" not in each.text
        page = html.document_fromstring(each.text)
        assert only(page, "h1").text == "Nettstedet er ikke tilgjengelig akkurat nå"
        assert [part.get("lang") for part in page.cssselect("[lang]")] == ["nb", "nn", "en"]
        assert len(all_texts(page, "h1, h2")) == 3
    stand_in.start()


def test_the_same_page_when_it_takes_too_long(start, stand_in: StandIn) -> None:
    nginx = start(f"127.0.0.1:{stand_in.port}", {"_read_timeout 10s": "_read_timeout 1s"})
    stand_in.said["/nb/"] = Said(seconds=3)
    assert nginx.get("/nb/").status == 503


def test_that_page_is_not_for_visits(nginx: FrontServer) -> None:
    assert nginx.get("/unavailable.html").status == 404


def test_that_page_brings_all_it_needs_and_is_valid() -> None:
    text = (DEPLOY / "unavailable.html").read_text()
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(text)
    assert parser.errors == []
    assert not html.document_fromstring(text).cssselect("[src], [href], script")


def test_what_the_site_says_of_its_own_errors_is_passed_on(
    nginx: FrontServer, stand_in: StandIn
) -> None:
    for status in (400, 404, 413, 429, 500, 503):
        stand_in.said[f"/{status}/"] = Said("own words", status, "no-store")
        each = nginx.get(f"/{status}/")
        assert (each.status, each.text) == (status, "own words")
