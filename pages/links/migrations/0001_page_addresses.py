import django.db.models.deletion
from django.db import migrations, models


def note_those_there_are(apps, schema_editor):
    """What was public before this table was."""
    rows = apps.get_model("cms", "PageUrl").objects.filter(path__isnull=False)
    apps.get_model("links", "PageAddress").objects.bulk_create(
        [
            apps.get_model("links", "PageAddress")(page_id=page, language=language, path=path)
            for page, language, path in rows.values_list("page_id", "language", "path")
        ],
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cms', '0045_pageurl_site_unique_path'),
    ]

    operations = [
        migrations.CreateModel(
            name='PageAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=15, verbose_name='language')),
                ('path', models.CharField(max_length=255, verbose_name='path')),
                ('noted_at', models.DateTimeField(auto_now_add=True, verbose_name='first seen')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cms.page', verbose_name='page')),
            ],
            options={
                'verbose_name': 'old address',
                'verbose_name_plural': 'old addresses',
                'constraints': [models.UniqueConstraint(fields=('path', 'language'), name='links_one_page_an_address')],
            },
        ),
        migrations.RunPython(note_those_there_are, migrations.RunPython.noop, elidable=True),
    ]
