from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from djangocms_versioning.models import Version

from pages.publishing import screens

MOST_VERSIONS = 100  # in the list to choose from


@require_safe
def compare(request: HttpRequest, key: int, model: str = "") -> HttpResponse:
    """Two versions as one text; without another one to compare to, that which is published."""
    version = screens.version_or_404(request, key)
    all_versions = Version.objects.filter_by_content_grouping_values(version.content)
    wanted = request.GET.get("compare_to", "")
    other = _chosen(all_versions, wanted) if wanted else screens.published(version)
    old, new = sorted((other or version, version), key=lambda each: each.pk)
    shown = {
        "changes": screens.changes(old if other else None, new),
        "others": all_versions.exclude(pk=version.pk).order_by("-pk")[:MOST_VERSIONS],
        "other": other,
    }
    title = _("Compare versions of «%(title)s»") % {"title": version.content.title}
    context = screens.context(request, version, title) | shown
    return TemplateResponse(request, "admin/publishing/compare.html", context)


def _chosen(versions: QuerySet[Version], wanted: str) -> Version:
    found = versions.filter(pk=wanted).first() if wanted.isdecimal() else None
    if found is None:
        raise Http404
    return found
