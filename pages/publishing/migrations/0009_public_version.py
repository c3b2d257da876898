"""Counts the transactions that change what readers are shown (pages/publishing/public_version.py)."""

from django.db import migrations, models
from django.db.models.functions import Now

from pages.publishing import public_version
from pages.publishing.public_version import watch

VERSIONS = "djangocms_versioning_version"
# A version becomes public, or is no more; drafts are no concern of readers.
OF_VERSIONS = [
    watch(VERSIONS, "INSERT", "NEW.state = 'published'"),
    watch(VERSIONS, "DELETE", "OLD.state = 'published'"),
    watch(
        VERSIONS, "UPDATE", "OLD.state <> NEW.state AND 'published' IN (OLD.state, NEW.state)"
    ),
]
TABLES = [
    *("cms_page", "cms_pageurl", "pages_sitesettings", "django_site"),
    *("news_newsaddress", "links_pageaddress", "django_redirect", "media_picturetext"),
]
# What is new here is on no page yet. Pages name a picture's small formats once they are made.
OF_ITEMS_AND_FILES = [
    watch("news_newsitem", "UPDATE OR DELETE"),
    watch("filer_file", "UPDATE OR DELETE"),
    watch("filer_image", "UPDATE OR DELETE"),
    watch("easy_thumbnails_thumbnail", "INSERT", "NEW.name ~ '\\.(avif|webp)$'"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0008_more_for_roles"),
        ("cms", "0045_pageurl_site_unique_path"),
        ("djangocms_versioning", "0018_fix_typo"),
        ("easy_thumbnails", "0002_thumbnaildimensions"),
        ("filer", "0017_image__transparent"),
        ("links", "0001_page_addresses"),
        ("media", "0001_initial"),
        ("news", "0001_initial"),
        ("pages", "0001_initial"),
        ("redirects", "0001_initial"),
        ("sites", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_default=Now())),
            ],
            options={"ordering": ("pk",)},
        ),
        migrations.RunSQL(public_version.FUNCTION, "DROP FUNCTION publishing_public_change()"),
        *OF_VERSIONS,
        *(watch(table) for table in TABLES),
        *OF_ITEMS_AND_FILES,
    ]
