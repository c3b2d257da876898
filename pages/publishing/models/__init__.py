from pages.publishing.models.review_reminder import ReviewReminder

__all__ = ["ReviewReminder"]
