"""A version as its readers would get it: the facts about the page, and each block's HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cms.models import CMSPlugin
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import override
from lxml import html
from lxml.html import HtmlElement

from pages.publishing.checks import own_text
from pages.publishing.checks.findings import Place, excerpt
from pages.rendered_blocks import rendered
from pages.stored_blocks import blocks_of
from pages.templatetags.contents import name_headings

GENERATED = ("NekPageTreePlugin", "NekNewsListPlugin")  # what they show is written elsewhere
WITHOUT_HEADING = "pages/front_page.html"  # its h1 is a block's
ALWAYS_THERE = {"main", "page-contents"}


@dataclass(frozen=True)
class ReadBlock:
    block: CMSPlugin
    tree: HtmlElement
    pieces: tuple[str, ...]

    @property
    def is_generated(self) -> bool:
        return self.block.plugin_type in GENERATED

    def place(self, text: str = "") -> Place:
        return Place(self.block.pk, excerpt=excerpt(text))


@dataclass(frozen=True)
class Reading:
    content: Any
    blocks: tuple[ReadBlock, ...]
    ids: frozenset[str]

    @property
    def language(self) -> str:
        return self.content.language

    @property
    def title(self) -> str:
        return self.content.title or ""

    @property
    def title_in_tab(self) -> str:
        return getattr(self.content, "page_title", "") or self.title

    @property
    def lead(self) -> str:
        """A page's is its description too."""
        return getattr(self.content, "lead", getattr(self.content, "meta_description", "")) or ""

    @property
    def has_heading(self) -> bool:
        """The template writes the title as the only h1."""
        return self.content.get_template() != WITHOUT_HEADING

    @property
    def written_here(self) -> list[ReadBlock]:
        return [block for block in self.blocks if not block.is_generated]

    @cached_property
    def texts(self) -> list[tuple[Place, str]]:
        """Every piece of text in the page's own language, with its place."""
        page = [(Place(field="title"), self.title), (Place(field="lead"), self.lead)]
        return [*page, *((b.place(), piece) for b in self.written_here for piece in b.pieces)]


def read(content: Any) -> Reading:  # noqa: ANN401 any kind of content
    with override(content.language):
        request = readers_request(content.language)
        pairs = list(rendered(request, blocks_of([content])))
    read_blocks = tuple(read_block(block, markup, content.language) for block, markup in pairs)
    return Reading(content, read_blocks, frozenset(ids_in(read_blocks, pairs)))


def read_block(block: CMSPlugin, markup: str, language: str) -> ReadBlock:
    tree = html.fragment_fromstring(markup, create_parent="div")
    return ReadBlock(block, tree, tuple(own_text.pieces(tree, language)))


def readers_request(language: str) -> HttpRequest:
    """Somebody who is not logged in, wherever the checks are asked for."""
    request: Any = HttpRequest()
    request.path = request.path_info = f"/{language}/"
    request.META = {"SERVER_NAME": settings.ALLOWED_HOSTS[0], "SERVER_PORT": "443"}
    request.user, request.LANGUAGE_CODE, request.current_page = AnonymousUser(), language, None
    return request


def ids_in(
    blocks: Iterable[ReadBlock], pairs: Iterable[tuple[CMSPlugin, SafeString]]
) -> Iterator[str]:
    """What a link within the page can lead to."""
    yield from ALWAYS_THERE
    for block in blocks:
        yield from (str(name) for name in block.tree.xpath(".//@id"))
    _content, headings = name_headings("".join(markup for _block, markup in pairs))
    yield from (heading.id for heading in headings)
