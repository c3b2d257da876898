"""What became of a row, in words."""

from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

KEYS = {"published_at": "date", "language": "form", "file": "image"}  # by the names of fields
LONGEST = 500  # characters


class Became(StrEnum):
    IMPORTED = "imported"
    THERE_ALREADY = "there already"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """The row is the number of its line in the file; the notes say why, or what to look at."""

    row: int
    became: Became
    notes: tuple[str, ...] = ()


def refusal(number: int, error: Exception) -> Outcome:
    return Outcome(number, Became.REFUSED, tuple(map(one_line, sentences(error))))


def sentences(error: Exception) -> list[str]:
    if not isinstance(error, ValidationError):
        return [str(error) or type(error).__name__]
    if not hasattr(error, "error_dict"):
        return error.messages
    return [
        message if field == NON_FIELD_ERRORS else f"{KEYS.get(field, field)}: {message}"
        for field, messages in error.message_dict.items()
        for message in messages
    ]


def one_line(text: str) -> str:
    """Of any text whatever, as it can be printed."""
    folded = " ".join(text.split()).encode(errors="backslashreplace").decode()
    return folded if len(folded) <= LONGEST else f"{folded[:LONGEST]} …"
