"""Tries an address of our own by asking the site itself, as a visitor, without the network."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urldefrag, urljoin, urlsplit
from wsgiref.util import setup_testing_defaults

from cms.models import Page
from django.apps import apps
from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.utils.translation import override
from lxml import etree, html

from pages.addresses import addresses
from pages.links.links_in import OBJECT, is_ours
from pages.links.models import Problem, State
from pages.links.redirects import public
from pages.links.verdict import Verdict, broken

MOST_STEPS = 5
MOVED_FOR_GOOD, NOT_FOR_ALL = {301, 308}, {401, 403}
CLIENT_ERROR, SERVER_ERROR = 400, 500


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    ids: frozenset[str]


class Inside:
    """One round: each page is asked for once, however many lead to it."""

    def __init__(self) -> None:
        self.site = BaseHandler()
        self.site.load_middleware()
        self.known: dict[str, Answer] = {}

    def check(self, address: str) -> Verdict:
        if OBJECT.fullmatch(address):
            return self._object(*address.split(":"))
        path, fragment = urldefrag(address)
        first = path
        moved = False
        for _step in range(MOST_STEPS):
            answer = self.ask(path)
            if not answer.location:
                return self._judge(answer, fragment, path if moved else "")
            moved = moved or answer.status in MOVED_FOR_GOOD
            to = urlsplit(urljoin(path, answer.location))
            if to.netloc and not is_ours(to.hostname or ""):
                return Verdict(State.MOVED, leads_to=to.geturl())
            path = to._replace(scheme="", netloc="", fragment="").geturl()
            if path == first:
                break
        return broken(Problem.CIRCLE)

    def _judge(self, answer: Answer, fragment: str, moved_to: str) -> Verdict:
        if answer.status in NOT_FOR_ALL:
            return Verdict(State.CLOSED, None, answer.status)
        if answer.status >= CLIENT_ERROR:
            why = Problem.FAULTY if answer.status >= SERVER_ERROR else Problem.MISSING
            return broken(why, answer.status)
        wanted = unquote(fragment)
        if wanted and ":~:" not in wanted and answer.ids and wanted not in answer.ids:
            return broken(Problem.NO_ANCHOR, answer.status)
        state = State.MOVED if moved_to else State.FINE
        return Verdict(state, None, answer.status, moved_to)

    def _object(self, label: str, key: str) -> Verdict:
        """What the text editor and the blocks point to by its key."""
        try:
            model = apps.get_model(label)
        except LookupError:
            return broken(Problem.NO_ADDRESS)
        if model is Page:
            return self._page(int(key))
        found: Any = model._default_manager.filter(pk=key).first()  # noqa: SLF001 public
        url = found.get_absolute_url() if hasattr(found, "get_absolute_url") else None
        return self.check(url) if url else broken(Problem.DELETED)

    def _page(self, key: int) -> Verdict:
        if not Page.objects.filter(pk=key).exists():
            return broken(Problem.DELETED)
        if not (public().filter(page=key).exists() and addresses([key])):
            return broken(Problem.UNPUBLISHED)
        return Verdict(State.FINE)

    def ask(self, path: str) -> Answer:
        if path not in self.known:
            self.known[path] = self._ask(path)
        return self.known[path]

    def _ask(self, path: str) -> Answer:
        """Not as a server does it, whose signals would close the database under our feet."""
        with override(settings.LANGUAGE_CODE):  # a request leaves its language to the thread
            response = self.site.get_response(WSGIRequest(environ(path)))
        if file := getattr(response, "file_to_stream", None):
            file.close()
        is_page = response.get("Content-Type", "").startswith("text/html")
        found = ids(getattr(response, "content", b"")) if is_page else frozenset()
        return Answer(response.status_code, response.get("Location", ""), found)


def environ(path: str) -> dict[str, Any]:
    parts = urlsplit(path)
    made: dict[str, Any] = {
        "PATH_INFO": unquote_to_bytes(parts.path).decode("latin-1"),
        "QUERY_STRING": parts.query,
        "HTTP_HOST": own_host(),
        "wsgi.url_scheme": "https" if settings.SECURE_SSL_REDIRECT else "http",
    }
    setup_testing_defaults(made)
    return made


def own_host() -> str:
    """One the site answers to; any will do where all do."""
    names = (name.lstrip(".") for name in settings.ALLOWED_HOSTS if name != "*")
    return next(names, "localhost")


def ids(content: bytes) -> frozenset[str]:
    """The places on a page that # can lead to; every page of ours has some."""
    if not content.strip():
        return frozenset()
    try:
        root = html.document_fromstring(content.decode("utf-8", "replace"))
    except (etree.ParserError, ValueError):
        return frozenset()
    return frozenset(root.xpath("//@id | //a/@name"))
