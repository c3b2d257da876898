from pages.publishing.admin import approval, roles

__all__ = ["approval", "roles"]
