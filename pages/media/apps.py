from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "pages.media"
    label = "media"
    verbose_name = _("Media")

    def ready(self) -> None:
        import_module("pages.media.guard").watch()  # it needs the models
