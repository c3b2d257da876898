"""The bodies the unit works with: who is in them, when they meet, and what comes of it.

Each stands once, whatever page shows it.
"""

from pages.partners.models.blocks import BodyBlock, BodyList, MeetingList, MemberList, NextMeeting
from pages.partners.models.body import Body
from pages.partners.models.meeting import Meeting, MeetingSet, Status
from pages.partners.models.meeting_document import DocumentKind, MeetingDocument
from pages.partners.models.member import Member
from pages.partners.models.wording import Words, in_form

__all__ = [
    "Body",
    "BodyBlock",
    "BodyList",
    "DocumentKind",
    "Meeting",
    "MeetingDocument",
    "MeetingList",
    "MeetingSet",
    "Member",
    "MemberList",
    "NextMeeting",
    "Status",
    "Words",
    "in_form",
]
