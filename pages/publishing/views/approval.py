from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing import screens
from pages.publishing.approval import requests as approval
from pages.publishing.approval import state as approval_state
from pages.publishing.approval.fingerprint import fingerprint
from pages.publishing.approval.writers import writers
from pages.publishing.models.approval import LONGEST


class AskForm(forms.Form):
    field_order = ("to", "text")
    text = forms.CharField(
        label=gettext_lazy("Message"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, version: Version, data: QueryDict | None) -> None:
        super().__init__(data)
        self.fields["to"] = forms.ModelChoiceField(
            approvers(version),
            label=_("Who should approve"),
            required=False,
            empty_label=_("Anyone who may approve"),
        )
        self.order_fields(self.field_order)


class AnswerForm(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    text = forms.CharField(
        label=gettext_lazy("Comment"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def approvers(version: Version) -> QuerySet[User]:
    backend = "django.contrib.auth.backends.ModelBackend"
    found = User.objects.with_perm(approval_state.PERMISSION, backend=backend)
    return found.exclude(pk__in=writers(version)).order_by("username")


@require_http_methods(["GET", "HEAD", "POST"])
def approval_of(request: HttpRequest, key: int) -> HttpResponse:
    """What is asked, what has changed, what was said; and the buttons of who may answer."""
    version = screens.version_or_404(request, key)
    state = approval.state(version)
    is_waiting = state.status == "waiting"
    form = _form(request, version, is_waiting=is_waiting)
    if form.is_valid() and _done(request, version, form):
        return HttpResponseRedirect(request.path)
    shown = {
        "state": state,
        "is_waiting": is_waiting,
        "form": form,
        "may_ask": not is_waiting and version.has_change_permission(request.user),
        "may_answer": is_waiting and approval.may_approve(request.user, version),
        "is_draft": version.state == DRAFT,
        "history": approval.history(version),
        "changes": screens.changes(screens.published(version), version),
    }
    title = _("Approval of «%(title)s»") % {"title": version.content.title}
    context = screens.context(request, version, title) | shown
    return TemplateResponse(request, "admin/publishing/approval.html", context)


def _form(request: HttpRequest, version: Version, *, is_waiting: bool) -> AskForm | AnswerForm:
    if not is_waiting and request.POST.get("do") in {None, "ask"}:
        return AskForm(version, request.POST or None)
    initial = {"seen": fingerprint(version)} if version.state == DRAFT else {}
    return AnswerForm(request.POST or None, initial=initial)


def _done(request: HttpRequest, version: Version, form: AskForm | AnswerForm) -> bool:
    """False when it was refused: the form says why, and keeps what was typed."""
    given, user = form.cleaned_data, screens.editor(request)
    link = request.build_absolute_uri()
    seen = given.get("seen") or ""
    ways = {
        "ask": lambda: approval.ask(version, user, given["text"], given.get("to"), link),
        "approve": lambda: approval.approve(version, user, given["text"], seen=seen, link=link),
        "send_back": lambda: approval.send_back(version, user, given["text"], link=link),
        "comment": lambda: approval.comment(version, user, given["text"]),
    }
    said = {
        "ask": _("Approval has been asked for."),
        "approve": _("The text is approved."),
        "send_back": _("The text has been sent back."),
        "comment": _("The comment has been added."),
    }
    do = request.POST.get("do", "")
    try:
        ways.get(do, ways["comment"])()
    except ConditionFailed as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, said.get(do, said["comment"]))
    return True
