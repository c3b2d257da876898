"""Words as they stand in addresses: «Faglige råd» → faglige-rad."""

from functools import cache
from typing import TypeVar

from django.conf import settings
from django.db.models import TextChoices
from django.utils.text import slugify
from django.utils.translation import override

Choice = TypeVar("Choice", bound=TextChoices)
LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "\u00ad": None})


def slug(text: str) -> str:
    return slugify(text.lower().translate(LETTERS))


@cache
def choice_slug(choice: TextChoices, language: str) -> str:
    """A choice by its name in this language."""
    with override(language):
        return slug(str(choice.label))


@cache
def choices_by_slug(choices: type[Choice]) -> dict[str, Choice]:
    """Every choice under its names in all our languages, so that a link can be shared across."""
    return {
        choice_slug(choice, code): choice for choice in choices for code, _ in settings.LANGUAGES
    }
