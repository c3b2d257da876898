"""How a migration gives permissions to the groups that people are put in."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions

Roles = Mapping[str, Sequence[str]]


def grant(apps: Any, roles: Roles) -> None:  # noqa: ANN401 a migration's registry
    """Makes groups that are missing; what they have besides, they keep."""
    names = {name for wanted in roles.values() for name in wanted}
    # Django makes permissions after the last migration, which is too late here.
    for label in sorted({name.split(".")[0] for name in names}):
        create_permissions(installed.get_app_config(label), verbosity=0)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")  # noqa: N806
    for role, wanted in roles.items():
        group, _created = Group.objects.get_or_create(name=role)
        for permission in wanted:
            label, codename = permission.split(".")
            group.permissions.add(
                Permission.objects.get(content_type__app_label=label, codename=codename)
            )
