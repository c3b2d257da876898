from pages.publishing.admin import approval, checks, roles

__all__ = ["approval", "checks", "roles"]
