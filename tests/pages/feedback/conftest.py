import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group


@pytest.fixture
def editor(db) -> AbstractUser:
    user = get_user_model().objects.create_user("redaktør", is_staff=True)
    user.groups.add(Group.objects.get(name="Redaktør"))
    return user
