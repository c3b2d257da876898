"""Leads on from addresses that are no more."""

from http import HTTPStatus

from django.contrib.redirects.middleware import RedirectFallbackMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language_from_path

from pages.links import redirects


class LeadOn(RedirectFallbackMiddleware):
    """Staff's own redirects first, then where the page has gone. Upstream's knows no query."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code != HTTPStatus.NOT_FOUND:
            return response
        full_path = request.get_full_path()
        if (made := redirects.made_by_staff(full_path)) and made[0] != made[1]:
            return self._as_staff_say(full_path, *made)
        address = redirects.where_now(full_path)
        if address is None or address.url == request.path:  # there, but not with this query
            return response
        to = address.url + query_of(full_path)
        if address.language == get_language_from_path(request.path):
            return self.response_redirect_class(to)
        return HttpResponseRedirect(to)  # it may come in the reader's language again

    def _as_staff_say(self, full_path: str, old: str, new: str) -> HttpResponse:
        if not new:
            return self.response_gone_class()
        now = redirects.where_now(new)
        if now and "#" not in new:
            new = now.url + query_of(new)
        if "?" not in old + new:
            new += query_of(full_path)
        return self.response_redirect_class(new)


def query_of(url: str) -> str:
    _path, mark, query = url.partition("?")
    return mark + query
