"""The same search for programs: as JSON, and as something a browser can add to its own field."""

from dataclasses import asdict
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from pages.page_frame import LANGUAGE_NAMES, PageFrame
from pages.search.completions import Completions, complete
from pages.search.document_hits import FileFacts
from pages.search.extracts import Marked
from pages.search.filters import LONGEST, BadQueryError
from pages.search.finding import limited
from pages.search.views import choices_of, results, words_of

LANGUAGE = "sprak"
A_WHILE = 60  # seconds in which a browser need not ask again: somebody takes a letter back


@require_safe
@cache_control(private=True, no_cache=True)
def as_json(request: HttpRequest) -> HttpResponse:
    """Read by anybody, so that anybody may build on it; docs/search-api.md says how."""
    language = request.GET.get(LANGUAGE, "nb")
    with override(language if language in LANGUAGE_NAMES else "nb"):
        told = _told(request, language)
    status = 400 if "error" in told else 200
    answer = JsonResponse(told, status=status, json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _told(request: HttpRequest, language: str) -> dict[str, Any]:
    text = words_of(request.GET)
    if language not in LANGUAGE_NAMES:
        return {"error": f"{LANGUAGE}: {' | '.join(LANGUAGE_NAMES)}"}
    try:
        filters, page = choices_of(request.GET)
    except BadQueryError as error:
        return {"error": str(error)}
    shown = results(text, filters, language, page)
    if "problem" in shown:
        return {"error": str(shown["problem"])}
    found = shown["found"]
    return {
        "query": text,
        "language": language,
        "count": found.count,
        "page": page,
        "pages": found.last_page,
        "did_you_mean": shown["meant"] or None,
        "counts": {
            "type": found.kinds,
            "omrade": found.areas,
            "ar": found.years,
            "form": found.forms,
        },
        "results": [_result(request, each["shown"]) for each in shown["hits"]],
    }


def _result(request: HttpRequest, shown: Marked) -> dict[str, Any]:
    hit = shown.hit
    return {
        "type": hit.kind,
        "language": hit.language,
        "title": hit.title,
        "lead": hit.lead,
        "extract_html": shown.text,
        "url": request.build_absolute_uri(hit.url),
        "date": hit.date and hit.date.date().isoformat(),
        "file": hit.file and _file(request, hit.file),
    }


def _file(request: HttpRequest, file: FileFacts) -> dict[str, Any]:
    return {
        "type": file.type,
        "size": file.size,
        "linked_from": [
            {"title": each.title, "url": request.build_absolute_uri(each.url)}
            for each in file.linking
        ],
    }


@require_safe
@cache_control(private=True, max_age=A_WHILE)
def completions(request: HttpRequest) -> HttpResponse:
    """For the search field, while somebody types. That it takes too long is no matter."""
    text, language = request.GET.get("q", "").lstrip(), request.GET.get(LANGUAGE, "nb")
    if language not in LANGUAGE_NAMES or len(text) > LONGEST:
        error = f"{LANGUAGE}: {' | '.join(LANGUAGE_NAMES)}, q: {LONGEST}"
        return JsonResponse({"error": error}, status=400)
    try:
        with limited() as cursor:
            found = complete(cursor, text, language)
    except OperationalError:
        found = Completions()
    answer = JsonResponse(asdict(found), json_dumps_params={"ensure_ascii": False})
    answer["X-Robots-Tag"] = "noindex"
    return answer


def open_search(request: HttpRequest) -> HttpResponse:
    frame = PageFrame(request)
    name = frame.site.name(frame.language)
    kind = "application/opensearchdescription+xml"
    return render(request, "search/opensearch.xml", {"name": name}, content_type=kind)
