"""Where editors keep the bodies: a screen for each, and one for each meeting."""

from pages.partners.admin.body import BodyAdmin
from pages.partners.admin.meeting import MeetingAdmin

__all__ = ["BodyAdmin", "MeetingAdmin"]
