"""Where the foot of each page sends its answer. There is no session, and so no token of one.

A forged form can do no more than its sender could do alone: nothing here asks who somebody is, no
cookie is read, and what is stored is stored of nobody (docs/decisions/0032).
"""

from typing import Any

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from pages.context_processors import parts
from pages.feedback import answers, tokens
from pages.feedback.forms import TRAP, TextForm, looks_like_a_robot
from pages.feedback.frame import FeedbackFrame
from pages.feedback.models import KEPT_DAYS, MOST_CHARACTERS
from pages.feedback.tokens import Given

PAGE, ANSWER, DONE = "page", "answer", "done"
YES, NO = "yes", "no"


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return shown(request, given(request.GET.get(ANSWER, "")), is_done=DONE in request.GET)
    if PAGE in request.POST:
        return take_answer(request)
    return take_text(request)


def take_answer(request: HttpRequest) -> HttpResponse:
    """From the foot of a page. Robots are sent on like people, with the key of nothing."""
    try:
        path, title = tokens.read_page(request.POST[PAGE])
    except BadSignature:
        return shown(request, None, status=400)
    said = request.POST.get("found")
    if said not in {YES, NO}:
        return shown(request, None, status=400)
    kept = None
    if not looks_like_a_robot(request.POST) and is_sent_from_here(request):
        kept = answers.keep(path, title, path[1:3], found=said == YES)
    key = kept.pk if kept else tokens.ROBOT
    return on_to({ANSWER: tokens.of_answer(key, path, found=said == YES)})


def is_sent_from_here(request: HttpRequest) -> bool:
    """Browsers say whether it was a page of another website that sent the form."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"


def take_text(request: HttpRequest) -> HttpResponse:
    token = request.POST.get(ANSWER, "")
    answer, form = given(token), TextForm(request.POST)
    if answer is None or not form.is_valid():
        return shown(request, answer, form=form, status=400)
    if not (looks_like_a_robot(request.POST) or answer.is_too_fast):
        answers.add_text(answer.key, form.cleaned_data["text"])
    return on_to({ANSWER: token, DONE: 1})


def on_to(query: dict[str, Any]) -> HttpResponse:
    """Whoever asks for the page again then sends nothing twice."""
    response = HttpResponseRedirect(f"{reverse('feedback:page')}?{urlencode(query)}")
    response.status_code = 303
    return response


def given(token: str) -> Given | None:
    try:
        return tokens.read_answer(token)
    except BadSignature:
        return None


def shown(
    request: HttpRequest,
    answer: Given | None,
    *,
    form: TextForm | None = None,
    is_done: bool = False,
    status: int = 200,
) -> HttpResponse:
    """The thanks, with the form until it has been sent."""
    token = (request.POST if request.method == "POST" else request.GET).get(ANSWER, "")
    query = {ANSWER: token} | ({DONE: 1} if is_done else {}) if answer else {}
    frame = FeedbackFrame(request, heading(answer, form), f"?{urlencode(query)}" if query else "")
    here = {
        "answer": answer,
        "token": token,
        "form": form or TextForm(),
        "is_done": is_done,
        "days": KEPT_DAYS,
        "most": MOST_CHARACTERS,
        "trap": TRAP,
    }
    return render(request, "feedback/feedback.html", parts(frame) | here, status=status)


def heading(answer: Given | None, form: TextForm | None) -> str:
    if answer is None:
        return _("Feedback")
    return _("Your text was not sent") if form else _("Thank you for your answer")
