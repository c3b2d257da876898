"""Why a file is not taken in, in a sentence that names it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pages.media import kinds


class RefusedError(ValidationError):
    """A file that is not taken in; its code says why to programs."""


def unknown(name: str) -> RefusedError:
    text = _("«%(name)s» is of a kind this website does not take. It takes %(kinds)s.")
    return RefusedError(text % {"name": name, "kinds": kinds.names()}, code="kind")


def disguised(name: str, kind: kinds.Kind) -> RefusedError:
    text = _("«%(name)s» is called a %(kind)s, but that is not what is in it.")
    return RefusedError(text % {"name": name, "kind": kind.name}, code="disguised")


def too_large(name: str, kind: kinds.Kind) -> RefusedError:
    text = _("«%(name)s» is too large. A %(kind)s may be up to %(most)s MB.")
    most = kind.largest // kinds.MB
    return RefusedError(text % {"name": name, "kind": kind.name, "most": most}, code="size")


def empty(name: str) -> RefusedError:
    return RefusedError(_("«%(name)s» is empty.") % {"name": name}, code="empty")


def broken(name: str) -> RefusedError:
    text = _("«%(name)s» is broken or cut off. Save it again from where it was made.")
    return RefusedError(text % {"name": name}, code="broken")


def too_many_pixels(name: str) -> RefusedError:
    text = _("«%(name)s» has too many pixels. A picture may have up to %(most)s million.")
    most = settings.FILER_MAX_IMAGE_PIXELS // 10**6
    return RefusedError(text % {"name": name, "most": most}, code="pixels")


def too_much_inside(name: str) -> RefusedError:
    text = _("«%(name)s» unpacks to more than a document should hold.")
    return RefusedError(text % {"name": name}, code="unpacked")


def macros(name: str) -> RefusedError:
    text = _("«%(name)s» holds macros. Save it without them.")
    return RefusedError(text % {"name": name}, code="macros")


def other_kind(name: str, kind: kinds.Kind | None) -> RefusedError:
    text = _("«%(name)s» cannot replace this file: the address stays, so it has to be a %(kind)s.")
    return RefusedError(
        text % {"name": name, "kind": kind.name if kind else "?"}, code="other_kind"
    )
