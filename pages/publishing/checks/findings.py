"""What a rule says of a page, and where on it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

LONGEST_EXCERPT = 80


class Level(TextChoices):
    """Only errors stop a version from being published."""

    ERROR = "error", _("Stops publishing")
    WARNING = "warning", _("Should be mended")
    ADVICE = "advice", _("Advice on plain language")
    INFO = "info", _("For information")


@dataclass(frozen=True)
class Place:
    """A block of the page, or a field of the page itself: `title`, `lead`, `alt`."""

    block: int | None = None
    field: str = ""
    excerpt: str = ""

    @property
    def anchor(self) -> str:
        """The name of this place on the page."""
        return f"block-{self.block}" if self.block else f"field-{self.field}" if self.field else ""


@dataclass(frozen=True)
class Finding:
    level: Level
    says: str
    place: Place = Place()
    rule: str = ""

    @property
    def fingerprint(self) -> str:
        """The same finding in the same place of the same version."""
        return f"{self.rule}|{self.place.anchor}|{self.place.excerpt}"


@dataclass(frozen=True)
class Report:
    findings: tuple[Finding, ...] = ()

    def at(self, level: Level) -> list[Finding]:
        return [finding for finding in self.findings if finding.level == level]

    @property
    def errors(self) -> list[Finding]:
        return self.at(Level.ERROR)


def excerpt(text: str) -> str:
    """The beginning of a text, as the page has it: what follows can be looked for there."""
    return " ".join(text.replace("\u00ad", "").split())[:LONGEST_EXCERPT].strip()
