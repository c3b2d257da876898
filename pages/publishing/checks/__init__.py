"""What is looked at before a version is published. A rule is a function in `rules.RULES`."""

from pages.publishing.checks.findings import Finding, Level, Place, Report
from pages.publishing.checks.overrides import button_label, override, overrides_of, stopping, stops
from pages.publishing.checks.rules import of

__all__ = [
    "Finding",
    "Level",
    "Place",
    "Report",
    "button_label",
    "of",
    "override",
    "overrides_of",
    "stopping",
    "stops",
]
