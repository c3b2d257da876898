"""One draft and one published version of each page and news item in a language, by the database.

Where there are several already, the one changed last stays, which is the one readers are shown;
other drafts are archived and other published versions unpublished.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pages.publishing.versions.trigger import keep_one_version

# The kinds of content with versions: their model and the column of what they are versions of.
KINDS = [("cms", "pagecontent", "page_id"), ("news", "newscontent", "item_id")]

# Runs when a transaction ends: inside it two published versions may change places. The lock is
# that of pages/version_lock.py; after it, what others have committed is seen.
FUNCTION = """
CREATE FUNCTION publishing_one_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    grouper bigint;
    content_language text;
    found integer;
BEGIN
    IF NEW.content_type_id <> (
        SELECT id FROM django_content_type WHERE app_label = TG_ARGV[0] AND model = TG_ARGV[1]
    ) THEN
        RETURN NULL;
    END IF;
    EXECUTE format('SELECT %I, language FROM %I WHERE id = $1', TG_ARGV[3], TG_ARGV[2])
        INTO grouper, content_language USING NEW.object_id;
    PERFORM pg_advisory_xact_lock(hashtextextended(
        format('version:%s:%s:%s', NEW.content_type_id, grouper, content_language), 0));
    EXECUTE format(
        'SELECT count(*) FROM djangocms_versioning_version version'
        ' JOIN %I content ON content.id = version.object_id'
        ' WHERE version.content_type_id = $1 AND version.state = $2'
        ' AND content.%I = $3 AND content.language = $4', TG_ARGV[2], TG_ARGV[3])
        INTO found USING NEW.content_type_id, NEW.state, grouper, content_language;
    IF found > 1 THEN
        RAISE EXCEPTION 'a second % version of % % in %',
            NEW.state, TG_ARGV[1], grouper, content_language
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'publishing_one_version';
    END IF;
    RETURN NULL;
END
$$
"""

SURPLUS = """
UPDATE djangocms_versioning_version SET state = CASE state
    WHEN 'draft' THEN 'archived' ELSE 'unpublished' END, locked_by_id = NULL
WHERE id IN (
    SELECT id FROM (
        SELECT version.id, row_number() OVER (
            PARTITION BY content.{grouper}, content.language, version.state
            ORDER BY version.modified DESC, version.id DESC
        ) AS place
        FROM djangocms_versioning_version version
        JOIN django_content_type kind ON kind.id = version.content_type_id
        JOIN {table} content ON content.id = version.object_id
        WHERE kind.app_label = '{app}' AND kind.model = '{model}'
        AND version.state IN ('draft', 'published')
    ) placed WHERE place > 1
)
"""


def one_kind(app, model, grouper):
    names = {"app": app, "model": model, "table": f"{app}_{model}", "grouper": grouper}
    surplus = migrations.RunSQL(SURPLUS.format(**names), migrations.RunSQL.noop)
    return [surplus, *keep_one_version(app, model, grouper)]


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cms", "0045_pageurl_site_unique_path"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("djangocms_versioning", "0018_fix_typo"),
        ("news", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TakeOver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("former", models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("holder", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("version", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="take_overs", to="djangocms_versioning.version")),
            ],
            options={"ordering": ("-pk",)},
        ),
        migrations.RunSQL(FUNCTION, "DROP FUNCTION publishing_one_version()"),
        *(operation for kind in KINDS for operation in one_kind(*kind)),
    ]
