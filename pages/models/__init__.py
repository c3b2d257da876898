"""One module per thing an editor can place or fill in."""

from pages.models.accordion import Accordion, Question
from pages.models.alert import Alert
from pages.models.call_to_action import CallToAction
from pages.models.contact import Contact
from pages.models.contact_card import ContactCard
from pages.models.contact_list import ContactList
from pages.models.department import Department
from pages.models.fact_box import FactBox
from pages.models.goals import Goal, Goals
from pages.models.hero import Hero
from pages.models.page_details import PageDetails
from pages.models.page_tree import PageTree
from pages.models.partner_list import Partner, PartnerList
from pages.models.path_list import PathList, PathListLink
from pages.models.picture import Picture
from pages.models.point_list import Point, PointList
from pages.models.quote import Quote
from pages.models.reference_list import Reference, ReferenceList
from pages.models.signpost import Signpost, SignpostLink
from pages.models.site_facts import SiteFacts
from pages.models.site_settings import SiteSettings
from pages.models.table import Table
from pages.models.text import Text
from pages.models.work_area import WorkArea

__all__ = [
    "Accordion",
    "Alert",
    "CallToAction",
    "Contact",
    "ContactCard",
    "ContactList",
    "Department",
    "FactBox",
    "Goal",
    "Goals",
    "Hero",
    "PageDetails",
    "PageTree",
    "Partner",
    "PartnerList",
    "PathList",
    "PathListLink",
    "Picture",
    "Point",
    "PointList",
    "Question",
    "Quote",
    "Reference",
    "ReferenceList",
    "Signpost",
    "SignpostLink",
    "SiteFacts",
    "SiteSettings",
    "Table",
    "Text",
    "WorkArea",
]
