"""What is counted of the written forms, and who sees it."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from pages.publishing.roles import grant

SEES_AND_REPORTS = ["written_forms.view_share", "written_forms.change_uncountedtext"]
ROLES = {"Redaktør": SEES_AND_REPORTS, "Administrator": SEES_AND_REPORTS}


def make_roles(apps, schema_editor):
    grant(apps, ROLES)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cms', '0045_pageurl_site_unique_path'),
        ('filer', '0017_image__transparent'),
        ('publishing', '0002_roles'),
    ]

    operations = [
        migrations.CreateModel(
            name='Share',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(unique=True)),
                ('counted_at', models.DateTimeField(auto_now=True)),
                ('texts', models.PositiveIntegerField()),
                ('nb', models.PositiveIntegerField()),
                ('nn', models.PositiveIntegerField()),
                ('en', models.PositiveIntegerField()),
                ('new_nb', models.PositiveIntegerField()),
                ('new_nn', models.PositiveIntegerField()),
                ('new_en', models.PositiveIntegerField()),
            ],
            options={
                'verbose_name': 'share of the written forms',
                'verbose_name_plural': 'share of the written forms',
                'ordering': ['month'],
                'default_permissions': ('view',),
            },
        ),
        migrations.CreateModel(
            name='UncountedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(unique=True, validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)])),
                ('posts_nb', models.PositiveIntegerField(blank=True, null=True, verbose_name='posts in bokmål')),
                ('posts_nn', models.PositiveIntegerField(blank=True, null=True, verbose_name='posts in nynorsk')),
                ('post_words_nb', models.PositiveIntegerField(blank=True, null=True, verbose_name='words in posts in bokmål')),
                ('post_words_nn', models.PositiveIntegerField(blank=True, null=True, verbose_name='words in posts in nynorsk')),
                ('forms_nb', models.PositiveIntegerField(blank=True, null=True, verbose_name='forms in bokmål only')),
                ('forms_nn', models.PositiveIntegerField(blank=True, null=True, verbose_name='forms in nynorsk only')),
                ('forms_both', models.PositiveIntegerField(blank=True, null=True, verbose_name='forms in both written forms')),
                ('services_nb', models.PositiveIntegerField(blank=True, null=True, verbose_name='self-service solutions in bokmål only')),
                ('services_nn', models.PositiveIntegerField(blank=True, null=True, verbose_name='self-service solutions in nynorsk only')),
                ('services_both', models.PositiveIntegerField(blank=True, null=True, verbose_name='self-service solutions in both written forms')),
                ('remarks', models.TextField(blank=True, help_text='Stands at the end of the report: what explains the figures, what is planned.', max_length=4000, verbose_name='remarks')),
            ],
            options={
                'verbose_name': 'what is not counted here',
                'verbose_name_plural': 'what is not counted here',
                'ordering': ['-year'],
                'default_permissions': ('change',),
            },
        ),
        migrations.CreateModel(
            name='CountedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('page', 'Pages'), ('news', 'News'), ('document', 'Documents')], max_length=8)),
                ('object_id', models.PositiveBigIntegerField()),
                ('language', models.CharField(max_length=2)),
                ('title', models.CharField(max_length=255)),
                ('read_file', models.CharField(blank=True, max_length=40)),
                ('problem', models.CharField(blank=True, choices=[('missing', 'The file is not there.'), ('encrypted', 'It is locked with a password.'), ('broken', 'It could not be read: it is damaged, or not what its name says.'), ('no text', 'It holds no text, as where pages are pictures.'), ('too large', 'There is too much in it. What was read first is counted.'), ('too slow', 'It took too long to read. What was read in time is counted.')], max_length=12)),
                ('files', models.ManyToManyField(related_name='+', to='filer.file')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cms.page')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CountedParagraph',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fingerprint', models.UUIDField()),
                ('year', models.PositiveSmallIntegerField()),
                ('form', models.CharField(max_length=2)),
                ('words', models.PositiveIntegerField()),
                ('text', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='paragraphs', to='written_forms.countedtext')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.AddConstraint(
            model_name='countedtext',
            constraint=models.UniqueConstraint(fields=('kind', 'object_id', 'language'), name='written_forms_counted_once'),
        ),
        migrations.AddIndex(
            model_name='countedparagraph',
            index=models.Index(fields=['fingerprint', 'year'], name='written_forms_equals'),
        ),
        migrations.AddConstraint(
            model_name='countedparagraph',
            constraint=models.UniqueConstraint(fields=('text', 'fingerprint'), name='written_forms_once_in_a_text'),
        ),
        migrations.RunPython(make_roles, migrations.RunPython.noop),
    ]
