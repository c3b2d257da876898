from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinksConfig(AppConfig):
    name = "pages.links"
    label = "links"
    verbose_name = _("Links")

    def ready(self) -> None:
        from pages.links import hooks  # noqa: PLC0415 models first

        hooks.connect()
