from pages.publishing.admin import approval, checks, roles, schedule

__all__ = ["approval", "checks", "roles", "schedule"]
