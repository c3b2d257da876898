"""What stands on the page of every body we meet regularly: the seed names nobody and no day."""

from django.utils.translation import gettext_lazy as _

from pages.seed.content import Block

MEETINGS_AND_MEMBERS = (
    Block("NekNextMeetingPlugin", {"heading": _("Next meeting")}),
    Block("NekMemberListPlugin", {"heading": _("Members")}),
    Block("NekMeetingListPlugin", {"heading": _("Meetings")}),
)
