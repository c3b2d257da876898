from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("The website")

    def ready(self) -> None:
        autodiscover_modules("what_is_stored", "deploy_checks")
