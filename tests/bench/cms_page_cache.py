"""The site's settings with django CMS's own caches, as it sets them up where nobody says."""

from nek_site import settings
from nek_site.settings import *  # noqa: F403

del CMS_PAGE_CACHE, CMS_PLACEHOLDER_CACHE, CMS_PLUGIN_CACHE  # noqa: F821
# Without upstream's own toolbar it keeps no page.
TOOLBARS = {"nek_site.middleware.StaffToolbar": "cms.middleware.toolbar.ToolbarMiddleware"}
MIDDLEWARE = [TOOLBARS.get(name, name) for name in settings.MIDDLEWARE]
