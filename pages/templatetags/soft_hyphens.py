"""Where long Norwegian compounds may break, in headings only."""

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
LONGEST_UNBROKEN = 12
# The last parts of the compounds that fill this site's headings.
LAST_PARTS = (
    *("veiledning", "rettleiing", "departement", "erklæring", "kapsler", "kapslar", "kart"),
    *("systemet", "partnerskap", "partnarskap", "nettverk", "gruppe", "område", "senter"),
    *("sentrene", "sentera", "utforming", "profesjonalitet", "grunnlag", "brev"),
)
JOINT = re.compile(rf"(?<=\w{{4}})(?=(?:{'|'.join(LAST_PARTS)}))", re.IGNORECASE)
WORD = re.compile(r"\w+")


@register.filter
def soft_hyphens(text: str) -> SafeString:
    def hyphenate(match: re.Match[str]) -> str:
        word = match[0]
        return JOINT.sub("\u00ad", word) if len(word) > LONGEST_UNBROKEN else word

    return mark_safe(conditional_escape(WORD.sub(hyphenate, str(text))))  # noqa: S308 escaped
