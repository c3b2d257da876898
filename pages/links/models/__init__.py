"""The addresses pages have had."""

from pages.links.models.page_address import PageAddress

__all__ = ["PageAddress"]
