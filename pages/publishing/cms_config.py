from cms.app_base import CMSAppConfig
from djangocms_versioning.models import Version

from pages.publishing import four_eyes, writers

# Read by djangocms-versioning's own buttons and addresses, so no way leads around it.
Version.check_publish.append(four_eyes.ask_before_publishing)
writers.connect()


class PublishingCMSConfig(CMSAppConfig):
    pass
