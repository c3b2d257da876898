"""What one rule finds on a page: the fixture of the other checks."""

from tests.pages.publishing.checks.conftest import found

__all__ = ["found"]
