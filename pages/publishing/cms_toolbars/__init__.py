# The last takes from the toolbar what its reader may not use, so whoever adds comes before it.
from pages.publishing.cms_toolbars import approval, checks, publish, schedule, undo, versions

# isort: split
from pages.publishing.cms_toolbars import roles

__all__ = ["approval", "checks", "publish", "roles", "schedule", "undo", "versions"]
