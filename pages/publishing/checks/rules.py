"""All that is looked at, in the order a person meets it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from djangocms_versioning.models import Version

from pages.publishing.checks import (
    headings,
    link_targets,
    links,
    page_facts,
    pictures,
    plain_language,
    tables,
    written_form,
)
from pages.publishing.checks.findings import Finding, Report
from pages.publishing.checks.reading import Reading, read

Rule = Callable[[Reading], Iterator[Finding]]

# A list, so that an app that stands on top of this one can add its own.
RULES: list[Rule] = [
    page_facts.missing_title,
    page_facts.long_title,
    page_facts.missing_lead,
    page_facts.long_lead,
    headings.main_heading,
    headings.skipped_level,
    headings.empty_heading,
    headings.bold_as_heading,
    pictures.missing_alt,
    pictures.alt_is_file_name,
    pictures.alt_is_caption,
    pictures.long_alt,
    tables.missing_caption,
    tables.missing_headings,
    links.empty_link,
    links.vague_link,
    links.bare_address,
    links.same_text_elsewhere,
    links.unsafe_address,
    link_targets.chosen_page,
    link_targets.broken_link,
    link_targets.moved_link,
    link_targets.missing_anchor,
    written_form.other_form,
    plain_language.long_sentence,
    plain_language.passive_opening,
    plain_language.long_paragraph,
    plain_language.readability,
]


def of(version_or_content: Any) -> Report:  # noqa: ANN401 any kind of content
    """What there is to say of a version as it stands now."""
    is_version = isinstance(version_or_content, Version)
    content = version_or_content.content if is_version else version_or_content
    reading = read(content)
    return Report(tuple(finding for rule in RULES for finding in _named(rule, reading)))


def _named(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for finding in rule(reading):
        yield replace(finding, rule=rule.__name__)
