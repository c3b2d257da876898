"""Nothing is stored that has not been taken in, whatever code saves it."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from filer.models import File, Image

from pages.media.intake import TakenFile, take_in
from pages.media.models import Caution
from pages.media.tasks import make_sizes


def watch() -> None:
    for model in (File, Image):
        pre_save.connect(take_in_before_saving, sender=model, dispatch_uid=f"take in {model}")
        post_save.connect(keep_cautions, sender=model, dispatch_uid=f"cautions {model}")
    post_save.connect(make_sizes_later, sender=Image, dispatch_uid="sizes")


def take_in_before_saving(instance: File, *, raw: bool = False, **kwargs: Any) -> None:
    """The forms do it before, and say what is wrong; this is for all other code."""
    if raw or not instance.file or not is_new(instance):
        return
    content = instance.file.file
    if not isinstance(content, TakenFile):
        instance.file = take_in(content, instance.original_filename or instance.file.name)
        instance.file_data_changed()  # filer does not see it: the name is the same
    instance.cautions = instance.file.file.cautions


def is_new(instance: File) -> bool:
    """The file has not been written yet."""
    return not getattr(instance.file, "_committed", True)


def keep_cautions(instance: File, **kwargs: Any) -> None:
    found = instance.__dict__.pop("cautions", None)
    if found is not None:
        Caution.note(instance, found)


def make_sizes_later(instance: Image, *, raw: bool = False, **kwargs: Any) -> None:
    """Of a new picture and after a new focal point; what is there already is not made again."""
    if not raw:
        transaction.on_commit(lambda: make_sizes.defer(picture=instance.pk))
