import pytest

from nek_site.page_cache.page_keys import normalised, page_key


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("side=2&ar=2026", "ar=2026&side=2"),
        ("utm_source=x&gclid=y", ""),
        ("side=&ar=2026", "ar=2026"),
        ("side=1&side=2", "side=2"),
        ("toolbar_on&edit=1", ""),
        ("omrade=%C3%A5&x=%00", "omrade=%C3%A5"),
        ("%FF%FE=&&==&;", ""),
    ],
)
def test_queries_a_page_cannot_tell_apart_are_one(query: str, same: str) -> None:
    assert normalised(query) == same


@pytest.mark.parametrize("path", ["/nb/", "/en/news/", "/robots.txt", "/sitemap-pages.xml"])
def test_public_addresses_have_a_key(path: str) -> None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "wsgi.url_scheme": "http"}
    assert page_key(environ) == ("http", "", path, "")


@pytest.mark.parametrize("path", ["/nb/sok/", "/nn/sok/", "/en/search/"])
def test_a_search_is_kept_by_nobody(path: str) -> None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "wsgi.url_scheme": "http"}
    assert page_key(environ | {"QUERY_STRING": "q=x"}) is None


@pytest.mark.parametrize("path", ["/", "/nb", "/nb/admin/", "/xx/", "/robots.txt/x", "/static/nb/"])
def test_others_have_none(path: str) -> None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "wsgi.url_scheme": "http"}
    assert page_key(environ) is None
