from cms.app_base import CMSAppConfig

from pages.entries.cms_config import versionable
from pages.news import views
from pages.news.models import NewsContent


class NewsCMSConfig(CMSAppConfig):
    cms_enabled = True
    cms_toolbar_enabled_models = [(NewsContent, views.show, "item")]
    djangocms_versioning_enabled = True
    versioning = [versionable(NewsContent)]
