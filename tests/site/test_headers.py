import pytest
from django.contrib.auth import get_user_model
from django.test import Client

pytestmark = pytest.mark.django_db


def policy(response) -> dict[str, str]:
    parts = response.headers["Content-Security-Policy"].split("; ")
    return {part.split(" ")[0]: part.partition(" ")[2] for part in parts}


@pytest.mark.parametrize("url", ["/nb/", "/nn/oppdrag/", "/nb/finnes-ikke/", "/robots.txt", "/"])
def test_visitors_may_load_our_own_files_only(client: Client, url: str) -> None:
    csp = policy(client.get(url))
    assert csp["default-src"] == "'none'"
    assert csp["frame-ancestors"] == "'none'"
    assert {sources for name, sources in csp.items()} == {"'self'", "'none'"}


@pytest.mark.parametrize("url", ["/nb/", "/nb/finnes-ikke/", "/sitemap.xml", "/livez"])
def test_the_usual_protections(client: Client, url: str) -> None:
    headers = client.get(url).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def test_the_admin_never_runs_inline_scripts(client: Client) -> None:
    client.force_login(get_user_model().objects.create_superuser("sjef"))
    csp = policy(client.get("/nb/admin/"))
    assert csp["script-src"] == "'self'"
    assert csp["frame-ancestors"] == "'self'"


def test_over_tls_browsers_are_told_to_stay_there(client: Client, settings) -> None:
    settings.SECURE_HSTS_SECONDS = 63072000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    answer = Client().get("/livez", secure=True)
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=63072000; include")
