"""What editors are shown of it."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q, QuerySet

from pages.feedback.models import Answer


@dataclass(frozen=True)
class Sought:
    """A page, and how many of those who answered did not find what they looked for there."""

    path: str
    title: str
    language: str
    no: int
    answers: int


def newest_texts(limit: int) -> QuerySet[Answer]:
    """What nobody has marked as handled."""
    return Answer.objects.filter(is_handled=False).exclude(text="").order_by("-pk")[:limit]


def most_no(limit: int) -> list[Sought]:
    """Of all that is kept; a page under the title it had last."""
    pages = (
        Answer.objects.values("path", "language")
        .annotate(no=Count("pk", filter=Q(found=False)), answers=Count("pk"), newest=Max("pk"))
        .filter(no__gt=0)
        .order_by("-no", "path")[:limit]
    )
    titles = dict(
        Answer.objects.filter(pk__in=[page["newest"] for page in pages]).values_list(
            "path", "title"
        )
    )
    return [
        Sought(page["path"], titles[page["path"]], page["language"], page["no"], page["answers"])
        for page in pages
    ]
