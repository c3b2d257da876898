"""The texts readers get: pages and entries in every language, with their paragraphs and files."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from cms.models import PageContent
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import override
from djangocms_versioning.constants import PUBLISHED
from djangocms_versioning.models import StateTracking
from lxml import html

from pages.entries.kinds import kinds, name
from pages.links.collecting import batches
from pages.publishing.checks.reading import (
    GENERATED,
    WITHOUT_HEADING,
    readers_request,
)
from pages.rendered_blocks import rendered
from pages.stored_blocks import blocks_of
from pages.written_forms.counting.documents.placed import file_names
from pages.written_forms.counting.running_text import Counted, in_html
from pages.written_forms.models import Kind


def groupers() -> dict[str, str]:
    """What is counted, beside documents: each kind, and what its texts are texts of."""
    return {Kind.PAGE: "page_id"} | {name(kind): "item_id" for kind in kinds()}


@dataclass(frozen=True)
class Source:
    kind: str
    object_id: int
    language: str
    title: str
    page_id: int | None
    first_year: int
    paragraphs: tuple[Counted, ...]
    file_names: frozenset[str]

    @property
    def key(self) -> tuple[int, str]:
        return self.object_id, self.language


def public(kind: str, keys: Collection[int] | None = None) -> QuerySet[Any]:
    """What readers get of these pages or entries, or of all."""
    shown: QuerySet[Any]
    if kind == Kind.PAGE:
        leads_on = Q(redirect__gt="")
        shown = PageContent.objects.filter(page__login_required=False).exclude(leads_on)
        shown = shown.select_related("page")
    else:
        model = next(model for model in kinds() if name(model) == kind)
        shown = model.objects.filter(item__published_at__lte=timezone.now()).select_related("item")
    return shown if keys is None else shown.filter(**{f"{groupers()[kind]}__in": keys})


def sources(kind: str, keys: Collection[int] | None = None) -> Iterator[list[Source]]:
    """In batches, each read in a few queries and some more for what its blocks show."""
    shown = public(kind, keys).order_by("language", "pk")
    for batch in batches(shown.iterator(chunk_size=500)):
        years = first_years(kind, batch)
        markup = markup_of(batch)
        yield [source(kind, content, markup[content.pk], years[content.pk]) for content in batch]


def source(kind: str, content: Any, markup: str, first_year: int) -> Source:  # noqa: ANN401 either kind
    tree = html.fragment_fromstring(lead_of(content) + markup, create_parent="div")
    return Source(
        kind,
        getattr(content, groupers()[kind]),
        content.language,
        content.title or "",
        content.page_id if kind == Kind.PAGE else None,
        first_year,
        tuple(in_html(tree, content.language)),
        frozenset(file_names(tree)),
    )


def lead_of(content: Any) -> str:  # noqa: ANN401 either kind
    """Shown under the title, where the template writes a title."""
    if content.get_template() == WITHOUT_HEADING:
        return ""
    lead = getattr(content, "lead", getattr(content, "meta_description", ""))
    return format_html("<p>{}</p>", lead) if lead else ""


def markup_of(contents: Sequence[Any]) -> dict[int, str]:
    """Each content's blocks as readers get them, by its primary key; without what lists others."""
    found: dict[int, list[str]] = defaultdict(list)
    for language, same in groupby(contents, key=lambda content: content.language):
        with override(language):
            request = readers_request(language)
            blocks = [
                block for block in blocks_of(list(same)) if block.plugin_type not in GENERATED
            ]
            for block, markup in rendered(request, blocks):
                found[block.placeholder.object_id].append(markup)
    return {content.pk: "".join(found[content.pk]) for content in contents}


def first_years(kind: str, contents: Sequence[Any]) -> dict[int, int]:
    """In which readers first got each of them."""
    if kind != Kind.PAGE:
        return {each.pk: timezone.localdate(each.item.published_at).year for each in contents}
    versions = PageContent.admin_manager.filter(page__in={each.page_id for each in contents})
    of_version = {pk: key for pk, *key in versions.values_list("pk", "page_id", "language")}
    published = StateTracking.objects.filter(
        new_state=PUBLISHED,
        version__content_type=ContentType.objects.get_for_model(PageContent),
        version__object_id__in=of_version,
    )
    first: dict[tuple[int, str], int] = {}
    for pk, at in published.order_by("date").values_list("version__object_id", "date"):
        first.setdefault(tuple(of_version[pk]), timezone.localdate(at).year)
    this_year = timezone.localdate().year
    return {each.pk: first.get((each.page_id, each.language), this_year) for each in contents}
