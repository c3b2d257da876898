"""Who may do what with pages, files, users and settings. The news have roles of their own."""

from django.db import migrations

from pages.publishing.roles import grant

WRITER, EDITOR, APPROVER, ADMINISTRATOR = "Skribent", "Redaktør", "Godkjenner", "Administrator"


def acts(label, *models, of=("add", "change", "delete", "view")):
    return tuple(f"{label}.{act}_{model}" for model in models for act in of)


# A block, and the rows some have.
BLOCKS = acts(
    "pages",
    *("accordion", "question", "alert", "calltoaction", "contactcard", "factbox", "goals", "goal"),
    *("hero", "pagetree", "partnerlist", "partner", "pathlist", "pathlistlink", "picture"),
    *("pointlist", "point", "quote", "referencelist", "reference", "signpost", "signpostlink"),
    *("table", "text"),
) + acts("news", "newslist", "chosennews")
READS_FILES = ("filer.view_file", "filer.view_image", "filer.view_folder")
READS_FILES += ("filer.can_use_directory_listing",)
UPLOADS = READS_FILES + acts("filer", "file", "image", "folder", of=("add", "change"))
READS_PAGES = ("cms.view_page", "djangocms_versioning.change_pagecontentversion")
READS_NEWS = ("news.view_newscontent", "news.view_newsitem")
READS_NEWS += ("djangocms_versioning.change_newscontentversion",)

WRITES = (
    *READS_PAGES,
    *("cms.add_page", "cms.change_page", "cms.use_structure"),
    *acts("pages", "pagedetails", of=("add", "change", "view")),
    "news.view_newsitem",  # to choose items in a list of news
    *BLOCKS,
    *UPLOADS,
)
PUBLISHES = (
    *WRITES,
    *("cms.publish_page", "cms.delete_page", "djangocms_versioning.delete_versionlock"),
    *acts("pages", "pagedetails", of=("delete",)),
    *acts("filer", "file", "image", "folder", of=("delete",)),
)
APPROVES = (
    *READS_PAGES,
    *READS_NEWS,
    *READS_FILES,
    *("cms.publish_page", "news.publish_newscontent", "pages.view_pagedetails"),
)
ADMINISTERS = (
    *PUBLISHES,
    *READS_NEWS,
    *acts("news", "newscontent", of=("add", "change")),
    "news.publish_newscontent",
    *acts("auth", "user", "group"),
    *acts("redirects", "redirect"),
    *acts("pages", "sitesettings", of=("change", "view")),
)
ROLES = {
    WRITER: WRITES,
    EDITOR: PUBLISHES,
    APPROVER: APPROVES,
    ADMINISTRATOR: ADMINISTERS,
    # Without these, filer lets them upload, but not set a picture's focal point afterwards.
    "Nyhetsskribent": UPLOADS,
    "Nyhetsredaktør": UPLOADS,
}


def make(apps, schema_editor):
    grant(apps, ROLES)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0001_one_version"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("news", "0002_roles"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
