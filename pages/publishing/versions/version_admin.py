"""What editors do with versions: upstream's screens, one at a time, and three of our own."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from djangocms_versioning import admin as upstream
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version

from pages import version_lock
from pages.publishing.versions import holders, one_version
from pages.publishing.versions.version_table import VersionTable, own_url

View = Callable[[HttpRequest, str], HttpResponse]
Doing = Callable[[Version, Any], Version]


class VersionAdmin(VersionTable, upstream.VersionAdmin):
    """Whoever comes second is told so, and sees what there is now."""

    actions = None  # a row has its own

    def get_urls(self) -> list[URLPattern]:
        """A draft is taken over, which tells its holder; upstream would only unlock it."""
        label = f"{self.opts.app_label}_{self.opts.model_name}"
        views = {"publish_again": self.publish_again_view, "take_over": self.take_over_view}
        own = [
            path(
                f"<path:object_id>/{name.replace('_', '-')}/",
                self.admin_site.admin_view(view),
                name=f"{label}_{name}",
            )
            for name, view in views.items()
        ]
        return [*own, *(url for url in super().get_urls() if url.name != f"{label}_unlock")]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        roomy = {"is_nav_sidebar_enabled": False}  # the table needs the width
        return super().changelist_view(request, roomy | (extra_context or {}))

    # --- Upstream's screens, in the queue -----------------------------------------------------

    def publish_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return self._in_queue(super().publish_view, request, object_id)

    def unpublish_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return self._in_queue(super().unpublish_view, request, object_id)

    def archive_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return self._in_queue(super().archive_view, request, object_id)

    def discard_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return self._in_queue(super().discard_view, request, object_id)

    def _in_queue(self, view: View, request: HttpRequest, object_id: str) -> HttpResponse:
        version = self._version(request, object_id)
        if not isinstance(version, Version):
            return version
        if request.method != "POST":
            return view(request, object_id)
        content = version.content
        try:
            with version_lock.queue(version):
                return view(request, object_id)
        except ConditionFailed as error:
            return self._refuse(request, content, error)

    # --- Our own ------------------------------------------------------------------------------

    def edit_redirect_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """To the draft there is, or to a new one; to its holder's name where that is another."""
        version = self._version(request, object_id)
        if not isinstance(version, Version):
            return version
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        content = version.content
        try:
            draft = one_version.new_draft(version, request.user)
        except ConditionFailed as error:
            draft = one_version.current(version, DRAFT)
            if draft and holders.is_held_by_another(draft, request.user):
                return HttpResponseRedirect(own_url("take_over", draft))
            return self._refuse(request, content, error)
        return HttpResponseRedirect(self._get_edit_redirect_url(draft.content, request))

    def revert_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        version = self._version(request, object_id)
        if not isinstance(version, Version):
            return version
        sentences = [_("You get a new draft with what this version says. Readers see no change.")]
        if draft := one_version.current(version, DRAFT):
            told = _("There is a draft already, version %(number)s. It is archived, not lost.")
            sentences.append(told % {"number": draft.number})
        title = _("Bring back version %(number)s as a draft") % {"number": version.number}
        done = _("Version %(number)s is back as a draft.") % {"number": version.number}
        return self._confirm(
            request, version, one_version.restore, title=title, sentences=sentences, done=done
        )

    def publish_again_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        version = self._version(request, object_id)
        if not isinstance(version, Version):
            return version
        return self._confirm(
            request,
            version,
            one_version.publish_again,
            title=_("Publish version %(number)s again") % {"number": version.number},
            sentences=[_("Readers see this version again, as it was and at the same address.")],
            done=_("Readers see version %(number)s again.") % {"number": version.number},
        )

    def take_over_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        version = self._version(request, object_id)
        if not isinstance(version, Version):
            return version
        if not holders.is_held_by_another(version, request.user):
            self.message_user(request, _("Nobody else holds this version any longer."))
            return HttpResponseRedirect(version_list_url(version.content))
        told = _("They can no longer save, and are told that you have it. What is saved is kept.")
        return self._confirm(
            request,
            version,
            one_version.take_over,
            title=_("Take over the draft"),
            sentences=[holders.sentence(version), told],
            done=_("You have the draft now."),
            leads_to=self._get_edit_redirect_url(version.content, request),
        )

    def _confirm(
        self, request: HttpRequest, version: Version, do: Doing, *, done: str, **shown: Any
    ) -> HttpResponse:
        content, versions_url = version.content, version_list_url(version.content)
        leads_to = shown.pop("leads_to", None)
        if request.method == "POST":
            try:
                do(version, request.user)
            except ConditionFailed as error:
                return self._refuse(request, content, error)
            self.message_user(request, done, messages.SUCCESS)
            return HttpResponseRedirect(leads_to or versions_url)
        page = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "subtitle": str(content),
            "button": shown["title"],
            "versions_url": versions_url,
            "leaves_frame": bool(leads_to),
        }
        return TemplateResponse(request, "admin/publishing/confirm_version.html", page | shown)

    def _version(self, request: HttpRequest, object_id: str) -> Version | HttpResponse:
        """Or upstream's answer where there is none, or none any longer."""
        version = self.get_object(request, unquote(object_id))
        if version is None or version.content is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return version

    def _refuse(self, request: HttpRequest, content: Model, error: Exception) -> HttpResponse:
        self.message_user(request, str(error), messages.ERROR)
        return HttpResponseRedirect(version_list_url(content))
