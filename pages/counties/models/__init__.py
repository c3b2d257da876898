"""A county, the partnership in it and its career centres; the block that lists them."""

from pages.counties.models.career_centre import CareerCentre
from pages.counties.models.county import County, CountyName, NameLanguage
from pages.counties.models.county_list import CountyList
from pages.counties.models.partnership import Partnership

__all__ = [
    "CareerCentre",
    "County",
    "CountyList",
    "CountyName",
    "NameLanguage",
    "Partnership",
]
