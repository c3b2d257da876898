"""Clean HTML, as pages.rich_text leaves it, taken apart for translation."""

import re

from pages.written_forms.drafts.fragments import Atom, Fragment, Segment, Tag, atoms, segment
from pages.written_forms.terms import Terms

TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>|<!--.*?-->", re.DOTALL)
LANG = re.compile(r"\slang\s*=", re.IGNORECASE)
INLINE = {"a", "strong", "em", "abbr", "span", "b", "i", "sub", "sup", "small"}
OTHERS_WORDS = {"blockquote", "q", "cite"}
VOID = {"br", "hr", "img", "wbr"}


def of_html(markup: str, terms: Terms, form: str) -> Fragment:
    reader = _Reader(markup, terms, form)
    reader.read()
    return reader.fragment


class _Reader:
    def __init__(self, markup: str, terms: Terms, form: str) -> None:
        self.markup, self.terms, self.form = markup, terms, form
        self.fragment: Fragment = []
        self.atoms: Segment = []
        self.opened: list[Tag] = []

    def read(self) -> None:
        at = 0
        while found := TAG.search(self.markup, at):
            self._text(at, found.start())
            at = self._tag(found)
        self._text(at, len(self.markup))
        self._close()

    def _text(self, start: int, end: int) -> None:
        text = self.markup[start:end]
        self.atoms += atoms(text, tuple(self.opened), self.terms, self.form)

    def _tag(self, found: re.Match[str]) -> int:
        """And where to go on reading."""
        closes, name = found[1], (found[2] or "").lower()
        if name and not closes and (LANG.search(found[0]) or name in OTHERS_WORDS):
            return self._keep(found, name)
        if name not in INLINE:
            self._stand_alone(found[0], name)
        elif not closes:
            self.opened.append(Tag(found[0], found[2], found.start()))
        elif self.opened:
            self.opened.pop()
        return found.end()

    def _keep(self, found: re.Match[str], name: str) -> int:
        """A quotation, or words that are marked with their language: as they are."""
        end = self._end_of(found, name)
        kept = self.markup[found.start() : end]
        if not LANG.search(found[0]):  # it would else be taken for the other form
            at = len(found[2]) + 1
            kept = f'{kept[:at]} lang="{self.form}"{kept[at:]}'
        self._stand_alone(kept, name if name in {*INLINE, "q", "cite"} else "p")
        return end

    def _end_of(self, found: re.Match[str], name: str) -> int:
        depth = 1
        for tag in TAG.finditer(self.markup, found.end()):
            if (tag[2] or "").lower() == name:
                depth += -1 if tag[1] else 1
            if not depth:
                return tag.end()
        return len(self.markup)

    def _stand_alone(self, markup: str, name: str) -> None:
        """Within its sentence, or between two."""
        if name in {*INLINE, *VOID, "q", "cite"}:
            self.atoms.append(Atom(markup, tuple(self.opened), kept=True))
        else:
            self._close()
            self.fragment.append(markup)

    def _close(self) -> None:
        self.fragment += segment(self.atoms)
        self.atoms = []
