"""Keep locale/ in step with the code: with Babel alone, no GNU gettext and no Django settings."""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract as extract_messages
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("nb", "nn", "en")
SOURCE = "en"  # the language of the message ids

FOLDERS = ("nek_site", "pages", "templates")
SKIPPED = {"tests", "migrations", "node_modules", "__pycache__"}
TEMPLATES = {".html", ".txt", ".xml"}
COMMENT_TAGS = ("Translators:",)
KEYWORDS: dict[str, Any] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|(?<!%)%[sd]\b|\{\w+\}")

# Written by hand, since Babel's own header holds dates and its version and so changes on each run.
HEADER = r"""msgid ""
msgstr ""
"Language: {language}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

"""

Texts = str | tuple[str, ...] | list[str]  # with a plural, one text for each form
Key = tuple[str | None, tuple[str, ...]]


def extract(root: Path = ROOT) -> Catalog:
    """Every message in the code and the templates, by file and then by place in the file."""
    found = Catalog()
    for path in source_files(root):
        place = path.relative_to(root).as_posix()
        for line, ids, comments, context in messages_in(path):
            found.add(ids, "", [(place, line)], auto_comments=comments, context=context)
    return found


def source_files(root: Path) -> list[Path]:
    files = (path for folder in FOLDERS for path in (root / folder).rglob("*"))
    return sorted(path for path in files if is_source(path.relative_to(root)))


def is_source(path: Path) -> bool:
    return path.suffix in TEMPLATES | {".py"} and not SKIPPED.intersection(path.parts)


def messages_in(path: Path) -> Iterator[tuple[int, Any, list[str], str | None]]:
    code = path.read_text("utf-8")
    if path.suffix in TEMPLATES:
        code = python_of(code, path.name)
    return extract_messages("python", BytesIO(code.encode()), KEYWORDS, COMMENT_TAGS)


def python_of(template: str, name: str) -> str:
    """The template as calls of gettext; without indents, at which Python's tokenizer would stop."""
    return "\n".join(line.lstrip() for line in templatize(template, origin=name).split("\n"))


def update(root: Path = ROOT) -> None:
    """Give every language exactly the messages of the code, with the translations it had."""
    found = extract(root)
    for language in LANGUAGES:
        write(root, language, merged(found, read(root, language), language))


def merged(found: Catalog, kept: Catalog, language: str) -> Catalog:
    catalog = Catalog(locale=language)
    for message in real(found):
        old = kept.get(message.id, message.context)
        catalog.add(
            message.id,
            translation(message, old, language),
            message.locations,
            flags=old.flags & {"fuzzy"} if old else (),
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old else (),
            context=message.context,
        )
    return catalog


def translation(message: Message, old: Message | None, language: str) -> Texts:
    """English gets the id itself: an empty one would let a package's English shine through."""
    if language == SOURCE:
        return message.id
    if old and old.string and old.pluralizable == message.pluralizable:
        return old.string
    return ("", "") if message.pluralizable else ""


def read(root: Path, language: str) -> Catalog:
    return read_file(po_path(root, language), language)


def read_file(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, ignore_obsolete=True)


def write(root: Path, language: str, catalog: Catalog) -> None:
    write_file(po_path(root, language), language, catalog)


def write_file(path: Path, language: str, catalog: Catalog) -> None:
    """One line per text and no line numbers, so that a diff shows what changed and nothing else."""
    text = BytesIO(HEADER.format(language=language).encode())
    text.seek(0, 2)
    write_po(text, catalog, width=0, omit_header=True, include_lineno=False)
    if not path.exists() or path.read_bytes() != text.getvalue():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.getvalue())


def compile_all(root: Path = ROOT) -> list[Path]:
    """Write the .mo files whose .po is newer, and say which."""
    stale = [po_path(root, language) for language in LANGUAGES]
    stale += sorted((root / "locale/upstream").glob("*/LC_MESSAGES/*.po"))
    return [compile_one(po) for po in stale if po.exists() and is_newer(po, po.with_suffix(".mo"))]


def compile_one(po: Path) -> Path:
    """By way of another name, since a process that starts beside us may be reading the file."""
    mo = po.with_suffix(".mo")
    partial = po.with_name(f"{po.stem}.{os.getpid()}.mo")  # others may be at it too
    with po.open("rb") as source, partial.open("wb") as target:
        write_mo(target, read_po(source))
    return partial.replace(mo)


def is_newer(po: Path, mo: Path) -> bool:
    return not mo.exists() or po.stat().st_mtime_ns > mo.stat().st_mtime_ns


def check(root: Path = ROOT) -> list[str]:
    """What is wrong with the translations, one line each; nothing is wrong if the list is empty."""
    found = extract(root)
    return [
        f"{language}: {fault}"
        for language in LANGUAGES
        for fault in faults(found, read(root, language))
    ]


def faults(found: Catalog, kept: Catalog) -> Iterator[str]:
    wanted = {key_of(message): message for message in real(found)}
    present = {key_of(message): message for message in real(kept)}
    yield from (named("missing", wanted[key]) for key in wanted if key not in present)
    yield from (named("stale", present[key]) for key in present if key not in wanted)
    for key, message in wanted.items():
        kept_message = present.get(key)
        faults_of_it = message_faults(kept_message) if kept_message else ()
        yield from (named(fault, message) for fault in faults_of_it)


def message_faults(message: Message) -> Iterator[str]:
    if message.fuzzy:
        yield "fuzzy"
    if not all(strings_of(message)):
        yield "untranslated"
    elif placeholders(forms(message.id)) != placeholders(strings_of(message)):
        yield "placeholders differ"


def placeholders(texts: Iterable[str]) -> set[str]:
    return {place for text in texts for place in PLACEHOLDER.findall(text)}


def named(fault: str, message: Message) -> str:
    context = f" ({message.context})" if message.context else ""
    place = f" in {message.locations[0][0]}" if message.locations else ""
    return f"{fault}: {forms(message.id)[0]!r}{context}{place}"


def real(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def key_of(message: Message) -> Key:
    return message.context, forms(message.id)


def strings_of(message: Message) -> tuple[str, ...]:
    return forms(message.string or "")


def forms(text: Texts) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def po_path(root: Path, language: str) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def run_update() -> int:
    update()
    return 0


def run_compile() -> int:
    for path in compile_all():
        print(path.relative_to(ROOT).as_posix())
    return 0


def run_check() -> int:
    found = check()
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


COMMANDS = {
    "update": (run_update, "bring locale/*.po in step with the code; translations are kept"),
    "compile": (run_compile, "write the .mo files whose .po is newer"),
    "check": (run_check, "list what is missing, fuzzy, untranslated or stale; exit 1 if anything"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m nek_site.messages", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (_command, help_text) in COMMANDS.items():
        commands.add_parser(name, help=help_text, description=help_text)
    return COMMANDS[parser.parse_args(arguments).command][0]()


if __name__ == "__main__":
    sys.exit(main())
