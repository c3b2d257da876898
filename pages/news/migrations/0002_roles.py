"""Who may do what with the news: one group that writes, one that publishes too."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

WRITER, EDITOR = "Nyhetsskribent", "Nyhetsredaktør"

NEWS = (
    *("news.add_newscontent", "news.change_newscontent", "news.view_newscontent"),
    *("news.view_newsitem", "djangocms_versioning.change_newscontentversion"),
)
# A picture for the item, and the blocks of its text: an item's page takes them, no other does.
MEDIA = (
    *("filer.add_file", "filer.view_file"),
    *("filer.add_image", "filer.change_image", "filer.view_image"),
    *("filer.add_folder", "filer.view_folder", "filer.can_use_directory_listing"),
)
BLOCKS = (
    *("accordion", "question", "alert", "calltoaction", "contactcard", "factbox", "picture"),
    *("pointlist", "point", "quote", "referencelist", "reference", "table", "text"),
)
WRITES = (
    *NEWS,
    *MEDIA,
    "cms.use_structure",
    *(f"pages.{act}_{block}" for block in BLOCKS for act in ("add", "change", "delete", "view")),
)
ROLES = {
    WRITER: WRITES,
    EDITOR: (*WRITES, "news.publish_newscontent", "djangocms_versioning.delete_versionlock"),
}


def make(apps, schema_editor):
    # Django makes permissions after the last migration, which is too late here.
    for label in sorted({name.split(".")[0] for name in ROLES[EDITOR]}):
        create_permissions(installed.get_app_config(label), verbosity=0)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for name, wanted in ROLES.items():
        group, _created = Group.objects.get_or_create(name=name)
        for permission in wanted:
            label, codename = permission.split(".")
            group.permissions.add(
                Permission.objects.get(content_type__app_label=label, codename=codename)
            )


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
