"""Title and lead, which search engines and lists show too."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pages.publishing.checks.findings import Finding, Level, Place
from pages.publishing.checks.reading import Reading

LONGEST_TITLE = 60
LONGEST_LEAD = 155


def missing_title(reading: Reading) -> Iterator[Finding]:
    if not reading.title.strip():
        yield Finding(Level.ERROR, _("The page has no title."), Place(field="title"))


def long_title(reading: Reading) -> Iterator[Finding]:
    length = len(reading.title_in_tab.replace("\u00ad", ""))
    if length > LONGEST_TITLE:
        said = _("The title has %(count)s characters. Search engines show about %(most)s.")
        values = {"count": length, "most": LONGEST_TITLE}
        yield Finding(Level.WARNING, said % values, Place(field="title"))


def missing_lead(reading: Reading) -> Iterator[Finding]:
    if not reading.lead.strip():
        said = _("The page has no lead. Search engines show it too.")
        yield Finding(Level.WARNING, said, Place(field="lead"))


def long_lead(reading: Reading) -> Iterator[Finding]:
    if len(reading.lead) > LONGEST_LEAD:
        said = _("The lead has %(count)s characters. Search engines show about %(most)s.")
        values = {"count": len(reading.lead), "most": LONGEST_LEAD}
        yield Finding(Level.WARNING, said % values, Place(field="lead"))
