import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import get_language

from pages.written_forms.counting import counts, months, parts
from pages.written_forms.counting.figures import LEAST, Figures, Measured, Words, figures
from pages.written_forms.counting.parts import Part
from pages.written_forms.models import CountedText, Kind, Share

INTERRUPTED = 130  # what a shell expects after Ctrl-C
TOO_LITTLE = 1
NOT_COUNTED = 2
BAR = 30  # characters


class Command(BaseCommand):
    help = (
        "The share of bokmål and nynorsk in what is public: of all text, and of what is new this"
        " year. The worker keeps it up to date; --recount does so at once. Ends with 0 if both"
        f" forms are at least {LEAST} % of each, with 1 if one is less, and with 2 if nothing has"
        " been counted yet."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="for programs")
        parser.add_argument(
            "--recount",
            action="store_true",
            help="read all pages, news and documents anew before",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["recount"]:
            self.recount()
        latest = months.latest()
        if latest is None:
            raise CommandError("Nothing is counted yet: use --recount.", returncode=NOT_COUNTED)
        counted = figures()
        said = as_json(counted, latest) if options["json"] else as_table(counted)
        self.stdout.write(said)
        low = [name for name, words in halves(counted.whole) if words.is_too_low]
        if low:
            raise CommandError(f"Below {LEAST} %: {', '.join(low)}.", returncode=TOO_LITTLE)

    def recount(self) -> None:
        try:
            counts.recount(self.draw, documents_anew=True)
        except KeyboardInterrupt:
            said = "Stopped. What was counted so far is kept."
            raise CommandError(said, returncode=INTERRUPTED) from None
        finally:
            if self.stderr.isatty():
                self.stderr.write("\r\x1b[K", ending="")

    def draw(self, done: int, of: int) -> None:
        if self.stderr.isatty():
            bar = "#" * (BAR * done // of if of else BAR)
            self.stderr.write(f"\r[{bar:<{BAR}}] {done:,} of {of:,}", ending="")
            self.stderr.flush()


def halves(measured: Measured) -> list[tuple[str, Words]]:
    return [("all text", measured.all), ("new this year", measured.new)]


def every_part(counted: Figures) -> list[Part]:
    language = get_language() or "nb"
    whole = Part("whole", "The whole website", counted.whole)
    return [whole, *parts.places(counted), *parts.sections(counted, language)]


def as_table(counted: Figures) -> str:
    lines = [f"{'':<32} {'nb':>9} {'nn':>9} {'en':>9} {'nn %':>6}"]
    for part in every_part(counted):
        for name, words in halves(part.measured):
            label = f"{part.name[:17]}, {name}"
            share = f"{words.share('nn'):6.1f}" if words.norwegian else f"{'–':>6}"
            lines.append(f"{label:<32} {words.nb:>9,} {words.nn:>9,} {words.en:>9,} {share}")
    return "\n".join(lines)


def as_json(counted: Figures, latest: Share) -> str:
    problems = CountedText.objects.filter(kind=Kind.DOCUMENT).exclude(problem="")
    return json.dumps(
        {
            "counted_at": latest.counted_at.isoformat(),
            "year": counted.year,
            "texts": latest.texts,
            "parts": {part.key: facts(part) for part in every_part(counted)},
            "unread_documents": list(problems.values("title", "problem")),
        },
        ensure_ascii=False,
        indent=2,
    )


def facts(part: Part) -> dict[str, Any]:
    names = {"all text": "all", "new this year": "new"}
    measured = {names[name]: of_words(words) for name, words in halves(part.measured)}
    return {"name": part.name} | measured


def of_words(words: Words) -> dict[str, Any]:
    shares = {
        f"{form}_percent": round(words.share(form), 2) if words.norwegian else None
        for form in ("nb", "nn")
    }
    return {"nb": words.nb, "nn": words.nn, "en": words.en} | shares | {"needed": words.needed}
