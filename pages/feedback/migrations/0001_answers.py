"""What readers answer at the foot of a page, and who may read it."""

from django.db import migrations, models

import pages.feedback.models

from pages.publishing.roles import grant

READS = [f"feedback.{act}_answer" for act in ("view", "change", "delete")]
ROLES = {"Redaktør": READS, "Administrator": READS}


def make_roles(apps, schema_editor):
    grant(apps, ROLES)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('publishing', '0002_roles'),
    ]

    operations = [
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=255, verbose_name='address')),
                ('title', models.CharField(max_length=255, verbose_name='page')),
                ('language', models.CharField(choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'English'), ('se', 'Northern Sámi')], max_length=2, verbose_name='language')),
                ('found', models.BooleanField(verbose_name='found it')),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='text')),
                ('on', models.DateField(db_index=True, default=pages.feedback.models.today, verbose_name='date')),
                ('is_handled', models.BooleanField(default=False, verbose_name='handled')),
            ],
            options={
                'verbose_name': 'answer from a reader',
                'verbose_name_plural': 'answers from readers',
                'default_permissions': ('view', 'change', 'delete'),
                'indexes': [models.Index(condition=models.Q(('is_handled', False), models.Q(('text', ''), _negated=True)), fields=['-id'], name='feedback_texts_to_read')],
            },
        ),
        migrations.RunPython(make_roles, migrations.RunPython.noop),
    ]
