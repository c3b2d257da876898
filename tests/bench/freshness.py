"""How soon after a publish each process shows the new page."""

import secrets
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from djangocms_versioning.models import Version

from pages.publishing.versions import one_version
from tests.bench import pages
from tests.bench.asking import Request, WrongAnswerError, ask
from tests.bench.servers import Server

DEPTH = 3  # of the page that is published
PAUSE = 0.002  # seconds between two looks
PATIENCE = 20
PLAIN = {"Accept-Encoding": "identity"}


@dataclass(frozen=True)
class Look:
    """Moments: the last look that gave the old page, and the first that gave the new one."""

    last_old: float
    asked: float
    answered: float


@dataclass(frozen=True)
class Publish:
    """Seconds: the publish itself, and what each process did after it was committed."""

    took: float
    stale: Sequence[float]
    fresh: Sequence[float]
    rendering: Sequence[float]


def publish(servers: Sequence[Server], user: AbstractUser) -> Publish:
    """On the database that Django uses, while somebody reads the page on each server."""
    title = f"Fagfelt som er endret ({secrets.token_hex(4)})"
    path = pages.content_at(DEPTH).get_absolute_url()
    with ThreadPoolExecutor(len(servers)) as pool:
        looks = [pool.submit(_watch, server.request(path, **PLAIN), title) for server in servers]
        took, committed = _publish(title, user)
        seen = [look.result() for look in looks]
    return Publish(
        took=took,
        stale=[max(0, look.last_old - committed) for look in seen],
        fresh=[look.answered - committed for look in seen],
        rendering=[look.answered - look.asked for look in seen],
    )


def _publish(title: str, user: AbstractUser) -> tuple[float, float]:
    """How long it takes, and when it was committed."""
    moments: list[float] = []
    version = Version.objects.get_for_content(pages.content_at(DEPTH))
    draft = one_version.new_draft(version, user)
    draft.content.title = title
    draft.content.save()
    started = time.monotonic()
    with transaction.atomic():
        transaction.on_commit(lambda: moments.append(time.monotonic()))
        one_version.publish(draft, user)
    return time.monotonic() - started, moments[0]


def _watch(request: Request, title: str) -> Look:
    connection = HTTPConnection("127.0.0.1", request.port, timeout=PATIENCE)
    deadline = time.monotonic() + PATIENCE
    last_old = 0.0
    while (asked := time.monotonic()) < deadline:
        if title in ask(request, connection).body.decode():
            return Look(last_old, asked, time.monotonic())
        last_old = asked
        time.sleep(PAUSE)
    raise WrongAnswerError(f"{request.address} is still the old page after {PATIENCE} seconds")
