"""Words that upstream's templates say in English only, with no message to translate."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

register = template.Library()
WORDS = {"Root": _("Root"), "Search": _("Search")}


@register.filter
def in_our_words(html: SafeString, word: str) -> SafeString:
    """Where the word is all of an element's text or of an attribute."""
    alone = rf"(?<=[>\"])(\s*){word}(\s*)(?=[<\"])"
    ours = escape(WORDS[word])
    return mark_safe(re.sub(alone, rf"\g<1>{ours}\g<2>", html))  # noqa: S308 upstream's, as it was
