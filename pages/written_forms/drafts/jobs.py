"""Drafts of long texts: asked for in a request, made by the worker, looked for by the editor."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version
from procrastinate.contrib.django import app

from pages.written_forms.drafts import making, translating, twins, version_texts
from pages.written_forms.drafts.apertium import IN_A_JOB, ApertiumError
from pages.written_forms.models import MachineDraft

TASK = "pages.written_forms.tasks.make_draft"
AT_ONCE = 6_000  # characters that Apertium does in some two seconds
PATIENCE = dt.timedelta(minutes=15)  # then one may ask again


def takes_long(source: Version) -> bool:
    return translating.size([place.text for place in version_texts.places(source)]) > AT_ONCE


def last_asked(source: Version) -> MachineDraft | None:
    """What waits, or what went wrong the last time."""
    return MachineDraft.objects.filter(source=source, version=None).first()


def is_waiting(asked: MachineDraft | None) -> bool:
    return bool(asked and not asked.problem and timezone.now() - asked.asked_at < PATIENCE)


@transaction.atomic
def ask(source: Version, user: Any, over: int | None = None) -> MachineDraft:  # noqa: ANN401
    """ConditionFailed, ApertiumError: what can be seen now is said now, not by the worker."""
    Version.objects.select_for_update().get(pk=source.pk)
    twins.in_the_way(source, user, over)
    if is_waiting(last_asked(source)):
        raise ConditionFailed(_("This draft is being made already."))
    translating.refuse_too_long([place.text for place in version_texts.places(source)])
    MachineDraft.objects.filter(source=source, version=None).delete()
    language = str(twins.other_form(source))
    asked = MachineDraft.objects.create(source=source, language=language, by=user)
    app.configure_task(TASK).defer(key=asked.pk, over=over)
    return asked


def carry_out(key: int, over: int | None = None) -> None:
    """Nothing is asked twice of a draft that is made, taken back or has failed."""
    asked = MachineDraft.objects.filter(pk=key, version=None, problem="").first()
    if asked is None or asked.source is None:
        return
    with override(settings.LANGUAGE_CODE):
        try:
            _ask_again(asked)
            making.make(asked.source, asked.by, seconds=IN_A_JOB, asked=asked, over=over)
        except (ApertiumError, ConditionFailed) as error:
            MachineDraft.objects.filter(pk=key).update(problem=str(error)[:500])


def _ask_again(asked: MachineDraft) -> None:
    """Much may have happened since."""
    if not (asked.by and asked.source and twins.may_draft(asked.by, asked.source)):
        raise ConditionFailed(_("You may not change this."))
