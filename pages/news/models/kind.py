from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    NEWS = "news", _("News item")
    PRESS_RELEASE = "press_release", _("Press release")
    CONSULTATION_RESPONSE = "consultation_response", _("Consultation response")
    OPINION_PIECE = "opinion_piece", _("Opinion piece")
