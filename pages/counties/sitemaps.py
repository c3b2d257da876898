from collections.abc import Sequence

from pages.addresses import Address
from pages.counties.reading import LANGUAGES, county_url, with_changes
from pages.sitemaps import Entry, TwinSitemap


class CountySitemap(TwinSitemap):
    """Every county of today in both written forms: one query."""

    def items(self) -> Sequence[Entry]:
        return [
            Entry(twin, changed_at, twins)
            for county, changed_at in with_changes()
            for twins in [[Address(county_url(county, code), code) for code in LANGUAGES]]
            for twin in twins
        ]
