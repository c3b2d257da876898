"""The month's row: what the start page and the forms read, and what the trend is made of."""

from django.utils import timezone

from pages.written_forms.counting.figures import Words, figures
from pages.written_forms.models import CountedText, Kind, Share


def note() -> None:
    """After a count. The last one in a month stands."""
    today, whole = timezone.localdate(), figures().whole
    texts = CountedText.objects.exclude(kind=Kind.DOCUMENT).count()
    facts = {"nb": whole.all.nb, "nn": whole.all.nn, "en": whole.all.en, "texts": texts}
    new = {"new_nb": whole.new.nb, "new_nn": whole.new.nn, "new_en": whole.new.en}
    Share.objects.update_or_create(month=today.replace(day=1), defaults=facts | new)


def all_words(share: Share) -> Words:
    return Words(share.nb, share.nn, share.en)


def new_words(share: Share) -> Words:
    return Words(share.new_nb, share.new_nn, share.new_en)


def latest() -> Share | None:
    return Share.objects.order_by("-month").first()


def newest(count: int) -> list[Share]:
    """The oldest of them first."""
    return list(Share.objects.order_by("-month")[:count])[::-1]


def mean_length(share: Share | None) -> int:
    """Words in a text, as the website's are on average; documents are not asked."""
    return (share.nb + share.nn + share.en) // share.texts if share and share.texts else 0
