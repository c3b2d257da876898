"""Where several pages show the way to."""

from django.utils.translation import gettext_lazy as _

CAREER_GUIDANCE_QUESTION = _("Do you need career guidance?")
CAREER_GUIDANCE_ONLINE = {
    "label": _("Go to karriereveiledning.no"),
    "url": "https://karriereveiledning.no/",
}
NAV = {"label": _("Go to Nav"), "url": "https://www.nav.no/"}
