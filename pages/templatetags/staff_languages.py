"""The written forms an editor may have the screens in."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse, translate_url

from pages.page_frame import LANGUAGE_NAMES

register = template.Library()
FORMS = ("nb", "nn")


@dataclass(frozen=True)
class StaffLanguage:
    code: str
    name: str
    action: str
    here: str


@register.simple_tag(takes_context=True)
def staff_languages(context: dict[str, Any]) -> list[StaffLanguage]:
    """Those one is not in, and this screen's address there."""
    request = context["request"]
    return [
        StaffLanguage(
            code=code,
            name=LANGUAGE_NAMES[code],
            action=reverse("staff_language", args=[code]),
            here=translate_url(request.get_full_path(), code),
        )
        for code in FORMS
        if code != request.LANGUAGE_CODE
    ]
