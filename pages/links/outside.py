"""Tries an address on another website: politely, and one request at a time."""

import socket
import ssl
import time
from http.client import HTTPException
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri

from pages.links.connections import PrivateAddressError, connection
from pages.links.models import Problem, State
from pages.links.verdict import Verdict, broken
from pages.models import SiteSettings
from pages.slugs import slug

PAUSE = 2.0  # seconds between two requests to one host
MOST_STEPS = 5
MISSING = {404, 410}
REDIRECTS, FOR_GOOD = {301, 302, 303, 307, 308}, {301, 308}
BUSY = {429, 503}
# They answer, but not to a machine: whether a reader gets in, only a reader can see.
CLOSED = {401, 403, 405, 406, 407, 451, 999}
CLIENT_ERROR = 400


class BadAddressError(ValueError):
    pass


# The first that fits.
PROBLEMS: dict[type[Exception], Problem] = {
    PrivateAddressError: Problem.PRIVATE,
    BadAddressError: Problem.NO_ADDRESS,
    socket.gaierror: Problem.NO_HOST,
    ssl.SSLError: Problem.INSECURE,
    OSError: Problem.SILENT,
    HTTPException: Problem.FAULTY,  # it speaks no HTTP
    ValueError: Problem.FAULTY,
    AttributeError: Problem.FAULTY,  # http.client's, of a connection that was cut
}


class Outside:
    """One round. A host that is busy is left alone for the rest of it."""

    def __init__(self) -> None:
        name = SiteSettings.load().name("en") or "Website"
        self.name = f"{slug(name)}-link-check/1.0 (+{settings.SITE_ADDRESS})"
        self.last: dict[str, float] = {}
        self.busy: set[str] = set()

    def check(self, address: str) -> Verdict:
        try:
            return self._follow(address)
        except (*PROBLEMS,) as error:
            return broken(next(why for kind, why in PROBLEMS.items() if isinstance(error, kind)))

    def _follow(self, address: str) -> Verdict:
        url, moved = address, False
        for _step in range(MOST_STEPS):
            parts = split(url)
            if parts.hostname in self.busy:
                return Verdict(State.LATER)
            status, location = self._ask(parts)
            if status not in REDIRECTS or not location:
                return self._judge(parts, status, url if moved else "")
            moved = moved or status in FOR_GOOD
            url = after(url, location)
        return broken(Problem.CIRCLE)

    def _judge(self, parts: SplitResult, status: int, moved_to: str) -> Verdict:
        if status in BUSY:
            self.busy.add(parts.hostname or "")
            return Verdict(State.LATER, None, status)
        if status in CLOSED:
            return Verdict(State.CLOSED, None, status)
        if status >= CLIENT_ERROR:
            return broken(Problem.MISSING if status in MISSING else Problem.FAULTY, status)
        return Verdict(State.MOVED if moved_to else State.FINE, None, status, moved_to)

    def _ask(self, parts: SplitResult) -> tuple[int, str]:
        """Status and where it leads. Many servers know no HEAD, so a no to it is asked again."""
        status, location = self._send("HEAD", parts)
        if status >= CLIENT_ERROR and status not in BUSY:
            status, location = self._send("GET", parts)
        return status, location

    def _send(self, method: str, parts: SplitResult) -> tuple[int, str]:
        self._wait(parts.hostname or "")
        target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        with connection(parts) as asked:
            headers = {"User-Agent": self.name, "Accept": "*/*", "Connection": "close"}
            asked.request(method, target, headers=headers)
            answer = asked.getresponse()  # its headers; the rest is not read
            return answer.status, answer.headers.get("Location", "")

    def _wait(self, host: str) -> None:
        since = time.monotonic() - self.last.get(host, -PAUSE)
        if since < PAUSE:
            time.sleep(PAUSE - since)
        self.last[host] = time.monotonic()


def after(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise BadAddressError(location) from error


def split(url: str) -> SplitResult:
    """As it is sent: percent-encoded, the name of the host in ASCII."""
    try:
        parts = urlsplit(iri_to_uri(url.strip()))
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError as error:
        raise BadAddressError(url) from error
    if parts.scheme not in {"http", "https"} or not host:
        raise BadAddressError(url)
    named = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=f"{named}:{port}" if port else named)
