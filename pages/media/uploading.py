"""Uploads: one by one with an answer for a script, or many at once from a plain form."""

import json
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from filer.admin.clipboardadmin import ajax_upload
from filer.admin.tools import admin_url_params_encoded

from pages.media.intake import take_in
from pages.media.models import Caution
from pages.media.refusal import RefusedError


class Answer(NamedTuple):
    said: dict[str, Any]
    status: int


@require_POST
def upload(request: HttpRequest, folder_id: int | None = None) -> HttpResponse:
    """What filer's own drop zones ask too."""
    uploads = [file for name in request.FILES for file in request.FILES.getlist(name)]
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return _answered(request, uploads, folder_id)
    if not uploads:
        messages.error(request, _("Choose one or more files first."))
    done = sum(_told(request, each, folder_id) for each in uploads)
    if done:
        text = ngettext("%(count)s file is uploaded.", "%(count)s files are uploaded.", done)
        messages.success(request, text % {"count": done})
    return HttpResponseRedirect(_listing(request, folder_id))


def _answered(
    request: HttpRequest, uploads: list[UploadedFile], folder_id: int | None
) -> HttpResponse:
    """To a script, which sends one at a time."""
    if len(uploads) != 1:
        return JsonResponse({"error": _("Choose one or more files first.")}, status=400)
    try:
        answer = _stored(request, uploads[0], folder_id)
        return JsonResponse(answer.said, status=answer.status)
    except RefusedError as error:
        return JsonResponse({"error": error.messages[0]}, status=400)


def _told(request: HttpRequest, file: UploadedFile, folder_id: int | None) -> bool:
    """On the next page, where filer says what it has to say itself; whether the file was taken."""
    try:
        answer = _stored(request, file, folder_id).said
    except RefusedError as error:
        messages.error(request, error.messages[0])
        return False
    if caution := answer.get("caution"):
        messages.warning(request, caution)
    return "file_id" in answer


def _stored(request: HttpRequest, file: UploadedFile, folder_id: int | None) -> Answer:
    """Filer stores what has been taken in, and asks before whether this person may."""
    may = request.user.has_perm("filer.add_file")
    request.FILES.clear()
    request.FILES.update({"file": take_in(file) if may else file})
    response = ajax_upload(request, folder_id)
    answer = json.loads(response.content)
    if caution := Caution.objects.filter(file=answer.get("file_id")).first():
        answer["caution"] = f"«{answer['label']}»: {caution}"
    return Answer(answer, response.status_code)


def _listing(request: HttpRequest, folder_id: int | None) -> str:
    name = "admin:filer-directory_listing"
    url = reverse(name, args=[folder_id]) if folder_id else reverse(f"{name}-unfiled_images")
    return url + admin_url_params_encoded(request)
