"""Drafts in the other form: of a version there is, with all its blocks, rows and pictures.

Apertium is asked first, while nobody waits; then the version is copied as versioning copies it,
and the copy gets the texts. It is a draft, and nothing here publishes.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from cms.models import CMSPlugin, PageContent
from cms.utils.plugins import copy_plugins_to_placeholder
from django.db import transaction
from django.db.models import CharField, Model
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from djangocms_versioning import versionables
from djangocms_versioning.constants import DRAFT, PUBLISHED
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages import version_lock
from pages.entries.models import EntryContent
from pages.models import PageDetails
from pages.written_forms.drafts import addresses, twins, version_texts
from pages.written_forms.drafts.apertium import IN_A_REQUEST, TooLongError
from pages.written_forms.drafts.translating import Translated, Uncertain, size, translate
from pages.written_forms.drafts.version_texts import Place
from pages.written_forms.models import MachineDraft

LONGEST_BLOCK = 20_000  # characters that Apertium does within the limit of a request


def make(
    source: Version,
    user: Any,  # noqa: ANN401 Django's users differ
    *,
    seconds: float = IN_A_REQUEST,
    asked: MachineDraft | None = None,
    over: int | None = None,
) -> MachineDraft:
    """A draft of all of it, in the place of the open one with this key, which is archived.
    ApertiumError or ConditionFailed say why there is none."""
    twins.in_the_way(source, user, over)
    target = str(twins.other_form(source))
    read = version_texts.places(source)
    texts = [place.text for place in read]
    made = translate(texts, source.content.language, target, seconds=seconds)
    with transaction.atomic():
        content = versionables.for_content(source.content).copy_function(source.content)
        _set_language(content, target)
        version_lock.wait(content)
        if old := twins.in_the_way(source, user, over):
            old.archive(user)
        draft = Version.objects.create(content=content, created_by=user)
        written = version_texts.places(draft)
        if [place.text for place in written] != texts:
            raise ConditionFailed(_("Somebody has changed the text meanwhile. Try again."))
        uncertain = _write(written, made)
        public = twins.in_state(source, PUBLISHED)
        _take_from(public.content if public else None, draft.content)
        asked = asked or MachineDraft(source=source, language=target, by=user)
        asked.version, asked.uncertain, asked.problem = draft, uncertain, ""
        asked.save()
    return asked


def add_block(block: CMSPlugin, source: Version, user: Any) -> MachineDraft:  # noqa: ANN401
    """To the draft that stands in the other form, after its last block."""
    target = str(twins.other_form(source))
    texts = [place.text for place in version_texts.of_block(block)]
    if size(texts) > LONGEST_BLOCK:
        raise TooLongError(
            _("This block is too long to be translated while you wait. Divide it in two first.")
        )
    made = translate(texts, source.content.language, target)
    draft = twins.twin(source)
    if draft is None or draft.state != DRAFT:
        raise ConditionFailed(_("There is no draft in the other written form to put it in."))
    with version_lock.queue(draft) as fresh:
        fresh.check_modify(user)
        slot = fresh.content.placeholders.get(slot=block.placeholder.slot)
        (copied,) = copy_plugins_to_placeholder([block], slot, language=target)
        uncertain = _write(list(version_texts.of_block(copied)), made)
        kept, _made = MachineDraft.objects.get_or_create(
            version=fresh, defaults={"source": source, "language": target, "by": user}
        )
        kept.uncertain = [*kept.uncertain, *uncertain]
        kept.read_at = kept.read_by = None
        kept.save()
    return kept


def _set_language(content: Any, language: str) -> None:  # noqa: ANN401 any kind of content
    content.language = language
    content.save()
    placeholders = content.placeholders.all()
    CMSPlugin.objects.filter(placeholder__in=placeholders).update(language=language)


def _take_from(public: Any, content: Any) -> None:  # noqa: ANN401 any kind of content
    """Address and dates are those of what readers have, if they have any: no program earns one."""
    addresses.give(content, public)
    if isinstance(content, EntryContent) and public:
        content.published_at = public.published_at
    content.save()
    if isinstance(content, PageContent):
        known = PageDetails.objects.filter(extended_object=public).first() if public else None
        updated_on = known.updated_on if known else None
        PageDetails.objects.filter(extended_object=content).update(updated_on=updated_on)


def _write(places: Sequence[Place], made: Sequence[Translated]) -> list[dict[str, Any]]:
    """What is uncertain, with where it stands."""
    uncertain: list[dict[str, Any]] = []
    holders: dict[int, Model] = {}
    for place, translated in zip(places, made, strict=True):
        value, cut = _fitted(place, translated.value)
        setattr(place.holder, place.field.name, value)
        holders[id(place.holder)] = place.holder
        where = {
            "block": place.block.pk if place.block else None,
            "field": capfirst(str(place.field.verbose_name)),
        }
        uncertain += [asdict(each) | where for each in (*translated.uncertain, *cut)]
    for holder in holders.values():
        holder.save()
    return uncertain


def _fitted(place: Place, value: str) -> tuple[str, list[Uncertain]]:
    """What the other form has no room for is cut, and said so."""
    longest = place.field.max_length if isinstance(place.field, CharField) else None
    if longest is None or len(value) <= longest:
        return value, []
    cut = Truncator(value).chars(longest)
    return cut, [Uncertain("", cut)]
