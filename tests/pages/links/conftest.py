import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from pages.links import connections, outside


class Website(ThreadingHTTPServer):
    """Another website, on this machine: answers as a test says, and remembers what was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, tuple[int, str]] = {}
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.no_head = False

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def says(self, path: str, status: int, location: str = "") -> str:
        self.answers[path] = status, location
        return f"http://{self.host}{path}"


class Handler(BaseHTTPRequestHandler):
    server: Website

    def do_GET(self) -> None:
        self.server.asked.append((self.command, self.path))
        self.server.agents.add(self.headers["User-Agent"])
        status, location = self.server.answers.get(self.path, (404, ""))
        if self.server.no_head and self.command == "HEAD":
            status, location = 405, ""
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def website(settings, monkeypatch) -> Iterator[Website]:
    """Trusted though it is on this machine; no other is, and no name is looked up elsewhere."""
    server = Website()
    Thread(target=server.serve_forever, daemon=True).start()
    settings.LINK_CHECK_OUTSIDE = True
    settings.LINK_CHECK_TRUSTED = [server.host]
    monkeypatch.setattr(outside, "PAUSE", 0)
    real = socket.getaddrinfo

    def local(host: str, *args: object, **kwargs: object) -> list:
        if host in {"127.0.0.1", "localhost", "::1"}:
            return real(host, *args, **kwargs)
        raise socket.gaierror(host)

    monkeypatch.setattr(connections.socket, "getaddrinfo", local)
    yield server
    server.shutdown()
    server.server_close()
