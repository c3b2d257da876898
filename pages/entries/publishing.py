"""What is asked before a version is published or withdrawn, and what happens then."""

import datetime as dt
from typing import Any, TypeVar

from cms.api import add_plugin
from cms.models import Page
from cms.utils.placeholder import rescan_placeholders_for_obj
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import IntegrityError, transaction
from django.utils import timezone
from djangocms_versioning.datastructures import default_copy
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.entries.kinds import addresses, entries
from pages.entries.models import Entry, EntryContent
from pages.slugs import slug
from pages.stored_blocks import SLOT

User = AbstractBaseUser | AnonymousUser
Content = TypeVar("Content", bound=EntryContent)

# What belongs to one version only and is not carried over into the next.
OF_ONE_VERSION = {
    "change_note": "",
    "minor_change": False,
    "released_at": None,
    "withdrawn_at": None,
    "withdrawal_note": "",
    "moved_to_page": None,
    "moved_to_item": None,
}


NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)
LONGEST_STEM = 110  # characters, which leaves room for a number


def copy(original: Content) -> Content:
    """A new draft's content with its blocks and all that it leads to."""
    made = default_copy(original)
    for relation in original._meta.many_to_many:
        getattr(made, relation.name).set(getattr(original, relation.name).all())
    for field, value in OF_ONE_VERSION.items():
        setattr(made, field, value)
    made.save()
    return made


@transaction.atomic
def new_draft(
    kind: type[Content],
    user: User,
    language: str,
    /,
    *,
    item: Entry | None = None,
    body: str = "",
    **fields: Any,
) -> Content:
    """A first draft in this language with a text as its body, of a new entry or of one there is."""
    content = kind(item=item or entries(kind).objects.create(), language=language, **fields)
    content.slug = content.slug or free_slug(content)
    content.save()
    Version.objects.create(content=content, created_by=user)
    placeholder = rescan_placeholders_for_obj(content)[SLOT]
    if body:
        add_plugin(placeholder, "NekTextPlugin", language, body=body)
    return content


def publish(content: EntryContent, user: User) -> None:
    """For commands: asks all that an editor is asked, but not whether the user may publish."""
    version = Version.objects.get_for_content(content)
    ask_before_publishing(version, user)
    version.publish(user)


def by_key(kind: type[Content], key: Any) -> Content | None:  # noqa: ANN401 whatever an address brings
    """Any version, for editors."""
    try:
        return kind.all_versions.select_related("item").get(pk=key)
    except (kind.DoesNotExist, ValueError, TypeError):
        return None


def has_been_public(content: EntryContent) -> bool:
    """Readers have seen this entry in this language."""
    same = {"item": content.item_id, "language": content.language}
    released = type(content).all_versions.filter(**same, released_at__isnull=False)
    return released.filter(published_at__lte=timezone.now()).exists()


def slug_is_taken(content: EntryContent) -> bool:
    """By another entry, in public or in a draft that is still worked on."""
    same = {"language": content.language, "slug": content.slug, "versions__state": "draft"}
    drafts = type(content).all_versions.filter(**same).exclude(item=content.item_id)
    return _address_is_another_s(content) or drafts.exists()


def free_slug(content: EntryContent) -> str:
    """Made of the title, with a number where another entry has the same."""
    stem = slug(content.title)[:LONGEST_STEM].strip("-") or "sak"
    kind: Any = type(content)
    number, tried = 1, kind(item_id=content.item_id, language=content.language, slug=stem)
    while slug_is_taken(tried):
        number += 1
        tried.slug = f"{stem}-{number}"
    return tried.slug


def ask_before_publishing(version: Version, user: User) -> None:
    """A condition of djangocms-versioning: ConditionFailed says in a sentence what is wrong."""
    content = version.content
    if not isinstance(content, EntryContent):
        return
    if _address_is_another_s(content):
        raise ConditionFailed(str(content.WORDS.address_is_taken))
    if content.item.is_public and content.published_at and content.published_at > timezone.now():
        raise ConditionFailed(str(content.WORDS.readers_see_it))
    if not (content.change_note or content.minor_change) and has_been_public(content):
        raise ConditionFailed(str(content.WORDS.readers_have_seen_it))


def _address_is_another_s(content: EntryContent) -> bool:
    there = addresses(type(content)).objects.filter(language=content.language, slug=content.slug)
    return there.exclude(item=content.item_id).exists()


def ask_before_unpublishing(version: Version, user: User) -> None:
    content = version.content
    if isinstance(content, EntryContent) and not content.withdrawn_at:
        raise ConditionFailed(str(content.WORDS.withdraw_from_form))


def on_publish(version: Version) -> None:
    """Shows readers this version. Runs in the transaction that publishes it."""
    content = version.content
    item = _locked(content)
    now = timezone.now()
    content.published_at = content.published_at or now
    content.released_at = now
    type(content).all_versions.filter(pk=content.pk).update(
        published_at=content.published_at, released_at=now
    )
    taken, _created = addresses(type(content)).objects.get_or_create(
        language=content.language, slug=content.slug, defaults={"item": item}
    )
    if taken.item_id != item.pk:  # somebody was faster
        raise IntegrityError(f"{taken} is another's address")
    setattr(item, f"live_{content.language}", content)
    show(item)


def on_unpublish(version: Version) -> None:
    content = version.content
    item = _locked(content)
    if getattr(item, f"live_{content.language}_id") == content.pk:
        setattr(item, f"live_{content.language}", None)
        show(item)


def _locked(content: EntryContent) -> Entry:
    return entries(type(content)).objects.select_for_update().get(pk=content.item_id)


def show(item: Entry) -> None:
    """Lists go by what the version published last says."""
    live = item.live.values()
    if live:
        last = max(live, key=lambda content: content.released_at or NEVER)
        for field in item.WRITTEN_BY_PUBLISHING:
            setattr(item, field, getattr(last, field))
    item.save()


@transaction.atomic
def withdraw(
    content: EntryContent,
    user: User,
    *,
    note: str = "",
    page: Page | None = None,
    item: Entry | None = None,
) -> None:
    """Takes the entry from its readers; its address tells them why or leads them on."""
    facts: dict[str, Any] = {
        "withdrawn_at": timezone.now(),
        "withdrawal_note": note,
        "moved_to_page": page,
        "moved_to_item": item,
    }
    for field, value in facts.items():
        setattr(content, field, value)
    version = Version.objects.get_for_content(content)
    version.check_unpublish(user)
    type(content).all_versions.filter(pk=content.pk).update(**facts)
    version.unpublish(user)


def forget_withdrawal(content: EntryContent) -> None:
    """Of an entry that readers get back as it was: there is no change to tell them of."""
    content.withdrawn_at, content.withdrawal_note = None, ""
    content.moved_to_page = content.moved_to_item = None
    content.minor_change = content.minor_change or not content.change_note
    content.save()
