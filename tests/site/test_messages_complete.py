"""Every text in the code has its bokmål and its nynorsk."""

from nek_site import messages


def test_no_message_is_missing_untranslated_or_stale() -> None:
    assert messages.check() == []
