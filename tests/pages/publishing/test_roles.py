from django.apps import apps
from django.contrib.auth.models import Group

from pages.publishing.roles import grant


def test_a_later_migration_adds_to_a_role(db) -> None:
    before = set(Group.objects.get(name="Skribent").permissions.values_list("pk", flat=True))
    grant(apps, {"Skribent": ["redirects.view_redirect"], "Ny rolle": ["cms.view_page"]})
    group = Group.objects.get(name="Skribent")
    assert before < set(group.permissions.values_list("pk", flat=True))
    assert group.permissions.filter(codename="view_redirect").exists()
    assert Group.objects.get(name="Ny rolle").permissions.get().codename == "view_page"
