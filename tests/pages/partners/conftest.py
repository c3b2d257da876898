import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from filer.models import File

from pages.partners.models import Body, Meeting, MeetingDocument

FORUM = "/nb/samarbeid/nasjonalt-forum/"


@pytest.fixture
def forum(db) -> Body:
    return Body.objects.get(page__reverse_id="national_forum")


@pytest.fixture
def meet(forum) -> Callable[..., Meeting]:
    """A meeting so many days from today."""

    def make(days: int, title: str = "Møte", **fields: Any) -> Meeting:
        day = timezone.localdate() + dt.timedelta(days=days)
        return Meeting.objects.create(
            **({"body": forum, "title_nb": title, "date": day} | fields),
        )

    return make


@pytest.fixture
def minutes(settings, tmp_path) -> Callable[..., MeetingDocument]:
    """A document of a meeting, with a file of its own."""
    settings.MEDIA_ROOT = tmp_path

    def make(meeting: Meeting, *, is_public: bool = True, **fields: Any) -> MeetingDocument:
        content = ContentFile(b"Referat " * 200, "referat.txt")
        file = File.objects.create(file=content, is_public=is_public)
        return MeetingDocument.objects.create(
            **({"meeting": meeting, "title": "Referat", "file": file} | fields)
        )

    return make
