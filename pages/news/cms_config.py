from cms.app_base import CMSAppConfig
from cms.utils.i18n import get_language_tuple
from djangocms_versioning.datastructures import VersionableItem
from djangocms_versioning.models import Version

from pages.news import publishing, views
from pages.news.models import NewsContent

# Read by djangocms-versioning's own buttons and addresses, so no way leads around them.
Version.check_publish.append(publishing.ask_before_publishing)
Version.check_unpublish.append(publishing.ask_before_unpublishing)


class NewsCMSConfig(CMSAppConfig):
    cms_enabled = True
    cms_toolbar_enabled_models = [(NewsContent, views.show, "item")]
    djangocms_versioning_enabled = True
    versioning = [
        VersionableItem(
            content_model=NewsContent,
            grouper_field_name="item",
            extra_grouping_fields=["language"],
            version_list_filter_lookups={"language": get_language_tuple},
            copy_function=publishing.copy,
            on_publish=publishing.on_publish,
            on_unpublish=publishing.on_unpublish,
        )
    ]
