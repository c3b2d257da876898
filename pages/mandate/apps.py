from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MandateConfig(AppConfig):
    name = "pages.mandate"
    label = "mandate"
    verbose_name = _("Mandate")

    def ready(self) -> None:
        from pages.mandate import tagging  # noqa: PLC0415 models first

        tagging.connect()
