"""What packages say to editors in English only: locale/upstream/ says it in Norwegian.

A message belongs there if the package has no translation of its own in that form, or a poor one.
Read from the packages' files where they lie; no Django settings, and no package is imported.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import product
from pathlib import Path

from babel.messages.catalog import Catalog

from nek_site import messages

PACKAGES = (
    *("cms", "djangocms_versioning", "djangocms_text", "filer", "treebeard"),
    *("django.contrib.admin", "django.contrib.auth"),
)
LANGUAGES = ("nb", "nn")
DOMAINS = ("django", "djangojs")  # what the server writes, and what scripts do
# Translated upstream, but into words that editors here do not use.
REWORDED = {
    'Add plugin to placeholder "%(placeholder_label)s"',
    "Filter plugins...",
    "Plugin will be added here",
    (
        "Please enter the correct %(username)s and password for a staff account. Note that both"
        " fields may be case-sensitive."
    ),
    "Add %s",
    "Add another %(verbose_name)s",
    "New Page",
    "Page Tree",
    "django CMS",
    "page content",
    "page contents",
}
# Where a package's messages are listed whole, whatever they are translated to.
SOURCES = ("en", "de", "fr")


def lacking(language: str, domain: str = "django") -> Catalog:
    """The messages without a translation, by package and then in the package's own order."""
    found = Catalog(locale=language)
    for package in PACKAGES:
        translated = {
            messages.key_of(message)
            for message in messages.real(catalog(package, language, domain))
            if not message.fuzzy and all(messages.strings_of(message))
        }
        for message in messages.real(listed(package, domain)):
            if message.id in REWORDED or messages.key_of(message) not in translated:
                found.add(message.id, "", [(package, 0)], context=message.context)
    return found


def listed(package: str, domain: str = "django") -> Catalog:
    catalogs = (catalog(package, language, domain) for language in SOURCES)
    return next((found for found in catalogs if len(found)), Catalog())


def catalog(package: str, language: str, domain: str = "django") -> Catalog:
    """What a package ships for a language; empty if it ships nothing."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise LookupError(f"{package} is not installed")
    path = Path(spec.origin).parent / "locale" / language / "LC_MESSAGES" / f"{domain}.po"
    return messages.read_file(path, language)


def po_path(language: str, domain: str = "django") -> Path:
    return messages.ROOT / "locale" / "upstream" / language / "LC_MESSAGES" / f"{domain}.po"


def update() -> None:
    """Just what is lacking now, with the translations there were."""
    for language, domain in product(LANGUAGES, DOMAINS):
        path = po_path(language, domain)
        merged = messages.merged(
            lacking(language, domain), messages.read_file(path, language), language
        )
        messages.write_file(path, language, merged)


def check() -> Iterator[str]:
    """What is wrong with the translations, one line each."""
    for language, domain in product(LANGUAGES, DOMAINS):
        kept = messages.read_file(po_path(language, domain), language)
        for fault in messages.faults(lacking(language, domain), kept):
            yield f"{language}: {fault}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m nek_site.upstream_messages", description=__doc__
    )
    parser.add_argument(
        "command",
        choices=("update", "check"),
        help="update: bring locale/upstream in step with the packages;"
        " check: list what is missing, untranslated or stale, and exit 1 if anything is",
    )
    if parser.parse_args(arguments).command == "update":
        update()
        return 0
    found = list(check())
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
