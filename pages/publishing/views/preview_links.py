from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from djangocms_versioning.exceptions import ConditionFailed

from pages.publishing import screens
from pages.publishing.preview_links import links as preview_links


class DaysForm(forms.Form):
    days = forms.TypedChoiceField(
        label=gettext_lazy("The link works for"),
        coerce=int,
        initial=preview_links.DAYS[1],
        choices=lambda: [
            (days, ngettext("%(count)s day", "%(count)s days", days) % {"count": days})
            for days in preview_links.DAYS
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
def preview_links_of(request: HttpRequest, key: int) -> HttpResponse:
    """Makes links to a draft, shows those that work, and takes them back."""
    version = screens.version_or_404(request, key)
    if not version.has_change_permission(request.user):
        raise PermissionDenied
    if request.method == "POST" and "revoke" in request.POST:
        preview_links.revoke(version)
        messages.success(request, _("The links do not work any more."))
        return HttpResponseRedirect(request.path)
    form = DaysForm(request.POST or None)
    if form.is_valid():
        try:
            preview_links.make(version, screens.editor(request), form.cleaned_data["days"])
        except ConditionFailed as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The link has been made. Copy it and send it."))
            return HttpResponseRedirect(request.path)
    links = [
        (link, request.build_absolute_uri(preview_links.path(link)))
        for link in preview_links.links(version)
    ]
    title = _("Preview links to «%(title)s»") % {"title": version.content.title}
    context = screens.context(request, version, title) | {"form": form, "links": links}
    return TemplateResponse(request, "admin/publishing/preview_links.html", context)
