from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from pages.publishing import checks
from pages.publishing.checks import Finding
from pages.seed.content import Block
from tests.builders import page_of, publish

Found = Callable[..., list[Finding]]


@pytest.fixture
def found(db) -> Found:
    """What one rule finds on a page of these blocks, or of one text if a string is given."""

    def check(rule: str, *blocks: Block | str, language: str = "nb", **facts: Any) -> list[Finding]:
        made = [Block("NekTextPlugin", {"body": b}) if isinstance(b, str) else b for b in blocks]
        options = {"template": facts.pop("template")} if "template" in facts else {}
        with transaction.atomic():  # gone afterwards: a test looks at several such pages
            (content,) = publish(page_of(*made, languages=(language,), **options))
            for name, value in facts.items():
                setattr(content, name, value)
            findings = checks.of(content).findings
            transaction.set_rollback(True)
        return [finding for finding in findings if finding.rule == rule]

    return check
