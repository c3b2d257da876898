"""What can be wrong with a document; who tells people of it has the sentences."""

MISSING, ENCRYPTED, BROKEN = "missing", "encrypted", "broken"
NO_TEXT, TOO_LARGE, TOO_SLOW = "no text", "too large", "too slow"


class ProblemError(Exception):
    """Its argument is one of them."""
