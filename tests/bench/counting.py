"""How long the worker counts the words of each written form."""

import time

from psutil import Process

from pages.written_forms.counting import counts
from pages.written_forms.models import CountedText
from tests.bench.databases import use
from tests.bench.progress import say
from tests.bench.sites import Site

TEXTS = 5_000


def seconds(site: Site) -> float:
    """Of CPU, ours and the database's, for so many pages in one form each, none counted before."""
    say(f"Counting the words of the {site.size.name} site")
    use(site.database)
    CountedText.objects.all().delete()
    server = Process(site.database.connection.info.backend_pid)
    before = time.process_time() + _of(server)
    counts.recount()
    took = time.process_time() + _of(server) - before
    return took / CountedText.objects.count() * TEXTS


def _of(server: Process) -> float:
    times = server.cpu_times()
    return times.user + times.system
