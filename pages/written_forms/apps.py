from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WrittenFormsConfig(AppConfig):
    name = "pages.written_forms"
    label = "written_forms"
    verbose_name = _("Written forms")

    def ready(self) -> None:
        from pages.publishing.checks import rules  # noqa: PLC0415 models first
        from pages.written_forms import checks, hooks  # noqa: PLC0415
        from pages.written_forms.drafts import reading_through  # noqa: PLC0415
        from pages.written_forms.drift import connecting  # noqa: PLC0415
        from pages.written_forms.start_page import share  # noqa: PLC0415

        checks.connect()
        connecting.connect()
        hooks.connect()
        share.add()
        rules.RULES.append(reading_through.unread_draft)
