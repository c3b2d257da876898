"""What is published, withdrawn, deleted or replaced is counted anew, and what has a term that is
changed is indexed anew, by the worker."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from cms.models import PageContent
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from djangocms_versioning.constants import OPERATION_PUBLISH, OPERATION_UNPUBLISH
from djangocms_versioning.models import Version
from djangocms_versioning.signals import post_version_operation
from filer.models import File
from procrastinate.exceptions import AlreadyEnqueued

from pages.entries.kinds import kinds, name
from pages.entries.models import EntryContent
from pages.search import indexing
from pages.search.texts import Text
from pages.written_forms import search_words, translated_words
from pages.written_forms.drafts import apertium
from pages.written_forms.models import CountedText, Kind, Term
from pages.written_forms.tasks import count_one, index_term, translate_words

CHANGE_WHAT_IS_PUBLIC = (OPERATION_PUBLISH, OPERATION_UNPUBLISH)


def connect() -> None:
    post_version_operation.connect(after_version, dispatch_uid="written_forms")
    post_save.connect(after_file, sender=File, dispatch_uid="written_forms")
    for model in (PageContent, *kinds()):
        post_delete.connect(after_delete, sender=model, dispatch_uid=f"written_forms {model}")
    indexing.OTHER_WORDS.extend((search_words.in_the_other_form, translated))
    pre_save.connect(before_term, sender=Term, dispatch_uid="written_forms")
    for signal in (post_save, post_delete):
        signal.connect(after_term, sender=Term, dispatch_uid="written_forms")


def after_version(obj: Version, operation: str, **signal: Any) -> None:
    if operation in CHANGE_WHAT_IS_PUBLIC:
        count_later(obj.content)


def after_delete(instance: Model, **signal: Any) -> None:
    count_later(instance)


def after_file(instance: File, **signal: Any) -> None:
    """A document that texts lead to may have been replaced."""
    if CountedText.objects.filter(files=instance.pk).exists():
        transaction.on_commit(lambda: _defer(Kind.DOCUMENT, instance.pk), robust=True)


def count_later(content: Any) -> None:  # noqa: ANN401 content of any kind
    if isinstance(content, PageContent):
        transaction.on_commit(lambda: _defer(Kind.PAGE, content.page_id), robust=True)
    elif isinstance(content, EntryContent):
        transaction.on_commit(lambda: _defer(name(type(content)), content.item_id), robust=True)


def _defer(kind: str, key: int) -> None:
    """Unless it waits already; that the queue refuses a second is no matter to anybody else."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        count_one.configure(queueing_lock=f"count {kind} {key}").defer(kind=str(kind), key=key)


def before_term(instance: Term, **signal: Any) -> None:
    """What has it as it was."""
    for was in Term.objects.filter(pk=instance.pk):
        after_term(was)


def after_term(instance: Term, **signal: Any) -> None:
    words = [instance.nb.strip("-"), instance.nn.strip("-")]
    transaction.on_commit(lambda: index_term.defer(words=words), robust=True)


def translated(kind: str, texts: Sequence[Text]) -> list[list[str]]:
    """As far as it has been done; the worker does the rest, and indexes that again."""
    found, missing = translated_words.known(texts)
    if missing and apertium.is_there():
        later = partial(translate_words.defer, kind=kind, keys=missing)
        transaction.on_commit(later, robust=True)
    return found
