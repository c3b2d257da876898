"""Keeps the index in step with what is published."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from pages.search import linked_files, pins
from pages.search.models import Entry, KnownWord
from pages.search.sources import SOURCES
from pages.search.texts import Text
from pages.search.vectors import NORWEGIAN, distinct_words, heading, vector

BATCH = 200
KEY = ("kind", "object_id", "language")
WRITTEN = (
    *("url", "title", "lead", "body", "date", "public_from", "areas"),
    *("vector", "heading", "indexed_at"),
)

# Of apps above: for each text of a kind, what is known of how its words are said in the other form.
OTHER_WORDS: list[Callable[[str, Sequence[Text]], Sequence[Iterable[str]]]] = []


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
    twins = _twins(kind, texts)
    entries = [_entry(kind, text, twins[text.object_id, text.language]) for text in texts]
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=KEY, update_fields=WRITTEN
    )
    if kind != linked_files.KIND:
        pairs = zip(entries, texts, strict=True)
        linked_files.write({entry.pk: text.documents for entry, text in pairs})
    found: dict[str, KnownWord] = {}
    for text in texts:
        _count(found, text)
    KnownWord.objects.bulk_create(_in_order(found), ignore_conflicts=True)


def _twins(kind: str, texts: Sequence[Text]) -> dict[tuple[int, str], list[Text]]:
    """Of each the others, and for what is in one Norwegian form only what is known of the other."""
    of_item: dict[int, list[Text]] = {}
    for text in texts:
        of_item.setdefault(text.object_id, []).append(text)
    twins = {
        (text.object_id, text.language): [
            twin for twin in of_item[text.object_id] if twin is not text
        ]
        for text in texts
    }
    alone = [text for text in texts if _is_alone(text, of_item[text.object_id])]
    for other_words in OTHER_WORDS:
        for text, words in zip(alone, other_words(kind, alone), strict=True):
            made = Text(text.object_id, _other_form(text), "", body=list(words))
            twins[text.object_id, text.language].append(made)
    return twins


def _is_alone(text: Text, of_item: Iterable[Text]) -> bool:
    others = {each.language for each in of_item}
    return text.language in NORWEGIAN and not others >= NORWEGIAN


def _other_form(text: Text) -> str:
    return next(iter(NORWEGIAN - {text.language}))


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


def _count(known: dict[str, KnownWord], text: Text) -> None:
    for word, key in distinct_words(text).items():
        found = known.setdefault(word, KnownWord(word=word, key=key, texts=0))
        found.texts += 1
        found.languages[text.language] = found.languages.get(text.language, 0) + 1


def _in_order(known: dict[str, KnownWord]) -> list[KnownWord]:
    """The same for all, so that no two who publish wait for each other in a ring."""
    return [known[word] for word in sorted(known)]


def index_in_batches(kind: str, ids: Sequence[int]) -> Iterator[tuple[list[Text], int]]:
    """The texts of each batch, and how many things they are of.

    What is read first comes one by one: it may be large, and holds no transaction up.
    """
    read = SOURCES[kind].read
    size = 1 if read else BATCH
    for start in range(0, len(ids), size):
        batch = ids[start : start + size]
        if read:
            read(batch)
        yield index(kind, batch), len(batch)


def rebuild(progress: Callable[[int, int], object] | None = None) -> int:
    """All of it anew, batch by batch, while readers search in what is there. How much there is."""
    started = timezone.now()
    of, done = sum(len(list(source.public_ids())) for source in SOURCES.values()), 0
    known: dict[str, KnownWord] = {}
    for kind, source in SOURCES.items():
        ids = list(source.public_ids())  # documents are known when the texts have been read
        for texts, size in index_in_batches(kind, ids):
            for text in texts:
                _count(known, text)
            done += size
            if progress:
                progress(done, max(done, of))
        # What was published meanwhile has been indexed by that; gone is what had nothing public.
        Entry.objects.filter(kind=kind, indexed_at__lt=started).exclude(object_id__in=ids).delete()
    Entry.objects.exclude(kind__in=SOURCES).delete()
    _know_all(known)
    pins.make_keys()
    return done


@transaction.atomic
def _know_all(known: dict[str, KnownWord]) -> None:
    KnownWord.objects.exclude(word__in=list(known)).delete()
    KnownWord.objects.bulk_create(
        _in_order(known),
        batch_size=5000,
        update_conflicts=True,
        unique_fields=["word"],
        update_fields=["key", "texts", "languages"],
    )
