from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from cms.models import PageContent, PageUrl
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.seed.build import seed_user
from pages.written_forms.drafts import apertium, making, twins
from pages.written_forms.drafts.apertium import IN_A_JOB, ApertiumError
from pages.written_forms.terms import FORMS, OTHER

INTERRUPTED = 130  # what a shell expects after Ctrl-C
WIDTH = 30


class Command(BaseCommand):
    help = (
        "Drafts each page of a section that is published in one written form and does not stand in"
        " the other, with Apertium. Nothing is published, and what stands there is left as it is,"
        " so it can be run again after a stop. Ends with 1 if any page could not be drafted."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--section",
            required=True,
            metavar="SLUG",
            help="the last part of the address of the section's first page",
        )
        parser.add_argument("--to", required=True, choices=FORMS, help="the form to draft in")
        parser.add_argument(
            "--user", metavar="NAME", help="who gets the drafts (default: whoever opens them)"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="says what is missing, and changes nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        user = named(options["user"]) if options["user"] else None
        missing = list(missing_in(options["to"], options["section"]))
        if options["dry_run"]:
            for version in missing:
                self.stdout.write(version.content.title)
            self.stdout.write(f"{len(missing)} pages would be drafted.")
            return
        if missing and not apertium.is_installed():
            raise CommandError("Apertium is not installed: apt-get install apertium-nno-nob")
        made = 0
        try:
            for number, version in enumerate(missing, start=1):
                self.draw(number, len(missing), version.content.title)
                made += self.draft(version, user)
        except KeyboardInterrupt:
            said = f"Stopped after {made} drafts. Run it again to go on."
            raise CommandError(said, returncode=INTERRUPTED) from None
        finally:
            self.clear()
        self.stdout.write(f"{made} pages drafted. Read each before you publish it.")
        if made < len(missing):
            raise CommandError(f"{len(missing) - made} pages could not be drafted; see above.")

    def draft(self, version: Version, user: AbstractBaseUser | None) -> bool:
        try:
            made = making.make(version, user or seed_user(), seconds=IN_A_JOB)
        except (ApertiumError, ConditionFailed) as error:
            self.clear()
            self.stdout.write(f"{version.content.title}: {error}")
            return False
        if user is None:  # nobody holds it
            Version.objects.filter(pk=made.version_id).update(locked_by=None)
        return True

    def draw(self, number: int, of: int, title: str) -> None:
        if self.stderr.isatty():
            done = WIDTH * (number - 1) // of
            bar = "#" * done + "." * (WIDTH - done)
            self.stderr.write(f"\r\x1b[K[{bar}] {number} of {of}: {title[:40]}", ending="")
            self.stderr.flush()

    def clear(self) -> None:
        if self.stderr.isatty():
            self.stderr.write("\r\x1b[K", ending="")


def named(name: str) -> AbstractBaseUser:
    try:
        return get_user_model().objects.get_by_natural_key(name)
    except get_user_model().DoesNotExist:
        raise CommandError(f"There is no user called {name}.") from None


def missing_in(form: str, section: str) -> Iterator[Version]:
    """What readers have in the other form, and nobody has written or drafted in this one."""
    own = OTHER[form]
    found = PageUrl.objects.filter(slug=section, language__in=FORMS).select_related("page")
    paths = {url.page.path for url in found}
    if not paths:
        raise CommandError(f"There is no section whose address ends with «{section}».")
    contents = PageContent.objects.filter(language=own).select_related("page")
    for content in contents.order_by("page__path"):
        if any(content.page.path.startswith(path) for path in paths):
            version = Version.objects.get_for_content(content)
            if twins.twin(version) is None:
                yield version
