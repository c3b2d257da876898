"""What is asked before a version is published or withdrawn, and what happens then."""

import datetime as dt
from typing import Any

from cms.api import add_plugin
from cms.models import Page
from cms.utils.placeholder import rescan_placeholders_for_obj
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from djangocms_versioning.datastructures import default_copy
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.news.models import NewsAddress, NewsContent, NewsItem
from pages.slugs import slug
from pages.stored_blocks import SLOT

User = AbstractBaseUser | AnonymousUser

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


def copy(original: NewsContent) -> NewsContent:
    """A new draft's content with its blocks and related items."""
    made = default_copy(original)
    made.related.set(original.related.all())
    for field, value in OF_ONE_VERSION.items():
        setattr(made, field, value)
    made.save()
    return made


@transaction.atomic
def new_draft(
    user: User,
    language: str,
    *,
    item: NewsItem | None = None,
    body: str = "",
    **fields: Any,
) -> NewsContent:
    """A first draft in this language with a text as its body, of a new item or of one there is."""
    content = NewsContent(item=item or NewsItem.objects.create(), language=language, **fields)
    content.slug = content.slug or free_slug(content)
    content.save()
    Version.objects.create(content=content, created_by=user)
    placeholder = rescan_placeholders_for_obj(content)[SLOT]
    if body:
        add_plugin(placeholder, "NekTextPlugin", language, body=body)
    return content


def publish(content: NewsContent, user: User) -> None:
    """For commands: asks all that an editor is asked, but not whether the user may publish."""
    version = Version.objects.get_for_content(content)
    ask_before_publishing(version, user)
    version.publish(user)


def by_key(key: Any) -> NewsContent | None:  # noqa: ANN401 whatever an address brings
    """Any version, for editors."""
    try:
        return NewsContent.all_versions.select_related("item").get(pk=key)
    except (NewsContent.DoesNotExist, ValueError, TypeError):
        return None


def has_been_public(content: NewsContent) -> bool:
    """Readers have seen this item in this language."""
    return NewsContent.all_versions.filter(
        item=content.item_id,
        language=content.language,
        released_at__isnull=False,
        published_at__lte=timezone.now(),
    ).exists()


def slug_is_taken(content: NewsContent) -> bool:
    """By another item, in public or in a draft that is still worked on."""
    others = {"language": content.language, "slug": content.slug}
    addresses = NewsAddress.objects.filter(**others).exclude(item=content.item_id)
    drafts = NewsContent.all_versions.filter(**others, versions__state="draft")
    return addresses.exists() or drafts.exclude(item=content.item_id).exists()


def free_slug(content: NewsContent) -> str:
    """Made of the title, with a number where another item has the same."""
    stem = slug(content.title)[:LONGEST_STEM].strip("-") or "sak"
    number, tried = 1, NewsContent(item_id=content.item_id, language=content.language, slug=stem)
    while slug_is_taken(tried):
        number += 1
        tried.slug = f"{stem}-{number}"
    return tried.slug


def ask_before_publishing(version: Version, user: User) -> None:
    """A condition of djangocms-versioning: ConditionFailed says in a sentence what is wrong."""
    content = version.content
    if not isinstance(content, NewsContent):
        return
    if NewsAddress.objects.filter(language=content.language, slug=content.slug).exclude(
        item=content.item_id
    ):
        raise ConditionFailed(_("Another news item has this address. Choose another one."))
    if content.item.is_public and content.published_at and content.published_at > timezone.now():
        raise ConditionFailed(
            _("Readers see this item already: a date in the future would take it from them.")
        )
    if not (content.change_note or content.minor_change) and has_been_public(content):
        raise ConditionFailed(
            _("Readers have seen this item: write what has changed, or say that it is minor.")
        )


def ask_before_unpublishing(version: Version, user: User) -> None:
    content = version.content
    if isinstance(content, NewsContent) and not content.withdrawn_at:
        raise ConditionFailed(_("Withdraw the news item from its own form, with a reason."))


def on_publish(version: Version) -> None:
    """Shows readers this version. Runs in the transaction that publishes it."""
    content = version.content
    item = NewsItem.objects.select_for_update().get(pk=content.item_id)
    now = timezone.now()
    content.published_at = content.published_at or now
    content.released_at = now
    NewsContent.all_versions.filter(pk=content.pk).update(
        published_at=content.published_at, released_at=now
    )
    taken, _created = NewsAddress.objects.get_or_create(
        language=content.language, slug=content.slug, defaults={"item": item}
    )
    if taken.item_id != item.pk:  # somebody was faster
        raise IntegrityError(f"{taken} is another item's address")
    setattr(item, f"live_{content.language}", content)
    show(item)


def on_unpublish(version: Version) -> None:
    content = version.content
    item = NewsItem.objects.select_for_update().get(pk=content.item_id)
    if getattr(item, f"live_{content.language}_id") == content.pk:
        setattr(item, f"live_{content.language}", None)
        show(item)


def show(item: NewsItem) -> None:
    """Lists go by what the version published last says."""
    live = item.live.values()
    if live:
        last = max(live, key=lambda content: content.released_at or NEVER)
        item.kind, item.areas, item.published_at = last.kind, last.areas, last.published_at
    item.save()


@transaction.atomic
def withdraw(
    content: NewsContent,
    user: User,
    *,
    note: str = "",
    page: Page | None = None,
    item: NewsItem | None = None,
) -> None:
    """Takes the item from its readers; its address tells them why or leads them on."""
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
    NewsContent.all_versions.filter(pk=content.pk).update(**facts)
    version.unpublish(user)


def forget_withdrawal(content: NewsContent) -> None:
    """Of an item that readers get back as it was: there is no change to tell them of."""
    content.withdrawn_at, content.withdrawal_note = None, ""
    content.moved_to_page = content.moved_to_item = None
    content.minor_change = content.minor_change or not content.change_note
    content.save()
