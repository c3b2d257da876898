"""A front door before an application that a test writes itself."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from nek_site.page_cache.front_door import FrontDoor


@dataclass
class Behind:
    """What stands behind the door, and what it was asked."""

    body: bytes = b"<p>Hei</p>" * 40
    status: str = "200 OK"
    headers: list[tuple[str, str]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    closed: int = 0
    version: object = 1
    during: Callable[[], object] = lambda: None

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        self.asked.append(environ)
        body = self.body
        self.during()
        start_response(self.status, [("Content-Type", "text/html"), *self.headers])
        return Chunks([body], self)


class Chunks(list):
    def __init__(self, chunks: list[bytes], behind: Behind) -> None:
        super().__init__(chunks)
        self._behind = behind

    def close(self) -> None:
        self._behind.closed += 1


@dataclass
class Got:
    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture
def behind() -> Behind:
    return Behind()


@pytest.fixture
def get(behind) -> Callable[..., Got]:
    """Asks the door; what begins with HTTP_ or is in capitals goes into the environ."""
    door = FrontDoor(behind, lambda: behind.version)

    def ask(path: str = "/nb/", **more: str) -> Got:
        environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": "", **more}
        setup_testing_defaults(environ)
        said: list[tuple[str, list[tuple[str, str]]]] = []
        chunks = door(environ, lambda status, headers, _error=None: said.append((status, headers)))
        body = b"".join(chunks)
        if close := getattr(chunks, "close", None):
            close()
        ((status, headers),) = said
        assert len(dict(headers)) == len(headers), "a header twice"
        return Got(int(status[:3]), dict(headers), body)

    return ask


@pytest.fixture
def at_once() -> Callable[[int, Callable[[], object]], None]:
    """Does something in several threads and waits for all."""

    def run(times: int, do: Callable[[], object]) -> None:
        threads = [threading.Thread(target=do) for _ in range(times)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    return run
