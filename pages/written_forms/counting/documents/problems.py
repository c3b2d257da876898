"""What can be wrong with a document, by the names of models.Problem."""

MISSING, ENCRYPTED, BROKEN = "missing", "encrypted", "broken"
NO_TEXT, TOO_LARGE, TOO_SLOW = "no text", "too large", "too slow"


class ProblemError(Exception):
    """Its argument is one of them."""
