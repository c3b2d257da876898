from pages.publishing.admin import approval, checks, news_tools, roles, schedule

__all__ = ["approval", "checks", "news_tools", "roles", "schedule"]
