from typing import Any, ClassVar

from cms.toolbar.utils import get_object_edit_url
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from djangocms_versioning.exceptions import ConditionFailed

from pages import versioned
from pages.entries import publishing
from pages.entries.admin import tools
from pages.entries.admin.entry_list import EntryListAdmin
from pages.entries.admin.forms import EntryContentForm, WithdrawalForm
from pages.entries.kinds import entries
from pages.entries.models import EntryContent

HIDDEN = ("opened_at", "twin")
TITLE_AND_LEAD = ("title", "slug", "lead", *HIDDEN)
# What is shown for a field that may only be read; what stands on top adds its own.
READ_AS = {"areas": "area_names"}
CHANGES: Any = (gettext_lazy("What has changed"), {"fields": ("change_note", "minor_change")})


class EntryContentAdmin(EntryListAdmin):
    """The form of everything but the text, which is written on the page itself."""

    form = EntryContentForm
    # A twin says the same of the entry, in another language; and leads to the same.
    shared_by_twins: ClassVar[tuple[str, ...]] = ("published_at",)
    change_form_template = "admin/entries/change_form.html"
    fieldsets: ClassVar[Any] = (
        (None, {"fields": ("language", *TITLE_AND_LEAD)}),
        (gettext_lazy("Sorting"), {"fields": ("published_at",)}),
    )

    # --- The form -----------------------------------------------------------------------------

    def has_change_permission(self, request: HttpRequest, obj: EntryContent | None = None) -> bool:
        """What is sent for a version that was locked or published meanwhile gets an answer in the
        form, with all that was typed; nothing is saved."""
        if obj and request.method == "POST":
            return request.user.has_perm(versioned.permission("change", self.model))
        return super().has_change_permission(request, obj)

    def get_fieldsets(self, request: HttpRequest, obj: EntryContent | None = None) -> Any:  # noqa: ANN401 as Django's
        shown = super().get_fieldsets(request, obj)
        if obj and publishing.has_been_public(obj):
            shown = (*shown, CHANGES)
        return shown if self.has_change_permission(request, obj) else _to_read(shown)

    def get_readonly_fields(
        self, request: HttpRequest, obj: EntryContent | None = None
    ) -> tuple[str, ...]:
        return ("language", "area_names") if obj else ()

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> type[ModelForm]:
        form = super().get_form(request, *args, **kwargs)
        form.user = request.user  # type: ignore[attr-defined]
        return form

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        given = super().get_changeform_initial_data(request)
        twin = publishing.by_key(self.model, given.get("twin"))
        return (self.first_facts(request) if twin is None else self._shared(twin)) | given

    def first_facts(self, request: HttpRequest) -> dict[str, Any]:
        """What the form of a new entry says before anybody has written in it."""
        return {"language": request.LANGUAGE_CODE}

    def _shared(self, twin: EntryContent) -> dict[str, Any]:
        shared = {name: getattr(twin, name) for name in self.shared_by_twins}
        relations = [field.name for field in twin._meta.many_to_many]
        return shared | {name: getattr(twin, name).all() for name in relations}

    @transaction.atomic
    def save_model(
        self,
        request: HttpRequest,
        obj: EntryContent,
        form: ModelForm,
        change: bool,  # noqa: FBT001 as Django calls it
    ) -> None:
        if not change:
            twin = form.cleaned_data.get("twin")
            obj.item = twin.item if twin else entries(self.model).objects.create()
        super().save_model(request, obj, form, change)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        content = kwargs.get("obj")
        context["tools"] = tools.tools(request, content) if content else ()
        context["status"] = tools.status(content, content.state) if content else ""
        context["show_save_and_add_another"] = False
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(
        self, request: HttpRequest, obj: EntryContent, post_url_continue: str | None = None
    ) -> HttpResponse:
        return self._to_the_text(request, obj) or super().response_add(
            request, obj, post_url_continue
        )

    def response_change(self, request: HttpRequest, obj: EntryContent) -> HttpResponse:
        return self._to_the_text(request, obj) or super().response_change(request, obj)

    def _to_the_text(self, request: HttpRequest, obj: EntryContent) -> HttpResponse | None:
        if "_write" not in request.POST:
            return None
        return HttpResponseRedirect(get_object_edit_url(obj, language=obj.language))

    # --- Publish and withdraw -----------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        views = {"publish": require_POST(self.publish_view), "withdraw": self.withdraw_view}
        own = [
            path(
                f"<int:key>/{name}/",
                self.admin_site.admin_view(view),
                name=f"{self.opts.app_label}_{self.opts.model_name}_{name}",
            )
            for name, view in views.items()
        ]
        return [*own, *super().get_urls()]

    def publish_view(self, request: HttpRequest, key: int) -> HttpResponse:
        content = self._for_publishers(request, key)
        if self.publish(request, content):
            self.message_user(request, _shown_from(content), messages.SUCCESS)
        return HttpResponseRedirect(tools.admin_url("change", self.model, key))

    def withdraw_view(self, request: HttpRequest, key: int) -> HttpResponse:
        content = self._for_publishers(request, key)
        form = WithdrawalForm(content, request.POST or None)
        if form.is_valid():
            try:
                publishing.withdraw(content, request.user, **form.cleaned_data)
            except ConditionFailed as error:
                form.add_error(None, tools.sentence(error, content))
            else:
                self.message_user(request, str(content.WORDS.has_been_withdrawn), messages.SUCCESS)
                return HttpResponseRedirect(tools.admin_url("changelist", self.model))
        shown = {
            "title": _("Withdraw «%(title)s»") % {"title": content.title},
            "form": form,
            "content": content,
            "list_url": tools.admin_url("changelist", self.model),
            "form_url": tools.admin_url("change", self.model, key),
            "opts": self.opts,
        }
        context = self.admin_site.each_context(request) | shown
        return TemplateResponse(request, "admin/entries/withdraw.html", context)

    def _for_publishers(self, request: HttpRequest, key: int) -> EntryContent:
        if not self.has_publish_permission(request):
            raise PermissionDenied
        content = publishing.by_key(self.model, key)
        if content is None:
            raise self._get_404_exception(key)
        return content


def _to_read(fieldsets: Any) -> list[Any]:  # noqa: ANN401 as Django's
    """Work areas by their names, where their boxes are not shown; no hidden fields."""

    def fields(options: dict[str, Any]) -> list[str]:
        return [READ_AS.get(name, name) for name in options["fields"] if name not in HIDDEN]

    return [(title, options | {"fields": fields(options)}) for title, options in fieldsets]


def _shown_from(content: EntryContent) -> str:
    date = type(content).all_versions.get(pk=content.pk).published_at or timezone.now()
    if date > timezone.now():
        shown = timezone.localtime(date)
        return _("Scheduled: readers see it from %(date)s.") % {"date": f"{shown:%d.%m.%Y %H:%M}"}
    return _("Published: readers see it now.")
