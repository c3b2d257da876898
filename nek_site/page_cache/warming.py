"""Pages made before anybody asks, the upper levels first, after a start and after each change."""

import logging
import time
from collections.abc import Iterator
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.db import connections
from lxml import etree

from nek_site.page_cache.front_door import Application, ask
from nek_site.page_cache.page_keys import Environ
from nek_site.page_cache.version_watch import VersionWatch

MOST = 500  # pages; the others are made when somebody asks
log = logging.getLogger(__name__)


class Warming:
    def __init__(self, door: Application, watch: VersionWatch) -> None:
        self._door = door
        self._watch = watch

    def run(self) -> None:
        version: object = None
        while True:
            version = self._watch.wait_for_change(version)
            try:
                self.warm(version)
            except Exception:  # whatever a page does, the next change is a new try
                log.exception("Pages could not be made in advance")
            connections.close_all()

    def warm(self, version: object) -> None:
        """Visitors come first: it rests as long as each page took, and ends at the next change."""
        for path in upper_levels_first(self._paths())[:MOST]:
            if self._watch.current != version:
                return
            started = time.monotonic()
            self._get(path)
            time.sleep(time.monotonic() - started)

    def _paths(self) -> Iterator[str]:
        for sitemap in locations(self._get("/sitemap.xml")):
            for page in locations(self._get(urlsplit(sitemap).path)):
                yield urlsplit(page).path

    def _get(self, path: str) -> bytes:
        return ask(self._door, environ(path)).read()


def upper_levels_first(paths: Iterator[str]) -> list[str]:
    return sorted(paths, key=lambda path: path.count("/"))


def locations(sitemap: bytes) -> list[str]:
    tree = etree.fromstring(sitemap)
    return tree.xpath("/*/*/*[local-name() = 'loc']/text()")


def environ(path: str) -> Environ:
    """A request to the site's own address."""
    address = urlsplit(settings.SITE_ADDRESS)
    made: Environ = {
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "HTTP_HOST": address.netloc,
        "wsgi.url_scheme": address.scheme,
    }
    if settings.SECURE_PROXY_SSL_HEADER:
        made["HTTP_X_FORWARDED_PROTO"] = address.scheme
    setup_testing_defaults(made)
    return made
