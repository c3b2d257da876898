"""The addresses pages have had, the links on the site, and where each stands."""

from pages.links.models.checked_link import CheckedLink, Problem, State
from pages.links.models.found_link import FoundLink
from pages.links.models.page_address import PageAddress

__all__ = ["CheckedLink", "FoundLink", "PageAddress", "Problem", "State"]
