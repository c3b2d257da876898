"""A small server in place of the site: says what a test says, remembers what it was asked."""

import threading
import time
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from nek_site.page_cache.answers import CACHE_CONTROL


class Said(NamedTuple):
    body: str = "page"
    status: int = 200
    cache: str | None = None
    headers: dict[str, str] = {}
    seconds: float = 0


class Asked(NamedTuple):
    method: str
    path: str
    headers: Message


class StandIn:
    """Addresses it was told nothing about get a page."""

    def __init__(self) -> None:
        self.said: dict[str, Said] = {}
        self.asked: list[Asked] = []
        self.cache = CACHE_CONTROL
        self.port = 0

    def start(self) -> None:
        """On the port it had before, if it had one."""
        self._server = Server(("127.0.0.1", self.port), handler(self))
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 200

    def handle_error(self, *_arguments: object) -> None:
        """nginx hangs up when it has waited long enough."""


def handler(stand_in: StandIn) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        disable_nagle_algorithm = True

        def answer(self) -> None:
            stand_in.asked.append(Asked(self.command, self.path, self.headers))
            self.rfile.read(int(self.headers.get("Content-Length", "0")))
            said = stand_in.said.get(self.path, Said())
            time.sleep(said.seconds)
            encoding = self.headers.get("Accept-Encoding", "")
            body = f"{said.body} {encoding}".strip().encode()
            headers = {
                "Content-Type": "text/html",
                "Content-Length": str(len(body)),
                "Vary": "Accept-Encoding",
                "ETag": f'"{said.body}-{encoding}"',
                "Cache-Control": stand_in.cache if said.cache is None else said.cache,
            }
            if self.headers.get("If-None-Match") == headers["ETag"]:
                said, body = said._replace(status=304), b""
            self.send_response(said.status)
            for name, value in (headers | said.headers).items():
                if value:
                    self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_GET = do_HEAD = do_POST = answer  # noqa: N815 the library's names

        def log_message(self, *_arguments: object) -> None:
            pass

    return Handler
