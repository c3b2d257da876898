"""Who may work with the mandate, and that readers are shown what is entered."""

from django.db import migrations

from pages.publishing.public_version import watch
from pages.publishing.roles import grant

BLOCKS = [
    f"mandate.{act}_{block}"
    for block in ("mandateoverview", "mandateyears", "mandateletters", "mandatetimeline", "timelinestop")
    for act in ("add", "change", "delete", "view")
]
KEEPS = [
    *BLOCKS,
    *(
        f"mandate.{act}_{model}"
        for model in ("mandatedocument", "documentfile", "letterpassage", "mandatearea", "areatag")
        for act in ("add", "change", "delete", "view")
    ),
]
ROLES = {
    "Skribent": BLOCKS,
    "Redaktør": KEEPS,
    "Administrator": KEEPS,
    "Nyhetsredaktør": ["mandate.change_areatag"],
}
TABLES = [
    *("mandate_mandatearea", "mandate_mandatedocument", "mandate_documentfile"),
    *("mandate_letterpassage", "mandate_areatag"),
]


def make(apps, schema_editor):
    grant(apps, ROLES)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0014_partners"),
        ("mandate", "0001_mandate"),
    ]
    operations = [
        migrations.RunPython(make, migrations.RunPython.noop),
        *(watch(table) for table in TABLES),
    ]
