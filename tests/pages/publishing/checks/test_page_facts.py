import pytest

from pages.publishing.checks import Level
from tests.pages.publishing.checks.conftest import Found


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        ("missing_title", {"title": " "}, {"title": "Om oss"}),
        ("long_title", {"title": "x" * 61}, {"title": "x" * 60}),
        ("long_title", {"page_title": "x" * 61}, {"title": "x" * 61, "page_title": "Kort"}),
        ("missing_lead", {"meta_description": None}, {"meta_description": "En ingress."}),
        ("long_lead", {"meta_description": "x" * 156}, {"meta_description": "x" * 155}),
    ],
)
def test_title_and_lead(found: Found, rule: str, wrong: dict, right: dict) -> None:
    (finding,) = found(rule, **wrong)
    assert finding.place.field in {"title", "lead"}
    assert (finding.level == Level.ERROR) == (rule == "missing_title")
    assert found(rule, **right) == []
