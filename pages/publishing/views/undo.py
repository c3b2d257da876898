from urllib.parse import urlparse

from cms.toolbar.utils import get_object_edit_url, get_object_structure_url
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from djangocms_versioning.exceptions import ConditionFailed

from pages.publishing import screens
from pages.publishing.models import BlockChange
from pages.publishing.undo import steps


@require_POST
def undo(request: HttpRequest, key: int) -> HttpResponse:
    return _step(request, key, back=True)


@require_POST
def redo(request: HttpRequest, key: int) -> HttpResponse:
    return _step(request, key, back=False)


def _step(request: HttpRequest, key: int, *, back: bool) -> HttpResponse:
    """To where one was, with a sentence on what has happened."""
    user = screens.editor(request)
    change = BlockChange.objects.filter(pk=key, user=user).select_related("version").first()
    if change is None or change.version.content is None:
        messages.error(
            request,
            _("This is no longer kept: the draft was published or removed since."),
        )
        return HttpResponseRedirect(reverse("admin:index"))
    try:
        steps.take(change, user, back=back)
    except ConditionFailed as error:
        messages.error(request, str(error))
    else:
        said = _("Undone: %(what)s") if back else _("Done again: %(what)s")
        messages.success(request, said % {"what": steps.what(change)})
    return HttpResponseRedirect(_way_back(request, change))


def _way_back(request: HttpRequest, change: BlockChange) -> str:
    """The page or its structure, whichever was open."""
    content = change.version.content
    edit, structure = (
        way(content, language=content.language)
        for way in (get_object_edit_url, get_object_structure_url)
    )
    came_from = urlparse(request.headers.get("Referer", "")).path
    return structure if came_from == structure else edit
