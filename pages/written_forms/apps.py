from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WrittenFormsConfig(AppConfig):
    name = "pages.written_forms"
    label = "written_forms"
    verbose_name = _("Written forms")

    def ready(self) -> None:
        from pages.publishing.checks import rules  # noqa: PLC0415 models first
        from pages.written_forms import checks  # noqa: PLC0415
        from pages.written_forms.drafts import reading_through  # noqa: PLC0415
        from pages.written_forms.drift import connecting  # noqa: PLC0415

        checks.connect()
        connecting.connect()
        rules.RULES.append(reading_through.unread_draft)
