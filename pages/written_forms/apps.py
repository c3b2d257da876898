from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WrittenFormsConfig(AppConfig):
    name = "pages.written_forms"
    label = "written_forms"
    verbose_name = _("Written forms")

    def ready(self) -> None:
        from pages.publishing.checks.rules import RULES  # noqa: PLC0415 models first
        from pages.publishing.start_page.sections import MORE  # noqa: PLC0415
        from pages.written_forms.drift import checks, keeping, start_page  # noqa: PLC0415

        keeping.connect()
        RULES.append(checks.unearned_date)
        MORE.append(start_page.section)
