"""What the yearly report to Språkrådet says, as plain data for HTML and PDF alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages.models import SiteSettings
from pages.written_forms.counting import parts, words_for_people
from pages.written_forms.counting.figures import LEAST, Figures, Words, figures
from pages.written_forms.counting.parts import Part
from pages.written_forms.counting.words_for_people import form_name, number, percent
from pages.written_forms.models import CountedText, Kind, UncountedText


@dataclass(frozen=True)
class Table:
    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Chapter:
    heading: str
    paragraphs: Sequence[str] = ()
    tables: Sequence[Table] = ()


@dataclass(frozen=True)
class Report:
    title: str
    sender: str
    made: str
    chapters: Sequence[Chapter]

    @property
    def letters(self) -> set[str]:
        """Every sign that is written in it."""
        return set("".join(self._texts()))

    def _texts(self) -> Iterator[str]:
        yield from (self.title, self.sender, self.made)
        for chapter in self.chapters:
            yield from (chapter.heading, *chapter.paragraphs)
            for table in chapter.tables:
                yield from (table.caption, *table.head)
                for row in table.rows:
                    yield from row


def report(year: int) -> Report:
    settings, counted = SiteSettings.objects.filter(pk=1).first(), figures(year)
    language = get_language() or "nb"
    name = (getattr(settings, f"name_{language}", "") or getattr(settings, "name_nb", "")) or ""
    number_of_body = getattr(settings, "organisation_number", "") or ""
    today = date_format(timezone.localdate(), "DATE_FORMAT")
    return Report(
        _("Bokmål and nynorsk in %(year)d: report to the Language Council of Norway")
        % {"year": year},
        f"{name} ({number_of_body})" if number_of_body else name,
        _("Made %(date)s from what was public on the website that day.") % {"date": today},
        list(_chapters(counted, language)),
    )


def _chapters(counted: Figures, language: str) -> Iterator[Chapter]:
    year = {"year": counted.year}
    new = _("Text that was new in %(year)d") % year
    places, sections = parts.places(counted), parts.sections(counted, language)
    yield Chapter(
        _("The whole website"),
        [_verdict(_("All text"), counted.whole.all), _verdict(new, counted.whole.new)],
        [
            _table(
                _("Words in each written form"),
                [(_("All text"), counted.whole.all), (new, counted.whole.new)],
            )
        ],
    )
    yield Chapter(
        _("Front page, levels, news and documents"),
        tables=_tables(_("Places"), places, new),
    )
    yield Chapter(
        _("Sections"),
        tables=_tables(_("Sections"), sections, new),
    )
    told = UncountedText.objects.filter(year=counted.year).first()
    yield _uncounted(told)
    if told and told.remarks:
        yield Chapter(_("Remarks"), [line for line in told.remarks.splitlines() if line.strip()])
    yield _method()


def _verdict(name: str, words: Words) -> str:
    if not words.norwegian:
        return _("%(name)s: there is none.") % {"name": name}
    named = {
        "name": name,
        "form": form_name(words.smaller).lower(),
        "share": percent(words.least),
        "least": LEAST,
    }
    if words.is_too_low:
        return _("%(name)s: %(form)s is %(share)s, below %(least)d %%.") % named
    return _("%(name)s: %(form)s is the smaller form with %(share)s.") % named


def _tables(name: str, rows: Sequence[Part], new: str) -> list[Table]:
    return [
        _table(f"{name}: {which}", [(part.name, getattr(part.measured, key)) for part in rows])
        for key, which in (("all", _("All text")), ("new", new))
    ]


def _table(caption: str, rows: Sequence[tuple[str, Words]]) -> Table:
    unit = _("words")
    head = [
        _("Part"),
        *(f"{form_name(form)}, {unit}" for form in ("nb", "nn")),
        *(f"{form_name(form)}, %" for form in ("nb", "nn")),
    ]
    return Table(caption, head, [_row(name, words) for name, words in rows])


def _row(name: str, words: Words) -> list[str]:
    shares = [percent(words.share(form)) if words.norwegian else "–" for form in ("nb", "nn")]
    return [name, number(words.nb), number(words.nn), *shares]


def _uncounted(told: UncountedText | None) -> Chapter:
    """Only what has been filled in."""
    heading = _("Social media, forms and self-service")
    fields = [field for field in UncountedText._meta.fields if field.null]
    rows = [
        [str(field.verbose_name).capitalize(), number(value)]
        for field in fields
        if told and (value := getattr(told, field.name)) is not None
    ]
    if not rows:
        return Chapter(heading, [_("Nothing is reported.")])
    table = Table(_("Counted by ourselves"), [_("What"), _("Number")], rows)
    return Chapter(heading, tables=[table])


def _method() -> Chapter:
    unread = CountedText.objects.filter(kind=Kind.DOCUMENT).exclude(problem="").count()
    said = [
        _(
            "Counted are words of running text in paragraphs of more than ten words: pages and news"
            " as readers get them, and PDF, Word and OpenDocument files that they link to. Menus,"
            " buttons, headings, captions and lists of links are left out. A paragraph that stands"
            " in several places is counted once. The language is decided for each paragraph."
        )
    ]
    if unread:
        said.append(
            _("Documents that could not be read, or not in full: %(count)s.")
            % {"count": words_for_people.number(unread)}
        )
    return Chapter(_("How it is counted"), said)
