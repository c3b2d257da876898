from pages.publishing.models.check_override import CheckOverride

__all__ = ["CheckOverride"]
