"""Everything in the client's document on one page."""

from django.utils.translation import gettext_lazy as _

from pages.seed import document
from pages.seed.content import Block, paragraphs, text
from pages.seed.mandate import MAIN_AREAS, QUOTATION, REFERENCES

WORK_AREAS = Block(
    "NekPointListPlugin",
    {"heading": document.WORK_AREAS, "intro": document.WORK_AREAS_INTRO},
    [
        {"text": document.COLLECT_KNOWLEDGE},
        {"text": document.MEETING_PLACES},
        {"text": document.PROFESSIONAL_ADVICE},
        {"text": document.STANDARDS},
        {"text": document.POLICY_INPUT},
    ],
)

QUOTATION_IN_ENGLISH = _(
    "In English: “It is an aim to improve the system of career guidance and make it available to"
    " more people. The Ministry takes it as given that national coordination of career guidance"
    " is necessary.”"
)

BLOCKS = (
    text(_("About us"), document.AIM, document.ESTABLISHED),
    WORK_AREAS,
    text(document.COOPERATION, document.COOPERATION_SENTENCE),
    text(document.MANDATE, document.WHERE_GUIDANCE_IS_GIVEN, document.BACKGROUND),
    MAIN_AREAS,
    text(_("How the unit was established"), document.ESTABLISHMENT),
    QUOTATION,
    Block("NekTextPlugin", {"body": paragraphs(QUOTATION_IN_ENGLISH)}),
    REFERENCES,
    text(
        _("More in Norwegian"),
        _(
            "This page is all we have in English. The rest of the website is in Norwegian: choose"
            " Bokmål or Nynorsk among the languages of this page."
        ),
    ),
)
