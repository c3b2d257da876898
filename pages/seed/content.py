"""What a page of the first content is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise, lazy

Message = str | Promise

NORWEGIAN = ("nb", "nn")
ENGLISH = ("en",)


@dataclass(frozen=True)
class Block:
    """A block by its plugin; lazy messages among the values are resolved for each language."""

    plugin: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    rows: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class Content:
    """What a page says in these languages. The lead is its meta description too."""

    languages: tuple[str, ...]
    title: Message
    slug: Message
    lead: Message
    blocks: Sequence[Block]
    menu_title: Message = ""
    template: str = "pages/content_page.html"
    show_contents: bool = False
    is_handbook: bool = False


@dataclass(frozen=True)
class SeedPage:
    """A page by its key: the reverse id by which other pages point to it."""

    key: str
    contents: Sequence[Content]
    parent: str | None = None
    in_menu: bool = True


def _join(*parts: Message) -> str:
    return "".join(str(part) for part in parts)


def _elements(tag: str, *texts: Message) -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def _list(*items: Message) -> str:
    return f"<ul>{_elements('li', *items)}</ul>"


_lazy_join = lazy(_join, str)
_lazy_elements = lazy(_elements, str)
_lazy_list = lazy(_list, str)


def body(*parts: Message) -> Message:
    """A rich text of several parts."""
    return _lazy_join(*parts)


def heading(text: Message) -> Message:
    return _lazy_elements("h2", text)


def paragraphs(*texts: Message) -> Message:
    return _lazy_elements("p", *texts)


def bullets(*items: Message) -> Message:
    return _lazy_list(*items)


def text(title: Message, *texts: Message) -> Block:
    """A heading and the paragraphs under it."""
    return Block("NekTextPlugin", {"body": body(heading(title), paragraphs(*texts))})
