from django.db import models
from django.utils.translation import gettext_lazy as _


class WorkArea(models.TextChoices):
    """The areas of work in the client's document; the value is the key of the area's own page."""

    COLLECT_KNOWLEDGE = "collect_knowledge", _("Knowledge")
    MEETING_PLACES = "meeting_places", _("Meeting places and networks")
    PROFESSIONAL_ADVICE = "professional_advice", _("Professional advice")
    STANDARDS = "standards", _("Standards")
    POLICY_INPUT = "policy_input", _("Input to policy")
