from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "pages.publishing"
    label = "publishing"
    verbose_name = _("Publishing")

    def ready(self) -> None:
        from pages.publishing.schedule import outdated_plans  # noqa: PLC0415 models first
        from pages.publishing.start_page import silent_areas  # noqa: PLC0415

        outdated_plans.connect()
        silent_areas.add()
