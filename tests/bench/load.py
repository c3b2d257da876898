"""As many requests as a server can answer, by wrk or by a client of our own."""

import re
import selectors
import shutil
import socket
import subprocess
import time
from contextlib import suppress

from tests.bench.asking import Request, WrongAnswerError

CONNECTIONS = 8
WRK = shutil.which("wrk")
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
ANSWERED = re.compile(r"(\d+) requests in")
WRONG = re.compile(r"Socket errors:.*|Non-2xx or 3xx responses:.*")


def by() -> str:
    return "wrk" if WRK else "a client of its own (wrk is not installed)"


def answers(request: Request, seconds: int) -> int:
    return _wrk(request, seconds) if WRK else own(request, seconds)


def _wrk(request: Request, seconds: int) -> int:
    headers = [f"--header={name}: {value}" for name, value in request.all_headers.items()]
    options = ["--threads=1", f"--connections={CONNECTIONS}", f"--duration={seconds}s"]
    done = subprocess.run(
        [str(WRK), *options, *headers, request.address], check=True, capture_output=True, text=True
    )
    if wrong := WRONG.search(done.stdout):
        raise WrongAnswerError(f"{request.address}: {wrong[0]}")
    return int(ANSWERED.search(done.stdout)[1])


def own(request: Request, seconds: float) -> int:
    """Each connection stays open and waits for its answer before it asks again."""
    with selectors.DefaultSelector() as selector:
        connections = [Connection(request, selector) for _ in range(CONNECTIONS)]
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for key, _events in selector.select(timeout=0.1):
                key.data.read()
        for connection in connections:
            connection.close()
    return sum(connection.answered for connection in connections)


class Connection:
    def __init__(self, request: Request, selector: selectors.BaseSelector) -> None:
        head = [f"GET {request.path} HTTP/1.1", f"Host: 127.0.0.1:{request.port}"]
        head += [f"{name}: {value}" for name, value in request.all_headers.items()]
        self._request = "\r\n".join([*head, "", ""]).encode()
        self._about, self._selector = request, selector
        self.answered = 0
        self._open()

    def read(self) -> None:
        received = b""
        with suppress(ConnectionError):
            received = self.socket.recv(2**18)
        if not received:  # a server may close what it has kept open
            self.close()
            self._open()
            return
        self._received += received
        if not self._expected:
            self._expected = self._length()
        if self._expected and len(self._received) >= self._expected:
            self.answered += 1
            self._ask()

    def close(self) -> None:
        self._selector.unregister(self.socket)
        self.socket.close()

    def _open(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self._about.port))
        self._selector.register(self.socket, selectors.EVENT_READ, self)
        self._ask()

    def _ask(self) -> None:
        self._received, self._expected = b"", 0
        with suppress(ConnectionError):
            self.socket.sendall(self._request)

    def _length(self) -> int:
        """Of the whole answer, once its head is here."""
        head, end, _body = self._received.partition(b"\r\n\r\n")
        if not end:
            return 0
        if int(head[9:12]) != self._about.status:
            raise WrongAnswerError(f"{self._about.address} answers {head[9:12].decode()}")
        length = LENGTH.search(head)
        return len(head + end) + (int(length[1]) if length else 0)
