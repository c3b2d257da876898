from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pages.links.checking import check_all
from pages.links.models import FoundLink, Problem, State

INTERRUPTED = 130  # what a shell expects after Ctrl-C


class Command(BaseCommand):
    help = (
        "Reads every link in what is published and tries where it leads: our own addresses by"
        " asking the site itself, others over the network, slowly, where LINK_CHECK_OUTSIDE is on."
        " The worker does the same every night. Another website has to fail on two nights before"
        " its link counts as broken. Ends with 1 if any link is broken."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            broken = check_all(self.say)
        except KeyboardInterrupt:
            said = "Stopped. What was tried so far is kept."
            raise CommandError(said, returncode=INTERRUPTED) from None
        finally:
            self.clear()
        found = FoundLink.objects.filter(link__state=State.BROKEN).select_related("link")
        for each in found.prefetch_related("content").order_by("link__address"):
            problem = Problem(each.link.problem).label
            self.stdout.write(f"{each.link.address}: {problem} «{each}» – {each.content}")
        if broken:
            raise CommandError(f"{broken} broken.")
        self.stdout.write("No link is broken.")

    def say(self, number: int, of: int, address: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r\x1b[K{number} of {of}: {address[:60]}", ending="")
            self.stderr.flush()

    def clear(self) -> None:
        if self.stderr.isatty():
            self.stderr.write("\r\x1b[K", ending="")
