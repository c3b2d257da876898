"""The one login that `make run` makes, so that there is somebody to edit as."""

import secrets

from django.contrib.auth import get_user_model

USERNAME = "redaktor"


def create() -> str | None:
    """The password, or None when the login was there before."""
    if get_user_model().objects.filter(username=USERNAME).exists():
        return None
    return renew()


def renew() -> str:
    password = secrets.token_urlsafe(12)
    user, _ = get_user_model().objects.get_or_create(
        username=USERNAME, defaults={"is_staff": True, "is_superuser": True}
    )
    user.set_password(password)
    user.save()
    return password
