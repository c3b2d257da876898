"""django CMS imports this module when it sets itself up."""

from cms.app_base import CMSAppConfig
from djangocms_versioning.models import Version
from djangocms_versioning.signals import pre_version_operation

from pages.publishing import four_eyes, one_version, writers
from pages.publishing.checks import overrides

# Sent inside the transaction that publishes, unpublishes or makes a draft.
pre_version_operation.connect(one_version.wait_and_look, dispatch_uid="one_version")
# Read by djangocms-versioning's own buttons and addresses, so no way leads around them.
Version.check_publish = overrides.PublishConditions(
    [
        *Version.check_publish,
        four_eyes.ask_before_publishing,
        overrides.ask_before_publishing,
    ]
)
writers.connect()


class PublishingCMSConfig(CMSAppConfig):
    pass
