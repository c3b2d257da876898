from typing import Any


def name_of(user: Any) -> str:  # noqa: ANN401 Django's users differ
    """As colleagues know them."""
    return user.get_full_name() or user.get_username()
