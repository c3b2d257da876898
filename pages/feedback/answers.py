"""Keeping what readers say, for a while."""

import datetime as dt

from pages.feedback.models import KEPT_DAYS, Answer, today

MOST_A_DAY = 5000  # of all pages: whoever sends more than that is no crowd of readers


def keep(path: str, title: str, language: str, *, found: bool) -> Answer | None:
    """None: there are too many today."""
    if Answer.objects.filter(on=today()).count() >= MOST_A_DAY:
        return None
    longest = Answer._meta.get_field("title").max_length
    return Answer.objects.create(path=path, title=title[:longest], language=language, found=found)


def add_text(key: int, text: str) -> None:
    """Once: what comes later with the same key is somebody who has pressed «back», or a robot."""
    Answer.objects.filter(pk=key, text="").update(text=text)


def delete_old() -> int:
    deleted, _by_model = Answer.objects.filter(on__lt=today() - dt.timedelta(KEPT_DAYS)).delete()
    return deleted
