"""Rows into published news, each in a transaction of its own."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import override
from djangocms_versioning.exceptions import ConditionFailed

from pages.entries.publishing import new_draft, publish
from pages.news.importing import old_addresses, row
from pages.news.importing.blocks import place
from pages.news.importing.body import Piece, dropped, first_words, pieces
from pages.news.importing.known import Known, has_text
from pages.news.importing.outcome import Became, Outcome, one_line, refusal
from pages.news.importing.pictures import Library
from pages.news.importing.row import Row
from pages.news.models import Kind, NewsContent, NewsItem

LONGEST_LEAD = NewsContent._meta.get_field("lead").max_length or 0
TEXTS = ("slug", "author", "alt", "caption", "credit")
FOR_LATER = "is for later: import it again when it is public, so that its old address leads to it"
REFUSALS = (ValidationError, ConditionFailed, DatabaseError, OSError)


class Importer:
    """One run. A row that says whose twin it is waits until that one has come."""

    def __init__(self, library: Library) -> None:
        self.user, self.library = library.owner, library
        self.known = Known()
        self.coming: set[str] = set()  # names of rows that wait

    def run(self, lines: Iterable[tuple[int, bytes]]) -> Iterator[Outcome]:
        waiting = []
        for number, line in lines:
            try:
                read = row.read(line)
                if self.known.must_wait(read):
                    waiting.append((number, read))
                    continue
            except ValidationError as error:
                yield refusal(number, error)
            else:
                yield self.take(number, read)
        self.coming = {name for _number, read in waiting for name in read.names}
        for number, read in waiting:
            yield self.take(number, read)

    def take(self, number: int, read: Row) -> Outcome:
        """All of it or nothing."""
        with override("en"):
            try:
                with transaction.atomic(), self.library.filled():
                    item, became, notes = self._settled(read)
            except REFUSALS as error:
                return refusal(number, error)
        self.known.add(number, read, item)
        return Outcome(number, became, tuple(map(one_line, notes)))

    def _settled(self, read: Row) -> tuple[int, Became, list[str]]:
        """The item by its primary key, what became of the row, and what to look at."""
        if item := self.known.same(read):
            shown = NewsContent.objects.filter(item=item, language=read.language).first()
            return item, Became.THERE_ALREADY, self._redirected(read, shown)
        content, notes = self._made(read, self._twin(read))
        publish(content, self.user)
        return content.item_id, Became.IMPORTED, notes + self._redirected(read, content)

    def _twin(self, read: Row) -> NewsItem | None:
        twin = self.known.twin(read)
        if twin and has_text(twin, read.language):
            raise ValidationError({"form": f"its item has a text in {read.language} already"})
        if read.twin_of and not twin and read.twin_of not in self.coming:
            missing = f"{read.twin_of!r} is no row here and no old address, or that row was refused"
            raise ValidationError({"twin_of": missing})
        return twin

    def _made(self, read: Row, twin: NewsItem | None) -> tuple[NewsContent, list[str]]:
        found = pieces(read.body, read.old_path)
        fields = self._fields(read, twin, found)
        NewsContent(language=read.language, **fields).full_clean(exclude={"item"})
        content = new_draft(NewsContent, self.user, read.language, item=twin, **fields)
        gone = dropped(read.body)
        notes = [f"left out of the text: {', '.join(gone)}"] if gone else []
        return content, notes + place(content, found, self.library)

    def _fields(self, read: Row, twin: NewsItem | None, found: list[Piece]) -> dict[str, Any]:
        lead = read.text("lead") or first_words(found, LONGEST_LEAD) or read.title
        if len(lead) > LONGEST_LEAD:
            raise ValidationError({"lead": f"is longer than {LONGEST_LEAD} characters"})
        image = read.text("image")
        return {key: read.text(key) for key in TEXTS} | {
            "title": read.title,
            "lead": lead,
            "published_at": read.published_at,
            "kind": read.text("kind") or (twin.kind if twin else Kind.NEWS),
            "areas": read.given.get("areas", twin.areas if twin else []),
            "decorative": read.given.get("decorative", False),
            "file": self._picture(image) if image else None,
        }

    def _picture(self, path: str) -> Any:  # noqa: ANN401 filer's image
        try:
            return self.library.picture(path)
        except ValidationError as error:
            raise ValidationError({"image": error.messages}) from None

    def _redirected(self, read: Row, content: NewsContent | None) -> list[str]:
        if not (read.old_path and content):
            return []
        if read.published_at > timezone.now():  # the new address says what its title will be
            return [FOR_LATER]
        note = old_addresses.lead(read.old_path, content)
        return [note] if note else []
