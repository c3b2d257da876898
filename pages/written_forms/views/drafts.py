"""The screen that asks for a draft in the other form, and the one where its reader is told what to
look at."""

from collections.abc import Callable
from typing import Any

from cms.models import CMSPlugin
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.page_frame import LANGUAGE_NAMES
from pages.publishing import screens
from pages.publishing.checks import places
from pages.publishing.checks.findings import Place
from pages.publishing.comparison.version_contents import blocks
from pages.publishing.screens import editor
from pages.publishing.versions import holders
from pages.written_forms.drafts import apertium, jobs, making, reading_through, twins, version_texts
from pages.written_forms.drafts.apertium import ApertiumError
from pages.written_forms.models import MachineDraft

LONGEST_KEY = 18  # digits
Action = Callable[[HttpRequest, Version], HttpResponse | None]


@require_http_methods(["GET", "HEAD", "POST"])
def draft_of(request: HttpRequest, key: int) -> HttpResponse:
    """Asks for a draft of all of it, or takes single blocks to the draft there is."""
    version = screens.version_or_404(request, key)
    if not twins.may_draft(request.user, version):
        raise PermissionDenied
    if request.method == "POST":
        try:
            if answer := _act(request, version):
                return answer
        except (ApertiumError, ConditionFailed) as error:
            messages.error(request, str(error))
    twin = twins.twin(version)
    open_draft = twin if twin and twin.state == DRAFT else None
    is_held = bool(open_draft and holders.is_held_by_another(open_draft, editor(request)))
    asked = jobs.last_asked(version)
    shown: dict[str, Any] = {
        "form": LANGUAGE_NAMES[str(twins.other_form(version))].lower(),
        "own_form": LANGUAGE_NAMES[version.content.language].lower(),
        "is_installed": apertium.is_installed(),
        "twin": twin,
        "twin_url": places.page_url(twin) if twin else "",
        "open_draft": open_draft,
        "holder": holders.sentence(open_draft) if open_draft and is_held else "",
        "blocks": _blocks(version) if open_draft and not is_held else (),
        "asked": asked,
        "is_waiting": jobs.is_waiting(asked),
        "takes_long": jobs.takes_long(version),
    }
    title = _("Draft of «%(title)s» in %(form)s") % {
        "title": version.content.title,
        "form": shown["form"],
    }
    context = screens.context(request, version, title) | shown
    return TemplateResponse(request, "admin/written_forms/draft.html", context)


def _act(request: HttpRequest, version: Version) -> HttpResponse | None:
    if "block" in request.POST:
        block = _chosen(version, request.POST["block"])
        made = making.add_block(block, version, request.user)
        messages.success(
            request, _("The block stands last in the draft. Read it, and move it where it belongs.")
        )
        return _to(made)
    if "make" not in request.POST:
        return None
    over = _key(request.POST.get("over", ""))
    if jobs.takes_long(version):
        if not apertium.is_installed():
            raise apertium.not_installed()
        jobs.ask(version, request.user, over)
        messages.success(
            request,
            _("The text is long. The draft is being made and will stand in your list of drafts."),
        )
        return HttpResponseRedirect(request.path)
    made = making.make(version, request.user, over=over)
    messages.success(
        request, _("The draft has been made. Read it and mend it before you publish it.")
    )
    return _to(made)


def _key(said: str) -> int | None:
    is_number = said.isascii() and said.isdigit() and len(said) <= LONGEST_KEY
    return int(said) if is_number else None


def _to(made: MachineDraft) -> HttpResponse:
    return HttpResponseRedirect(
        reverse("admin:written_forms_machine_draft", args=[made.version_id])
    )


def _blocks(version: Version) -> list[tuple[int, str, str]]:
    """Those with texts: key, kind, first words."""
    found = []
    for block in blocks(version):
        if texts := list(version_texts.of_block(block)):
            kind = capfirst(str(block._meta.verbose_name))
            words = Truncator(str(block) or texts[0].text.value).chars(80)
            found.append((block.pk, kind, words))
    return found


def _chosen(version: Version, key: str) -> CMSPlugin:
    found = {str(block.pk): block for block in blocks(version)}
    if key not in found:
        raise ConditionFailed(_("This block is no longer there."))
    return found[key]


@require_http_methods(["GET", "HEAD", "POST"])
def machine_draft_of(request: HttpRequest, key: int) -> HttpResponse:
    """What the program was not sure of, and the word of a person who has read it."""
    version = screens.version_or_404(request, key)
    made = reading_through.of_version(version)
    if made is None:
        raise Http404
    may_read = version.state == DRAFT and version.has_change_permission(request.user)
    if request.method == "POST":
        if not may_read:
            raise PermissionDenied
        if "read" in request.POST:
            reading_through.say_read(made, request.user)
            messages.success(request, _("The draft counts as read. It no longer stops publishing."))
        return HttpResponseRedirect(request.path)
    shown: dict[str, Any] = {
        "made": made,
        "may_read": may_read,
        "own_form": LANGUAGE_NAMES[made.source.content.language].lower() if made.source else "",
        "lines": [_line(version, each) for each in reading_through.left(made, version)],
        "text_url": _text_url(version),
        "source_url": places.page_url(made.source) if made.source else "",
    }
    title = _("Machine-made draft: «%(title)s»") % {"title": version.content.title}
    context = screens.context(request, version, title) | shown
    return TemplateResponse(request, "admin/written_forms/machine_draft.html", context)


def _text_url(version: Version) -> str:
    find = get_object_edit_url if version.state == DRAFT else get_object_preview_url
    return find(version.content, language=version.content.language)


def _line(version: Version, uncertain: dict[str, Any]) -> dict[str, Any]:
    place = Place(uncertain["block"], "" if uncertain["block"] else "title")
    before, word, after = uncertain["around"].partition(uncertain["word"] or "\0")
    return uncertain | {
        "before": before,
        "marked": word.strip("\0"),
        "after": after,
        "url": places.in_form(version, place),
    }
