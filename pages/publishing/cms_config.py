"""What is hung on djangocms-versioning. django CMS imports this module when it sets itself up."""

from cms.app_base import CMSAppConfig
from djangocms_versioning import admin as upstream
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version
from djangocms_versioning.signals import pre_version_operation

from pages.publishing.approval import four_eyes, writers
from pages.publishing.checks import overrides
from pages.publishing.undo import journal
from pages.publishing.versions import one_version, version_admin


def take_over_instead(version: Version, user: object) -> None:
    """A condition of djangocms-versioning: hides its buttons that unlock without a word."""
    raise ConditionFailed


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
Version.check_unlock.append(take_over_instead)
writers.connect()
journal.connect()
# Upstream makes the admin of each kind of content from this class when django CMS sets itself up,
# which is after it has imported this module.
upstream.VersionAdmin = version_admin.VersionAdmin


class PublishingCMSConfig(CMSAppConfig):
    pass
