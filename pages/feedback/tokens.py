"""What a form brings along, signed: nobody can send it who was not given it.

The foot of a page is the same for everybody, since whole pages are kept. What follows it belongs to
one answer, and says when the reader got it.
"""

import time
from dataclasses import dataclass

from django.core import signing

FOOT = signing.Signer(salt="feedback.foot")
FORM = signing.Signer(salt="feedback.form")
ROBOT = 0  # the key of an answer that was not stored
FASTEST = 3  # seconds in which a person opens the form, reads it and writes something


def of_page(path: str, title: str) -> str:
    return FOOT.sign_object([path, title])


def read_page(token: str) -> tuple[str, str]:
    """Address and title. BadSignature where the token is none of ours."""
    path, title = FOOT.unsign_object(token)
    return path, title


@dataclass(frozen=True)
class Given:
    """An answer as the reader carries it from the foot to the form."""

    key: int
    path: str
    found: bool
    at: int

    @property
    def is_too_fast(self) -> bool:
        return time.time() - self.at < FASTEST


def of_answer(key: int, path: str, *, found: bool) -> str:
    return FORM.sign_object([key, path, found, int(time.time())])


def read_answer(token: str) -> Given:
    """However old: the text of somebody who wrote for long is not thrown away."""
    return Given(*FORM.unsign_object(token))
