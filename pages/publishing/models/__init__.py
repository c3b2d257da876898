from pages.publishing.models.approval import ApprovalEntry, ApprovalRequest
from pages.publishing.models.preview_link import PreviewLink
from pages.publishing.models.version_writer import VersionWriter

__all__ = ["ApprovalEntry", "ApprovalRequest", "PreviewLink", "VersionWriter"]
