"""The weekly mail to those who can bring a text back in step: one to each, of all there is."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import urljoin

from cms.models import PageContent
from cms.models.settingmodels import UserSettings
from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from pages.models import PageDetails
from pages.page_frame import LANGUAGE_NAMES
from pages.publishing.reviews import can_be_reminded
from pages.versioned import permission
from pages.written_forms.drift import reading
from pages.written_forms.drift.start_page import how_far, since, url
from pages.written_forms.models import TwinText

logger = logging.getLogger(__name__)


def send() -> None:
    """Nothing where nothing is behind."""
    by_person: dict[User, list[TwinText]] = defaultdict(list)
    for text, people in _with_people(list(reading.behind())):
        for person in people:
            by_person[person].append(text)
    languages = dict(
        UserSettings.objects.filter(user__in=by_person).values_list("user", "language")
    )
    for person, texts in by_person.items():
        _send(person, texts, languages.get(person.pk, settings.LANGUAGE_CODE))


def _with_people(texts: Sequence[TwinText]) -> Iterator[tuple[TwinText, Sequence[User]]]:
    """Its owner; where it has none that can be written to, those who may publish it."""
    owners = _owners(texts)
    publishers: dict[type, list[User]] = {}
    for text in texts:
        kind = text.version.content_type.model_class()
        owner = owners.get(text.version.object_id) if kind is PageContent else None
        if owner:
            yield text, [owner]
            continue
        if kind not in publishers:
            publishers[kind] = _publishers(kind)
        yield text, publishers[kind]


def _owners(texts: Iterable[TwinText]) -> dict[int, User]:
    """By the page content's key."""
    keys = [text.version.object_id for text in texts]
    found: Any = PageDetails.objects.filter(extended_object__in=keys).select_related("owner")
    return {each.extended_object_id: each.owner for each in found if can_be_reminded(each.owner)}


def _publishers(kind: Any) -> list[User]:  # noqa: ANN401 any model
    found = User.objects.with_perm(
        permission("publish", kind), backend="django.contrib.auth.backends.ModelBackend"
    )
    return [person for person in found.order_by("pk") if can_be_reminded(person)]


def _send(person: User, texts: list[TwinText], language: str) -> None:
    """A mail that cannot be sent keeps no other from being sent."""
    try:
        with override(language):
            send_mail(subject(texts), body(texts), None, [person.email])
    except OSError:  # every error of smtplib is one
        logger.exception("The summary of drift to user %s was not sent", person.pk)


def subject(texts: list[TwinText]) -> str:
    count = len(texts)
    words = ngettext("A text is behind its twin", "%(count)s texts are behind their twins", count)
    return words % {"count": count}


def body(texts: list[TwinText]) -> str:
    ask = _(
        "These stand in both bokmål and nynorsk, and one form has been changed since the other"
        " was. See what has changed, and bring the other in step or say that it follows already."
    )
    return "\n\n".join([ask, *(_entry(text) for text in texts)]) + "\n"


def _entry(text: TwinText) -> str:
    facts = f"{LANGUAGE_NAMES[text.language]}: {how_far(text.behind)} {since(text)}"
    return f"{text.version.content.title}\n{facts}\n{urljoin(settings.SITE_ADDRESS, url(text))}"
