"""What came after the roles: approvals, reasons given for errors, old addresses."""

from django.db import migrations

from pages.publishing.roles import grant

SEES = ["publishing.view_approvalrequest", "publishing.view_checkoverride"]
LATER = {
    "Redaktør": [*SEES, "links.view_pageaddress"],
    "Nyhetsredaktør": SEES,
    "Godkjenner": SEES,
    "Administrator": [*SEES, "publishing.approve_version", "links.view_pageaddress"],
}


def make(apps, schema_editor):
    grant(apps, LATER)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0007_review_reminder"),
        ("links", "0002_checked_links"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
