"""The servers of a run: the site in each size, and what it is compared with."""

import json
import re
from collections.abc import Sequence
from http import HTTPStatus

from cms.models import PageUrl

from pages.addresses import page_url
from tests.bench import constant, databases, pages, servers
from tests.bench.asking import Request, WrongAnswerError, ask
from tests.bench.servers import Server, Servers
from tests.bench.sites import Site
from tests.bench.throughput import Case

REFERENCE = "bare gunicorn, constant 20 kB"
ALIKE = "bare gunicorn, the page's headers"
CACHED = "cached page"
SMALLEST = "cached page, smallest site"
CMS = "django CMS's own page cache"
DEPTH = 3  # of the page that is asked for
PLAIN = {"Accept-Encoding": "identity"}
LASTS = re.compile(r"max-age=[1-9]")
STYLESHEET = re.compile(r'href="(/static/[^"]+\.css)"')


class Served:
    def __init__(self, started: Servers, sites: Sequence[Site]) -> None:
        self._started = started
        self._names = [databases.name(site.database) for site in sites]
        largest = self._names[-1]
        self.sites = [started.start(servers.SITE, name) for name in self._names]
        self._constant = started.start("tests.bench.constant:application", largest)
        self._uncached = started.start(servers.WITHOUT_FRONT_DOOR, largest)
        settings = {"DJANGO_SETTINGS_MODULE": "tests.bench.cms_page_cache"}
        self._cms = started.start(servers.WITHOUT_FRONT_DOOR, largest, **settings)
        self._path = pages.content_at(DEPTH).get_absolute_url()
        started.await_answers(self._path)
        like = {constant.LIKE: json.dumps(self._headers())}
        self._alike = started.start("tests.bench.constant:alike()", largest, **like)
        self._alike.await_answer(self._path)

    def cases(self) -> list[Case]:
        """Of the largest site, where the name says nothing else; the reference is the first."""
        *smaller, largest = self.sites
        return [
            Case(REFERENCE, self._constant, self._constant.request("/")),
            Case(ALIKE, self._alike, self._alike.request("/")),
            Case(CACHED, largest, largest.request(self._path)),
            *(
                Case(f"{CACHED}, {name} site", server, server.request(self._path))
                for name, server in zip(self._names, smaller, strict=False)
            ),
            Case("304", largest, self._unchanged(largest)),
            Case("static file", largest, largest.request(self._stylesheet())),
            Case("uncached page", self._uncached, self._uncached.request(self._path)),
            Case(CMS, self._cms, self._cached_by_cms()),
        ]

    def megabytes(self, visited: int) -> float:
        """Of the largest site's process, which has answered with so many pages."""
        server = self.sites[-1]
        urls = PageUrl.objects.filter(path__isnull=False).order_by("-page__path")
        for language, path in urls.values_list("language", "path")[:visited]:
            ask(server.request(page_url(path, language)))
        return server.megabytes()

    def masters(self, number: int) -> list[Server]:
        """So many gunicorns that know nothing of each other, on the largest site."""
        more = [self._started.start(servers.SITE, self._names[-1]) for _ in range(number - 1)]
        self._started.await_answers(self._path)
        return [self.sites[-1], *more]

    def _headers(self) -> list[tuple[str, str]]:
        """Those that the site sends with the page, without what gunicorn adds."""
        said = ask(self.sites[-1].request(self._path)).headers.items()
        return [pair for pair in said if pair[0] not in {"Server", "Date", "Connection"}]

    def _unchanged(self, server: Server) -> Request:
        etag = ask(server.request(self._path)).headers["ETag"]
        if not etag:
            raise WrongAnswerError("A page has no ETag: there is no front door.")
        headers = {"If-None-Match": etag}
        return server.request(self._path, status=HTTPStatus.NOT_MODIFIED, **headers)

    def _stylesheet(self) -> str:
        page = ask(self._uncached.request(self._path, **PLAIN)).body.decode()
        return STYLESHEET.search(page)[1]

    def _cached_by_cms(self) -> Request:
        request = self._cms.request(self._path)
        if not LASTS.search(said := ask(request).headers["Cache-Control"] or ""):
            raise WrongAnswerError(f"django CMS does not cache a page: {said}")
        return request
