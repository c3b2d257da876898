from tests.pages.entries.admin.conftest import editor, send

__all__ = ["editor", "send"]  # the fixtures of every kind's admin
