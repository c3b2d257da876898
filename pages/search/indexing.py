"""Keeps the index in step with what is published."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from pages.search import linked_files
from pages.search.models import Entry, KnownWord
from pages.search.sources import SOURCES
from pages.search.texts import Source, Text
from pages.search.vectors import distinct_words, heading, vector

BATCH = 200
KEY = ("kind", "object_id", "language")
WRITTEN = (
    *("url", "title", "lead", "body", "date", "public_from", "areas"),
    *("vector", "heading", "indexed_at"),
)


@transaction.atomic
def index(kind: str, ids: Collection[int]) -> list[Text]:
    """What is public of these just now, and nothing else of them."""
    texts = list(SOURCES[kind].texts(ids))
    there = {(text.object_id, text.language) for text in texts}
    known = Entry.objects.filter(kind=kind, object_id__in=ids)
    rows = known.values_list("pk", "object_id", "language")
    gone = [pk for pk, object_id, language in rows if (object_id, language) not in there]
    Entry.objects.filter(pk__in=gone).delete()
    write(kind, texts)
    return texts


def write(kind: str, texts: Sequence[Text]) -> None:
    """Texts whose twins, if they have any, are among them."""
    twins: dict[int, list[Text]] = {}
    for text in texts:
        twins.setdefault(text.object_id, []).append(text)
    entries = [
        _entry(kind, text, (twin for twin in twins[text.object_id] if twin is not text))
        for text in texts
    ]
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=KEY, update_fields=WRITTEN
    )
    if kind != linked_files.KIND:
        pairs = zip(entries, texts, strict=True)
        linked_files.write({entry.pk: text.documents for entry, text in pairs})
    found = {word: key for text in texts for word, key in distinct_words(text).items()}
    KnownWord.objects.bulk_create(_known(found, dict.fromkeys(found, 1)), ignore_conflicts=True)


def _entry(kind: str, text: Text, twins: Iterable[Text]) -> Entry:
    return Entry(
        kind=kind,
        object_id=text.object_id,
        language=text.language,
        url=text.url,
        title=text.title,
        lead=text.lead,
        body="\n".join(text.body),
        date=text.date,
        public_from=text.public_from,
        areas=list(text.areas),
        vector=vector(text, twins),
        heading=heading(text),
        indexed_at=Now(),
    )


def _known(keys: dict[str, str], texts: Mapping[str, int]) -> Iterator[KnownWord]:
    """In one order for all, so that no two who publish wait for each other in a ring."""
    return (KnownWord(word=word, key=keys[word], texts=texts[word]) for word in sorted(keys))


def rebuild(progress: Callable[[int, int], object] | None = None) -> int:
    """All of it anew, batch by batch, while readers search in what is there. How much there is."""
    started = timezone.now()
    of, done = sum(len(list(source.public_ids())) for source in SOURCES.values()), 0
    counted: Counter[str] = Counter()
    keys: dict[str, str] = {}
    for kind, source in SOURCES.items():
        ids = list(source.public_ids())  # documents are known when the texts have been read
        for batch in _batches(source, ids):
            for text in index(kind, batch):
                found = distinct_words(text)
                keys |= found
                counted.update(found.keys())
            done += len(batch)
            if progress:
                progress(done, max(done, of))
        # What was published meanwhile has been indexed by that; gone is what had nothing public.
        Entry.objects.filter(kind=kind, indexed_at__lt=started).exclude(object_id__in=ids).delete()
    Entry.objects.exclude(kind__in=SOURCES).delete()
    _know_all(keys, counted)
    return done


def _batches(source: Source, ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """What is read first comes one by one: it may be large, and holds no transaction up."""
    size = 1 if source.read else BATCH
    for start in range(0, len(ids), size):
        batch = ids[start : start + size]
        if source.read:
            source.read(batch)
        yield batch


@transaction.atomic
def _know_all(keys: dict[str, str], counted: Counter[str]) -> None:
    KnownWord.objects.exclude(word__in=list(keys)).delete()
    KnownWord.objects.bulk_create(
        _known(keys, counted),
        batch_size=5000,
        update_conflicts=True,
        unique_fields=["word"],
        update_fields=["key", "texts"],
    )
