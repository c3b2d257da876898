import pytest
from django.utils.translation import override

from pages.publishing.approval.fingerprint import fingerprint

pytestmark = pytest.mark.django_db


def test_it_is_the_same_in_every_language_and_for_a_copy(draft, writer) -> None:
    with override("nn"):
        one = fingerprint(draft)
    assert fingerprint(draft) == one
    draft.archive(writer)
    assert fingerprint(draft.copy(writer)) == one
