"""What the law asks to be filled in before the site goes public.

`manage.py check --deploy --database default` asks; without the name of a database it reads none.
"""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004 Django's own name

from pages.models import SiteSettings

MISSING = {
    "accessibility_statement_url": (
        "pages.W001",
        "The accessibility statement has no address.",
        "Make the statement at uustatus.no and write its address in the site settings.",
    ),
    "email": (
        "pages.W002",
        "There is nobody to tell of faults in security: security.txt is not served.",
        "Write an e-mail address in the site settings.",
    ),
}


@register(Tags.database, deploy=True)
def filled_in(databases: Sequence[str] | None = None, **others: Any) -> list[CheckMessage]:
    if not databases:
        return []
    site = SiteSettings.load()
    return [
        Warning(sentence, hint=hint, id=number)
        for field, (number, sentence, hint) in MISSING.items()
        if not getattr(site, field)
    ]
