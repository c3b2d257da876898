"""Who keeps the bodies and their meetings; what is changed there reaches readers at once."""

from django.db import migrations

from pages.publishing.public_version import watch
from pages.publishing.roles import grant

MODELS = ("body", "member", "meeting", "meetingdocument")
EDITS = [f"partners.{act}_{model}" for model in MODELS for act in ("view", "add", "change", "delete")]


def give(apps, schema_editor):
    grant(apps, {"Redaktør": EDITS, "Administrator": EDITS})


class Migration(migrations.Migration):
    dependencies = [("publishing", "0013_counties"), ("partners", "0001_initial")]
    operations = [
        *(watch(f"partners_{model}") for model in MODELS),
        migrations.RunPython(give, migrations.RunPython.noop),
    ]
