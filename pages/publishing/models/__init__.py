from pages.publishing.models.change_note import ChangeNote
from pages.publishing.models.review_reminder import ReviewReminder
from pages.publishing.models.take_over import TakeOver

__all__ = [
    "ChangeNote",
    "ReviewReminder",
    "TakeOver",
]
