"""What of its twin each text follows, and which have fallen behind."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('djangocms_versioning', '0018_fix_typo'),
        ('written_forms', '0001_share'),
    ]

    operations = [
        migrations.CreateModel(
            name='TwinText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_id', models.PositiveBigIntegerField()),
                ('language', models.CharField(choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk')], max_length=2, verbose_name='language')),
                ('numbers', models.JSONField(default=list)),
                ('follows', models.JSONField(default=dict)),
                ('behind', models.PositiveIntegerField(default=0, verbose_name='paragraphs behind')),
                ('since', models.DateTimeField(null=True, verbose_name='since')),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='djangocms_versioning.version')),
            ],
            options={
                'verbose_name': 'text behind its twin',
                'verbose_name_plural': 'texts behind their twins',
                'default_permissions': (),
                'indexes': [models.Index(condition=models.Q(('behind__gt', 0)), fields=['since'], name='written_forms_behind')],
                'constraints': [models.UniqueConstraint(fields=('content_type', 'object_id', 'language'), name='written_forms_one_text')],
            },
        ),
    ]
