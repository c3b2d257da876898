from pages.counties.admin.career_centre import CareerCentreAdmin
from pages.counties.admin.county import CountyAdmin
from pages.counties.admin.partnership import PartnershipAdmin

__all__ = ["CareerCentreAdmin", "CountyAdmin", "PartnershipAdmin"]
