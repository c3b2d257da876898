from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pages.counties.importing.csv_file import FileRefusedError, refuse_size, text_of
from pages.counties.importing.importer import Importer


class Command(BaseCommand):
    help = (
        "Stores the career centres of a CSV file. A row with faults is refused, with its line and"
        " the reasons; the others are stored, in one transaction. A centre of the same county and"
        " name is changed. The columns are in docs/import-career-centres.md. Ends with 1 if the"
        " file or any row was refused."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="in UTF-8 or Windows-1252")
        parser.add_argument(
            "--dry-run", action="store_true", help="says what would happen, and changes nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            importer = self.read(options["file"])
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from None
        except FileRefusedError as error:
            raise CommandError(str(error)) from None
        for done in importer.compare():
            self.progress(done, len(importer.lines))
        if not options["dry_run"]:
            importer.store()
        self.report(importer, dry_run=options["dry_run"])

    def read(self, file: Path) -> Importer:
        refuse_size(file.stat().st_size)
        return Importer(text_of(file.read_bytes()))

    def progress(self, done: int, of: int) -> None:
        """On a terminal and nowhere else."""
        if self.stderr.isatty():
            ending = "\n" if done == of else ""
            self.stderr.write(f"\r{done} of {of} rows", style_func=str, ending=ending)

    def report(self, importer: Importer, *, dry_run: bool) -> None:
        outcome = importer.outcome
        for each in outcome.refused:
            self.stdout.write(f"line {each.line}, {each.name or '–'}: {'; '.join(each.reasons)}")
        if dry_run:
            self.stdout.write("A dry run, which changed nothing. Without --dry-run:")
        self.stdout.write(
            f"{len(outcome.new)} new, {len(outcome.changed)} changed,"
            f" {outcome.unchanged} unchanged, {len(outcome.refused)} refused."
        )
        if outcome.refused:
            raise CommandError("Not every row was imported; see above.")
