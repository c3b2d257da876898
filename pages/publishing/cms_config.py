from cms.app_base import CMSAppConfig
from djangocms_versioning.models import Version

from pages.publishing.checks.overrides import PublishConditions, ask_before_publishing

# Read by djangocms-versioning's own buttons and addresses, so no way leads around it.
Version.check_publish = PublishConditions([*Version.check_publish, ask_before_publishing])


class PublishingCMSConfig(CMSAppConfig):
    pass
