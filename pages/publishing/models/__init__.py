from pages.publishing.models.scheduled_change import ScheduledChange

__all__ = ["ScheduledChange"]
