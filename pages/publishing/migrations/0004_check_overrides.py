import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):


    dependencies = [
        ("publishing", "0003_schedule"),
        ('djangocms_versioning', '0018_fix_typo'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CheckOverride',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('user_name', models.CharField(max_length=200, verbose_name='by')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                ('reason', models.TextField(max_length=1000, validators=[django.core.validators.MinLengthValidator(10)], verbose_name='reason')),
                ('findings', models.JSONField(default=list, verbose_name='errors')),
                ('user', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='djangocms_versioning.version', verbose_name='version')),
            ],
            options={
                'verbose_name': 'override of checks',
                'verbose_name_plural': 'overrides of checks',
                'ordering': ('-made_at', '-pk'),
            },
        ),
    ]
