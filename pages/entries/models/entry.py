"""What readers are shown: publishing writes it, editors do not."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

# A reader of one written form reads the other; English readers get what is in English.
READ_BY = {"nb": ("nb", "nn"), "nn": ("nn", "nb"), "en": ("en",)}


class EntryQuerySet(models.QuerySet[Any]):
    def public(self, language: str) -> Self:
        """What a reader of this language is shown just now, newest first."""
        written = models.Q()
        for code in READ_BY[language]:
            written |= models.Q(**{f"live_{code}__isnull": False})
        return self.filter(written, published_at__lte=timezone.now()).order_by(
            "-published_at", "-pk"
        )

    def live(self) -> Self:
        """What is published in some language, whatever the date says."""
        return self.exclude(live_nb=None, live_nn=None, live_en=None)


class Entry(models.Model):
    """What is public of an entry, kept in step by publishing.

    A kind adds `live_nb`, `live_nn` and `live_en`, which lead to its content; its contents lead
    here by `item`, as `contents`, and so do its addresses, as `addresses`.
    """

    # What the version published last says of the whole entry: fields of entry and content.
    WRITTEN_BY_PUBLISHING: ClassVar[tuple[str, ...]] = ("published_at",)

    published_at = models.DateTimeField(null=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        shown = next(iter(self.live.values()), None) or self._contents("admin_manager").last()
        return str(shown) if shown else f"#{self.pk}"

    def _contents(self, manager: str) -> models.Manager[Any]:
        return getattr(self, "contents")(manager=manager)  # noqa: B009 each kind's own relation

    @property
    def live(self) -> dict[str, Any]:
        """The published content by language, whatever the date says."""
        found = {code: getattr(self, f"live_{code}") for code, _name in settings.LANGUAGES}
        return {code: content for code, content in found.items() if content}

    @property
    def is_public(self) -> bool:
        return bool(self.published_at and self.published_at <= timezone.now() and self.live)
