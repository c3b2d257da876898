"""Answers with what is kept, and asks Django once for what is not."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus

from nek_site.page_cache import answers
from nek_site.page_cache.answers import Answer, Headers, StartResponse
from nek_site.page_cache.kept_answers import KeptAnswers
from nek_site.page_cache.page_keys import Environ, PageKey, impersonal, page_key

Application = Callable[[Environ, StartResponse], Iterable[bytes]]

PATIENCE = 10  # seconds one waits for another to make the page one asks for


@dataclass(frozen=True)
class PassedOn:
    """What the application says, unread."""

    status: str
    headers: Headers
    chunks: Iterable[bytes]

    @property
    def has_failed(self) -> bool:
        return int(self.status[:3]) >= HTTPStatus.INTERNAL_SERVER_ERROR

    def send(self, _environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        start_response(self.status, self.headers)
        return self.chunks

    def read(self) -> bytes:
        try:
            return b"".join(self.chunks)
        finally:
            self.close()

    def close(self) -> None:
        if close := getattr(self.chunks, "close", None):
            close()


def ask(application: Application, environ: Environ) -> PassedOn:
    said: list[tuple[str, Headers]] = []

    def start_response(status: str, headers: Headers, _error: object = None) -> None:
        said.append((status, headers))

    chunks = application(environ, start_response)
    return PassedOn(*said[-1], chunks)


class FrontDoor:
    """A WSGI application around another; `version` tells that of the public site just now.

    None while that is not known: nothing is kept then. What was kept of another version is only
    sent where the application fails.
    """

    def __init__(self, application: Application, version: Callable[[], object]) -> None:
        self._application = application
        self._version = version
        self._kept = KeptAnswers()
        self._being_made: dict[PageKey, threading.Lock] = {}

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        key = page_key(environ)
        if key is None:
            return self._application(environ, start_response)
        answer = self._kept.get(key)
        if answer and answer.is_fresh(self._version()):
            return answer.send(environ, start_response)
        return self._in_turn(key, environ, start_response)

    def _in_turn(
        self, key: PageKey, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        turn = self._being_made.setdefault(key, threading.Lock())
        has_turn = turn.acquire(timeout=PATIENCE)
        try:
            answer = self._kept.get(key)
            fresh = answer and answer.is_fresh(self._version())
            found = answer if fresh else self._ask(key, environ, answer)
        finally:
            if has_turn:
                self._being_made.pop(key, None)
                turn.release()
        if found:
            return found.send(environ, start_response)
        return self._application(environ, start_response)

    def _ask(
        self, key: PageKey, environ: Environ, former: Answer | None
    ) -> Answer | PassedOn | None:
        """None where Django must be asked again, as this very visitor.

        The version is read first: what is published meanwhile makes this answer an old one.
        """
        version, asked = self._version(), impersonal(environ, key)
        passed_on = ask(self._application, asked)
        if passed_on.has_failed and former:
            passed_on.close()
            return former
        status, headers = passed_on.status, passed_on.headers
        if version is not None and answers.may_be_kept(status, headers, key[2]):
            answer = answers.make(status, headers, passed_on.read(), version)
            self._kept.keep(key, answer)
            return answer
        if passed_on.has_failed or asked == environ:
            return passed_on
        passed_on.close()
        return None
