"""The counties are shown to readers, and kept by the page editors."""

from django.db import migrations

from pages.publishing.public_version import watch
from pages.publishing.roles import grant

MODELS = ("county", "countyname", "partnership", "careercentre")
KEEPS = [f"counties.{may}_{model}" for model in MODELS for may in ("view", "add", "change")]
REMOVES = ["counties.delete_countyname", "counties.delete_careercentre"]
ROLES = {
    "Redaktør": [*KEEPS, *REMOVES],
    "Administrator": [
        *KEEPS,
        *REMOVES,
        "counties.delete_county",
        "counties.delete_partnership",
    ],
}


def make(apps, schema_editor):
    grant(apps, ROLES)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0012_contacts"),
        ("counties", "0001_initial"),
    ]
    operations = [
        migrations.RunPython(make, migrations.RunPython.noop),
        *(watch(f"counties_{model}") for model in (*MODELS, "county_successors")),
    ]
