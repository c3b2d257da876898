"""Pages made before anybody asks, the upper levels first, after a start and after each change."""

import logging
import time
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.db import connections

from nek_site.page_cache.front_door import Application, ask
from nek_site.page_cache.page_keys import Environ
from nek_site.page_cache.version_watch import VersionWatch
from pages.counties.sitemaps import CountySitemap
from pages.entries.kinds import kinds
from pages.entries.sitemaps import EntrySitemap
from pages.sitemaps import upper_levels

# The others are made when somebody asks.
PAGES, NEWEST = 400, 60  # the newest of each kind
FIRST_VISITORS = 1  # second: who waited for the change is answered meanwhile
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
        time.sleep(FIRST_VISITORS)
        for path in paths():
            if self._watch.current != version:
                return
            started = time.monotonic()
            ask(self._door, environ(path)).read()
            time.sleep(time.monotonic() - started)


def paths() -> list[str]:
    """What the sitemaps list, from the top and from the newest."""
    newest = (content for kind in kinds() for content in EntrySitemap(kind).items()[:NEWEST])
    counties = (entry.address.url for entry in CountySitemap(host="").items())
    return [*upper_levels(PAGES), *(content.get_absolute_url() for content in newest), *counties]


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
