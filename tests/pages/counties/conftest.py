from collections.abc import Callable

import pytest

from pages.counties.models import CareerCentre, County


@pytest.fixture
def centre(db) -> Callable[..., CareerCentre]:
    """A career centre in a county by its number."""

    def make(code: str = "11", name: str = "Senteret", **fields: str) -> CareerCentre:
        county = County.objects.get(code=code)
        return CareerCentre.objects.create(county=county, name=name, **fields)

    return make
