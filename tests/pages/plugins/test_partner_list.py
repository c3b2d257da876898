import pytest

from tests.builders import page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_partners_in_order_with_links() -> None:
    rows = [{"label": f"Partner {n}", "url": f"https://p{n}.example/"} for n in (1, 2)]
    page = page_with("NekPartnerListPlugin", heading="Samarbeid", intro="Med disse.", rows=rows)
    assert all_texts(page, ".partner-list h2") == ["Samarbeid"]
    assert all_texts(page, ".partner-list li a") == ["Partner 1", "Partner 2"]
