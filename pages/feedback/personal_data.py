"""What looks like personal data in a text: it is sent back, and nothing is stored."""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ENDS = r"(?<![\d+]){}(?!\d)"
SEPARATOR = r"[ .\u00a0-]?"
PATTERNS: tuple[tuple[re.Pattern[str], Promise], ...] = (
    (
        re.compile(r"[\w.+-]+@[\w-]+\.\w"),
        _("The text seems to hold an e-mail address. Take it out, and send again."),
    ),
    (
        re.compile(ENDS.format(rf"\d{{6}}{SEPARATOR}\d{{5}}")),
        _("The text seems to hold a national identity number. Take it out, and send again."),
    ),
    (
        re.compile(rf"(?:\+|\b00)\d(?:{SEPARATOR}\d){{6,}}"),
        _("The text seems to hold a telephone number. Take it out, and send again."),
    ),
    (
        re.compile(ENDS.format(r"(?:[2-9]\d{7}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})")),
        _("The text seems to hold a telephone number. Take it out, and send again."),
    ),
)


def problems(text: str) -> list[str]:
    """In sentences, each once."""
    found = [str(sentence) for pattern, sentence in PATTERNS if pattern.search(text)]
    return list(dict.fromkeys(found))
