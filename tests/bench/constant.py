"""What the site is compared with: WSGI functions that do nothing but answer."""

import json
import os
from collections.abc import Callable, Iterable
from typing import Any

StartResponse = Callable[..., Any]

BODY = b"x" * 20_000
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(BODY)))]
LIKE = "BENCH_ANSWER_LIKE"  # headers as JSON, for `alike`


def application(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
    """The reference: 20 kB."""
    start_response("200 OK", HEADERS[:])
    return [BODY]


def alike() -> Callable[[dict[str, Any], StartResponse], Iterable[bytes]]:
    """Answers with these headers and a body as long as they say."""
    headers = [(name, value) for name, value in json.loads(os.environ[LIKE])]
    body = b"x" * int(dict(headers)["Content-Length"])

    def answer(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", headers[:])
        return [body]

    return answer
