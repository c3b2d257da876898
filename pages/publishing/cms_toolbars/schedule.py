from typing import Any

from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.helpers import get_version_for_content
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.publishing import ways
from pages.publishing.schedule import plans as schedule


@toolbar_pool.register
class ScheduleToolbar(CMSToolbar):
    """What is planned for the version one looks at, and the way to plan."""

    def populate(self) -> None:
        content = self.toolbar.get_object()
        if content is None or not exists_for_content(content):
            return
        version = get_version_for_content(content)
        if version and schedule.reads_plans(self.request.user):
            self._show(version)

    def _show(self, version: Version) -> None:
        plans = schedule.of(version).values()
        to_plan = list(ways.to_plan(version, self.request.user))
        if not (plans or to_plan):
            return
        menu: Any = self.toolbar.get_or_create_menu("publishing", self._label(plans))
        for plan in plans:
            url = to_plan[0].url if to_plan else ""
            menu.add_link_item(str(plan), url=url, disabled=not to_plan)
        for way in to_plan:
            menu.add_link_item(way.label, url=way.url)
        menu.add_link_item(
            _("All plans"), url=reverse("admin:publishing_scheduledchange_changelist")
        )

    def _label(self, plans: Any) -> str:  # noqa: ANN401 a dictionary's values
        """The plan itself, so that nobody who edits the draft misses it."""
        return str(next(iter(plans))) if plans else str(_("Publishing"))
