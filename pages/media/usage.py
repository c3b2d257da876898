"""Where files are used: by a field that points to them, or by a link in a text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cms.models import CMSPlugin
from cms.toolbar.utils import get_object_preview_url
from django.apps import apps
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from djangocms_versioning.models import Version
from filer.models import File, Image

OURS = __package__.partition(".")[0]
# What filer and we keep of a file itself is no use of it, nor is what is made of the texts.
OF_THE_FILE = ("filer", "media", "easy_thumbnails", "search", "written_forms")
STATES = ("published", "draft")  # what counts of many versions, in this order; then all others
# From a row to its block, from a page's details to the page, from a document to its meeting.
OWNERS = ("block", "extended_object", "meeting")


@dataclass(frozen=True)
class Use:
    """One page, news item or the like; its public version if that uses the file."""

    kind: str
    title: str
    language: str
    state: str
    url: str


def uses(files: Iterable[File]) -> list[Use]:
    files = list(files)
    found: dict[tuple[object, ...], tuple[int, Use]] = {}
    for thing in [*_pointing(files), *_linking(files)] if files else []:
        key, rank, use = _described(owner(thing))
        if key not in found or rank < found[key][0]:
            found[key] = (rank, use)
    return [use for _rank, use in sorted(found.values(), key=lambda each: each[0])]


def owner(thing: models.Model) -> models.Model:
    """What an editor knows it as."""
    if isinstance(thing, CMSPlugin) and thing.placeholder:
        return thing.placeholder.source or thing
    for name in OWNERS:
        if found := getattr(thing, name, None):
            return owner(found)
    return thing


def _pointing(files: list[File]) -> Iterator[models.Model]:
    keys = [file.pk for file in files]
    for model in (File, Image):
        for relation in model._meta.get_fields(include_hidden=True):
            if not relation.auto_created or relation.concrete or relation.many_to_many:
                continue
            user = relation.related_model
            if user._meta.app_label not in OF_THE_FILE:
                by = {f"{relation.field.name}__in": keys}
                yield from user._base_manager.filter(**by)


def _linking(files: list[File]) -> Iterator[models.Model]:
    """In rich text and addresses; a file's own address is random enough to search for."""
    urls = [file.file.url for file in files if file.file]
    for model in apps.get_models():
        names = _texts(model)
        anywhere = models.Q()
        for name in names:
            for url in urls:
                anywhere |= models.Q(**{f"{name}__contains": url})
        if anywhere:
            yield from model._base_manager.filter(anywhere)


def _texts(model: type[models.Model]) -> list[str]:
    """Fields of ours that can hold a link."""
    if not model.__module__.startswith(f"{OURS}.") or model._meta.app_label in OF_THE_FILE:
        return []
    kinds = (models.TextField, models.URLField)
    return [field.name for field in model._meta.fields if isinstance(field, kinds)]


def _described(thing: models.Model) -> tuple[tuple[object, ...], int, Use]:
    """With what makes it one of several versions of the same, and how much that version counts."""
    version = _version(thing)
    kind = capfirst(str(thing._meta.verbose_name))
    language, title = getattr(thing, "language", ""), getattr(thing, "title", "") or str(thing)
    if version is None:
        return (type(thing), thing.pk), 0, Use(kind, title, language, "", _address(thing))
    rank = STATES.index(version.state) if version.state in STATES else len(STATES)
    use = Use(
        kind,
        title,
        language,
        version.get_state_display(),
        get_object_preview_url(thing, language),
    )
    return (type(version.grouper), version.grouper.pk, language), rank, use


def _version(thing: models.Model) -> Version | None:
    try:
        return Version.objects.get_for_content(thing)
    except (Version.DoesNotExist, KeyError):  # the second: nothing of its kind has versions
        return None


def _address(thing: models.Model) -> str:
    options = thing._meta
    try:
        return reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[thing.pk])
    except NoReverseMatch:
        return ""
