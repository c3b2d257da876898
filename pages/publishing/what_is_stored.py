from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from pages.publishing.undo.journal import KEPT
from pages.stored_data import Stored, Whose, register

register(
    Stored(
        Whose.STAFF,
        name=_("Work on a version"),
        what=_(
            "Who has written in a draft, taken it over, planned it, been reminded of it, or made a"
            " link to it."
        ),
        why=_("So that colleagues can work on the same text."),
        until=_("As long as the version is kept."),
        tables=[
            *("publishing.VersionWriter", "publishing.TakeOver", "publishing.ScheduledChange"),
            *("publishing.PreviewLink", "publishing.ReviewReminder"),
        ],
    ),
    Stored(
        Whose.STAFF,
        name=_("Approvals, and reasons for publishing with faults"),
        what=_("Who asked, who answered, what was written, and when."),
        why=_("So that it can be shown afterwards who answered for a text."),
        until=_("They are not deleted."),
        tables=[
            *("publishing.ApprovalRequest", "publishing.ApprovalEntry"),
            "publishing.CheckOverride",
        ],
    ),
    Stored(
        Whose.STAFF,
        name=_("Undo"),
        what=_("The last changes you have made in a draft."),
        why=_("So that you can take them back."),
        until=format_lazy(
            _("Your {count} last in each draft, until the draft is deleted."), count=KEPT
        ),
        tables=["publishing.BlockChange"],
    ),
)
