"""What is in use is not deleted; the one who tries is told where."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from pages.media.usage import Use


def refusal(request: HttpRequest, uses: list[Use], **context: Any) -> TemplateResponse:
    title = _("This is in use and cannot be deleted")
    context |= admin.site.each_context(request) | {"title": title, "uses": uses}
    return TemplateResponse(request, "admin/media/in_use.html", context, status=409)
