from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.partners import reading
from pages.partners.models import BodyBlock, BodyList, MeetingList, MemberList, NextMeeting


class PartnersPlugin(BlockPlugin):
    module = _("Cooperation")
    stylesheet = "partners"
    # The rows change without the page, and the day does by itself.
    cache = False


@plugin_pool.register_plugin
class NekMemberListPlugin(PartnersPlugin):
    model = MemberList
    name = _("Members of a body")
    sentence = _("Who is in a body we cooperate with, as it stands in the register.")
    render_template = "partners/plugins/member_list.html"

    def shown(self, context: Context, instance: BodyBlock) -> dict[str, Any]:
        return {"members": reading.members(reading.whose(instance), instance.language)}


@plugin_pool.register_plugin
class NekNextMeetingPlugin(PartnersPlugin):
    model = NextMeeting
    name = _("Next meeting")
    sentence = _("When and where a body meets next.")
    render_template = "partners/plugins/next_meeting.html"

    def shown(self, context: Context, instance: BodyBlock) -> dict[str, Any]:
        return {"meeting": reading.next_meeting(reading.whose(instance), instance.language)}


@plugin_pool.register_plugin
class NekMeetingListPlugin(PartnersPlugin):
    model = MeetingList
    name = _("Meetings of a body")
    sentence = _("All meetings with agendas, minutes and presentations, by year.")
    render_template = "partners/plugins/meeting_list.html"

    def shown(self, context: Context, instance: BodyBlock) -> dict[str, Any]:
        return {"meetings": reading.meetings(reading.whose(instance), instance.language)}


@plugin_pool.register_plugin
class NekBodyListPlugin(PartnersPlugin):
    model = BodyList
    name = _("Bodies and their next meeting")
    sentence = _("Everybody we meet regularly, with a way to their page.")
    render_template = "partners/plugins/body_list.html"

    def shown(self, context: Context, instance: BodyList) -> dict[str, Any]:
        return {"bodies": reading.bodies(instance.language)}
