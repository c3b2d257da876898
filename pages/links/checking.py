"""The nightly round: reads what is published, and tries each address in it."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Protocol

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from pages.links.collecting import collect
from pages.links.inside import Inside
from pages.links.models import CheckedLink, State
from pages.links.outside import Outside
from pages.links.redirects import remember
from pages.links.verdict import Verdict

MOST_OUTSIDE = 1000  # in one night; the others come first the next
Say = Callable[[int, int, str], None]


class Tries(Protocol):
    def check(self, address: str) -> Verdict: ...


def check_all(say: Say = lambda *_: None) -> int:
    """Everything; returns how many addresses are broken."""
    remember()
    collect()
    own = list(CheckedLink.objects.filter(is_outside=False).order_by("pk"))
    others = host_by_host(longest_ago()) if settings.LINK_CHECK_OUTSIDE else []
    inside, outside = Inside(), Outside()
    for number, link in enumerate([*own, *others], start=1):
        say(number, len(own) + len(others), link.address)
        tries: Tries = outside if link.is_outside else inside
        settle(link, tries.check(link.address))
    return CheckedLink.objects.filter(state=State.BROKEN).count()


def check_one(link: CheckedLink) -> None:
    """When somebody asks."""
    tries: Tries = Outside() if link.is_outside else Inside()
    settle(link, tries.check(link.address))


def longest_ago() -> list[CheckedLink]:
    links = CheckedLink.objects.filter(is_outside=True)
    return list(links.order_by(F("checked_at").asc(nulls_first=True), "pk")[:MOST_OUTSIDE])


def host_by_host(links: Iterable[CheckedLink]) -> list[CheckedLink]:
    """One of each host in turn, so that the pause at one is spent at the others."""
    seen: Counter[str] = Counter()
    ranked: list[tuple[int, CheckedLink]] = []
    for link in links:
        host = "".join(link.address.split("/")[2:3])
        seen[host] += 1
        ranked.append((seen[host], link))
    return [link for _rank, link in sorted(ranked, key=lambda pair: pair[0])]


def settle(link: CheckedLink, verdict: Verdict) -> None:
    """Writes the verdict down. Another website may fail for a night before we call it broken."""
    now = timezone.now()
    link.checked_at = now
    if verdict.state is State.LATER:
        if link.state in {State.NEW, State.LATER}:
            link.state = State.LATER
    elif verdict.state is State.BROKEN:
        link.failed_since = link.failed_since or now
        same_night = timezone.localdate(link.failed_since) == timezone.localdate(now)
        link.state = State.FAILING if link.is_outside and same_night else State.BROKEN
    else:
        link.state, link.failed_since = verdict.state, None
    if verdict.state is not State.LATER:
        link.problem = verdict.problem or ""
        link.status_code, link.leads_to = verdict.status_code, verdict.leads_to[:1000]
    link.save()
