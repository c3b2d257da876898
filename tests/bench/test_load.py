"""The client for where wrk is not installed."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.bench import load
from tests.bench.asking import Request, WrongAnswerError

BODY = b"x" * 300_000  # more than is read at once


class Handler(BaseHTTPRequestHandler):
    """Closes each connection after its second answer, as a server may."""

    protocol_version = "HTTP/1.1"
    answered = 0

    def do_GET(self) -> None:
        self.answered += 1
        self.close_connection = self.answered == 2
        type(self.server).total += 1
        self.send_response(200 if self.path == "/" else 304)
        if self.path == "/":
            self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        if self.path == "/":
            self.wfile.write(BODY)

    def handle(self) -> None:
        with suppress(ConnectionError):  # who asked is gone
            super().handle()

    def log_message(self, *_arguments: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    total = 0
    request_queue_size = 32


@pytest.fixture
def port() -> Iterator[int]:
    Server.total = 0
    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        yield server.server_port
        server.shutdown()


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/unchanged", 304)])
def test_it_counts_what_is_answered(port, path, status) -> None:
    answered = load.own(Request(port, path, status=status), 1)
    assert answered > load.CONNECTIONS * 2  # it opens closed ones again
    assert 0 <= Server.total - answered <= load.CONNECTIONS  # some are on their way at the end


def test_another_answer_is_no_figure(port) -> None:
    with pytest.raises(WrongAnswerError, match="answers 304"):
        load.own(Request(port, "/unchanged"), 0.5)
