from cms.app_base import CMSAppConfig
from djangocms_versioning.signals import pre_version_operation

from pages.publishing import one_version

# Sent inside the transaction that publishes, unpublishes or makes a draft.
pre_version_operation.connect(one_version.wait_and_look, dispatch_uid="one_version")


class PublishingCMSConfig(CMSAppConfig):
    """django CMS imports this module when it sets itself up."""
