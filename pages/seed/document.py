"""The client's own words, sentence by sentence. The pages say where each of them stands."""

from django.utils.translation import gettext_lazy as _

UNIT = _("National Unit for Career Guidance")

MISSION = _(
    "The National Unit for Career Guidance develops and coordinates the field of career guidance"
    " in Norway."
)
AIM = _(
    "The aim is to increase access to the services, strengthen the quality of career guidance and"
    " contribute to equal services for young people and adults in all phases of life."
)
GOALS = (
    _("Increase access to the services"),
    _("Strengthen the quality of career guidance"),
    _("Contribute to equal services for young people and adults in all phases of life"),
)
ESTABLISHED = _(
    "The National Unit for Career Guidance is a section of Kompetanse Norge and was established"
    " on 1 January 2011."
)

WORK_AREAS = _("Work areas")
WORK_AREAS_INTRO = _("We develop and coordinate the field of career guidance by:")
COLLECT_KNOWLEDGE = _("collecting knowledge")
MEETING_PLACES = _("organising meeting places and building networks")
PROFESSIONAL_ADVICE = _("giving professional advice")
STANDARDS = _("developing standards")
POLICY_INPUT = _("giving input to policy-making")

COOPERATION = _("Cooperation with the field")
COOPERATION_SENTENCE = _(
    "We attach importance to close cooperation with the field and have regular meetings with the"
    " National Forum, the National Coordination Group, the county partnerships for career guidance"
    " and the leader network of the career centres."
)

MANDATE = _("Mandate from the Ministry of Education and Research")
WHERE_GUIDANCE_IS_GIVEN = _(
    "Career guidance takes place in all parts of the education system, at career centres in the"
    " counties and at Nav."
)
BACKGROUND = _(
    "The background for establishing the unit is the need for national coordination of the field"
    " of career guidance in Norway and for overall guidelines."
)
MAIN_AREAS_INTRO = _(
    "The mandate letter from the Ministry of Education and Research points out six main areas we"
    " are to work on:"
)
MAIN_AREAS = (
    _("strengthening quality and professionalism"),
    _("increasing the knowledge base"),
    _("stimulating the development of equal services"),
    _("promoting access to career guidance for young people and adults in different life phases"),
    _("supplementing the regional partnerships with a national and international perspective"),
    _(
        "contributing to stronger cooperation and coordination on career guidance between the"
        " different bodies"
    ),
)
ESTABLISHMENT = _(
    "The establishment of the National Unit for Career Guidance follows up white paper no. 16"
    ' (2006–2007) <cite lang="nb">…og ingen stod igjen</cite>, white paper no. 44 (2008–2009)'
    ' <cite lang="nb">Utdanningslinja</cite> and budget proposition no. 1 (2008–2009), which'
    " says:"
)
# Nynorsk in the original, and so in every language.
QUOTATION = (
    "«Det er eit mål å betre systemet for karriererettleiing og gjere det meir tilgjengeleg for"
    " fleire. Departementet legg til grunn at det er naudsynt med nasjonal koordinering av"
    " karriererettleiing.»"
)
QUOTATION_SOURCE = _("Budget proposition no. 1 (2008–2009)")

REFERENCES = (
    {
        "title": "…og ingen stod igjen",
        "kind": _("White paper"),
        "number": "16",
        "year": "2006–2007",
    },
    {"title": "Utdanningslinja", "kind": _("White paper"), "number": "44", "year": "2008–2009"},
    {"title": _("Budget proposition no. 1"), "kind": _("Proposition"), "year": "2008–2009"},
)
