from pages.publishing.models.approval import ApprovalEntry, ApprovalRequest
from pages.publishing.models.change_note import ChangeNote
from pages.publishing.models.check_override import CheckOverride
from pages.publishing.models.preview_link import PreviewLink
from pages.publishing.models.public_change import PublicChange
from pages.publishing.models.review_reminder import ReviewReminder
from pages.publishing.models.scheduled_change import ScheduledChange
from pages.publishing.models.take_over import TakeOver
from pages.publishing.models.version_writer import VersionWriter

__all__ = [
    "ApprovalEntry",
    "ApprovalRequest",
    "ChangeNote",
    "CheckOverride",
    "PreviewLink",
    "PublicChange",
    "ReviewReminder",
    "ScheduledChange",
    "TakeOver",
    "VersionWriter",
]
