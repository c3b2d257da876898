from pages.publishing.models.change_note import ChangeNote

__all__ = ["ChangeNote"]
