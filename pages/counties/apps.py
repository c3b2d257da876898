from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CountiesConfig(AppConfig):
    name = "pages.counties"
    label = "counties"
    verbose_name = _("Counties")
