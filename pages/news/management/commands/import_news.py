import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from pages.news.importing.importer import Importer
from pages.news.importing.outcome import Became, Outcome
from pages.news.importing.pictures import Library
from pages.news.importing.progress import Progress
from pages.news.importing.row import lines
from pages.seed.build import seed_user

INTERRUPTED = 130  # what a shell expects after Ctrl-C


class Command(BaseCommand):
    help = (
        "Publishes old news from a file of JSON Lines, each item at its own date, and leads its old"
        " address to it. A row that cannot be imported is refused, with the reason; the others go"
        " in. What is there already is left as it is, so a file can be imported again. The keys of"
        " a row are in docs/import-news.md. Ends with 1 if any row was refused."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="one JSON object on each line, in UTF-8")
        parser.add_argument(
            "--images",
            type=Path,
            metavar="DIR",
            help="where the pictures are; nothing is ever fetched from the network",
        )
        parser.add_argument("--user", metavar="NAME", help="who publishes (default: the seed user)")
        parser.add_argument(
            "--report",
            type=Path,
            metavar="FILE",
            help="writes what is said of single rows there too, as JSON Lines",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="says what would happen, and changes nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = self.import_file(**options)
        except OSError as error:
            where = error.filename or options["file"]
            raise CommandError(f"{where}: {error.strerror}") from None
        except KeyboardInterrupt:
            said = "Stopped. Run it again to go on: what is there already is left as it is."
            raise CommandError(said, returncode=INTERRUPTED) from None
        if not counts:
            raise CommandError(f"{options['file']} holds no rows.")
        if options["dry_run"]:
            self.stdout.write("A dry run, which changed nothing. Without --dry-run:")
        self.stdout.write(", ".join(f"{counts[each]} {each}" for each in Became) + ".")
        if counts[Became.REFUSED]:
            raise CommandError("Not every row was imported; see above.")

    def import_file(self, **options: Any) -> Counter[Became]:
        file, images, report = options["file"], options["images"], options["report"]
        if images and not images.is_dir():
            raise CommandError(f"{images} is no folder.")
        if report and report.exists() and report.samefile(file):
            raise CommandError("The report would overwrite the file.")
        with ExitStack() as opened:
            source = opened.enter_context(file.open("rb"))
            written = opened.enter_context(report.open("w", encoding="utf-8")) if report else None
            if options["dry_run"]:
                opened.enter_context(rolled_back())
            library = Library(file.stem, images, user(options["user"]), options["dry_run"])
            progress = Progress(self.stderr, source)
            opened.callback(progress.clear)
            counts: Counter[Became] = Counter()
            for outcome in Importer(library).run(lines(source)):
                counts[outcome.became] += 1
                self.say(outcome, progress, written)
                progress.draw(counts.total())
        return counts

    def say(self, outcome: Outcome, progress: Progress, report: IO[str] | None) -> None:
        """Only what somebody should look at."""
        if not outcome.notes:
            return
        progress.clear()
        prefix = "" if outcome.became == Became.REFUSED else f"{outcome.became}, but "
        self.stdout.write(f"row {outcome.row}: {prefix}{'; '.join(outcome.notes)}")
        if report:
            report.write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")


@contextmanager
def rolled_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def user(name: str | None) -> AbstractBaseUser:
    if not name:
        return seed_user()
    try:
        return get_user_model().objects.get_by_natural_key(name)
    except get_user_model().DoesNotExist:
        raise CommandError(f"There is no user called {name}.") from None
