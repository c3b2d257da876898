"""The register of contacts: who may keep it, and that readers see what it says at once."""

from django.db import migrations

from pages.publishing.public_version import watch
from pages.publishing.roles import grant

KEEPS = [
    f"pages.{action}_{model}"
    for model in ("contact", "department")
    for action in ("add", "change", "delete", "view")
]
CHOOSES = ["pages.view_contact", "pages.view_department"]
ROLES = {
    "Redaktør": KEEPS,
    "Administrator": KEEPS,
    "Skribent": CHOOSES,
    "Nyhetsskribent": CHOOSES,
    "Nyhetsredaktør": CHOOSES,
}


def make(apps, schema_editor):
    grant(apps, ROLES)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0011_pins"),
        ("pages", "0005_contact_cards_name_a_contact"),
    ]
    operations = [
        migrations.RunPython(make, migrations.RunPython.noop),
        watch("pages_contact"),
        watch("pages_department"),
    ]
