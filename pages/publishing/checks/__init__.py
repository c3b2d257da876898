"""What is looked at before a version is published. A rule is a function in `rules.RULES`."""

from pages.publishing.checks.findings import Finding, Level, Place, Report
from pages.publishing.checks.overrides import override, overrides_of, stopping, stops
from pages.publishing.checks.rules import of

__all__ = [
    "Finding",
    "Level",
    "Place",
    "Report",
    "of",
    "override",
    "overrides_of",
    "stopping",
    "stops",
]
