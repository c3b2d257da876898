from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WrittenFormsConfig(AppConfig):
    name = "pages.written_forms"
    label = "written_forms"
    verbose_name = _("Written forms")

    def ready(self) -> None:
        from pages.written_forms import checks, hooks  # noqa: PLC0415 models first
        from pages.written_forms.start_page import share  # noqa: PLC0415

        checks.connect()
        hooks.connect()
        share.add()
