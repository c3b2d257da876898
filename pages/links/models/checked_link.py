from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 1000  # characters; PostgreSQL's index takes no more than some 2,700 bytes


class State(models.TextChoices):
    NEW = "new", _("Not checked yet")
    FINE = "fine", _("Works")
    MOVED = "moved", _("Works, but has moved")
    CLOSED = "closed", _("Does not answer us: look yourself")
    LATER = "later", _("Busy: is checked another night")
    FAILING = "failing", _("Failed once: is checked again before it counts as broken")
    BROKEN = "broken", _("Broken")


class Problem(models.TextChoices):
    """Why a link is broken, as an editor is told."""

    MISSING = "missing", _("There is nothing at this address.")
    UNPUBLISHED = "unpublished", _("The page is not published.")
    DELETED = "deleted", _("The page has been deleted.")
    NO_ANCHOR = "no_anchor", _("The page has no such heading (what stands after #).")
    NO_HOST = "no_host", _("There is no such website.")
    SILENT = "silent", _("The website does not answer.")
    INSECURE = "insecure", _("The website's certificate is not valid.")
    PRIVATE = "private", _("The address is on an internal network.")
    FAULTY = "faulty", _("The website answers that something is wrong.")
    CIRCLE = "circle", _("The address only leads on and on.")
    NO_ADDRESS = "no_address", _("This is no valid address.")


class CheckedLink(models.Model):
    """An address our texts lead to, and what came of trying it."""

    address = models.CharField(_("address"), max_length=LONGEST, unique=True)
    is_outside = models.BooleanField(_("on another website"), default=False)
    state = models.CharField(
        _("status"), max_length=10, choices=State.choices, default=State.NEW, db_index=True
    )
    problem = models.CharField(max_length=12, choices=Problem.choices, blank=True)
    status_code = models.PositiveSmallIntegerField(null=True)
    leads_to = models.CharField(max_length=LONGEST, blank=True)
    failed_since = models.DateTimeField(_("since"), null=True)
    checked_at = models.DateTimeField(_("checked"), null=True)

    class Meta:
        verbose_name = _("address that is linked to")
        verbose_name_plural = _("addresses that are linked to")
        # The next night's round asks for those that have waited longest.
        indexes: ClassVar = [
            models.Index(models.F("checked_at").asc(nulls_first=True), name="links_longest_ago")
        ]

    def __str__(self) -> str:
        return self.address
