"""What is hung on publishing: its signals, its checks and its start page."""

from djangocms_versioning.signals import post_version_operation

from pages.publishing.checks.rules import RULES
from pages.publishing.start_page.sections import MORE
from pages.written_forms.drift import checks, keeping, start_page


def connect() -> None:
    post_version_operation.connect(keeping.after, dispatch_uid="drift")
    RULES.append(checks.unearned_date)
    MORE.append(start_page.section)
