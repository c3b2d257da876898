"""Who pins pages in the search, and sees what people search for in vain."""

from django.db import migrations

from pages.publishing.roles import grant

PINS = [f"search.{act}_pin" for act in ("view", "add", "change", "delete")]
ROLES = dict.fromkeys(("Redaktør", "Administrator"), [*PINS, "search.view_miss"])


def make(apps, schema_editor):
    grant(apps, ROLES)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0010_public_version"),
        ("search", "0003_pins_and_misses"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
