from django.urls import path, register_converter

from pages import views
from pages.page_frame import LANGUAGE_NAMES


class LanguageConverter:
    regex = "|".join(LANGUAGE_NAMES)

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


register_converter(LanguageConverter, "language")

urlpatterns = [
    path("", views.root, name="root"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("<language:language>/site.webmanifest", views.web_manifest, name="web_manifest"),
    path("<language:language>/admin/language/", views.staff_language, name="staff_language"),
]
