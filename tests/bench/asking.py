"""One request to a server on this machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from http import HTTPStatus
from http.client import HTTPConnection

BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}


class WrongAnswerError(Exception):
    """A figure for it would be of something else."""


@dataclass(frozen=True)
class Request:
    port: int
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = HTTPStatus.OK

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"

    @property
    def all_headers(self) -> dict[str, str]:
        return {**BROWSER, **self.headers}


@dataclass(frozen=True)
class Answer:
    headers: Message
    body: bytes


def ask(request: Request, connection: HTTPConnection | None = None) -> Answer:
    connection = connection or HTTPConnection("127.0.0.1", request.port, timeout=30)
    connection.request("GET", request.path, headers=request.all_headers)
    response = connection.getresponse()
    answer = Answer(response.headers, response.read())
    if response.status != request.status:
        raise WrongAnswerError(f"{request.address} answers {response.status}")
    return answer
