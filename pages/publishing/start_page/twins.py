"""Pages whose bokmål and nynorsk have come out of step, and those that stand in one form only.

Counted in publications since both forms exist; a minor change asks nothing of the twin.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cms.models import PageContent
from cms.toolbar.utils import get_object_preview_url
from django.contrib.contenttypes.models import ContentType
from djangocms_versioning.constants import PUBLISHED
from djangocms_versioning.models import StateTracking

FORMS = ("nb", "nn")
Publications = dict[tuple[int, str], list[int]]  # page and form → the steps' numbers, in order


@dataclass(frozen=True)
class Twin:
    """A page in the form that is missing or has fallen behind."""

    title: str
    url: str
    language: str
    behind: int = 0


@dataclass(frozen=True)
class Twins:
    behind: list[Twin]
    alone: dict[str, int]  # how many pages readers find in this form only


def twins(limit: int) -> Twins:
    """Three queries, however many pages there are; those furthest behind come first."""
    shown = _published()
    both = {page for page, form in shown if (page, _other(form)) in shown}
    publications = _publications(both)
    behind = sorted(_behind(both, publications, shown), key=lambda twin: -twin.behind)
    alone = {
        form: sum(1 for page, own in shown if own == form and page not in both) for form in FORMS
    }
    return Twins(behind[:limit], alone)


def _other(form: str) -> str:
    return FORMS[1 - FORMS.index(form)]


def _published() -> dict[tuple[int, str], PageContent]:
    contents = PageContent.objects.filter(language__in=FORMS).only(
        "id", "page_id", "language", "title"
    )
    return {(content.page_id, content.language): content for content in contents}


def _publications(pages: set[int]) -> Publications:
    """Of more than a spelling mistake."""
    versions = PageContent.admin_manager.filter(page__in=pages, language__in=FORMS)
    of_version = {
        pk: (page, form) for pk, page, form in versions.values_list("pk", "page", "language")
    }
    steps = StateTracking.objects.filter(
        new_state=PUBLISHED,
        version__content_type=ContentType.objects.get_for_model(PageContent),
        version__object_id__in=of_version,
    ).exclude(version__change_note__minor=True)
    found: Publications = {}
    for number, content in steps.order_by("pk").values_list("pk", "version__object_id"):
        found.setdefault(of_version[content], []).append(number)
    return found


def _behind(
    pages: set[int], publications: Publications, shown: dict[tuple[int, str], PageContent]
) -> Iterator[Twin]:
    for page in pages:
        own = {form: publications.get((page, form), []) for form in FORMS}
        met = max(min(numbers, default=0) for numbers in own.values())
        since = {form: sum(number > met for number in numbers) for form, numbers in own.items()}
        for form in FORMS:
            if (behind := since[_other(form)] - since[form]) > 0:
                content = shown[page, form]
                url = get_object_preview_url(content, language=form)
                yield Twin(content.title, url, form, behind)
