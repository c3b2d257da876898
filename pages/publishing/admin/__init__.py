from pages.publishing.admin import approval, checks, entry_tools, roles, schedule

__all__ = ["approval", "checks", "entry_tools", "roles", "schedule"]
