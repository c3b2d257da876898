"""What approval and preview links keep, and who may approve."""

import django.db.models.deletion
from django.apps import apps as installed
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

APPROVERS = ("Godkjenner", "Redaktør", "Nyhetsredaktør")
PERMISSIONS = ("approve_version", "view_approvalrequest")


def make(apps, schema_editor):
    # Django makes permissions after the last migration, which is too late here.
    create_permissions(installed.get_app_config("publishing"), verbosity=0)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    wanted = Permission.objects.filter(
        content_type__app_label="publishing", codename__in=PERMISSIONS
    )
    for name in APPROVERS:
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*wanted)


class Migration(migrations.Migration):


    dependencies = [
        ("publishing", "0004_check_overrides"),
        ('djangocms_versioning', '0018_fix_typo'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ApprovalRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('asked_at', models.DateTimeField(auto_now_add=True, verbose_name='asked')),
                ('message', models.TextField(blank=True, max_length=2000, verbose_name='message')),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked by')),
                ('asked_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked of')),
                ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='approval_requests', to='djangocms_versioning.version')),
            ],
            options={
                'verbose_name': 'approval',
                'verbose_name_plural': 'approvals',
                'ordering': ('-pk',),
                'permissions': (('approve_version', 'Can approve versions'),),
                'default_permissions': ('view',),
            },
        ),
        migrations.CreateModel(
            name='ApprovalEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('approved', 'Approved'), ('sent_back', 'Sent back'), ('comment', 'Comment')], max_length=12)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='comment')),
                ('fingerprint', models.CharField(blank=True, max_length=64)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='publishing.approvalrequest')),
            ],
            options={
                'ordering': ('pk',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PreviewLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(null=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='preview_links', to='djangocms_versioning.version')),
            ],
            options={
                'verbose_name': 'preview link',
                'verbose_name_plural': 'preview links',
                'ordering': ('-made_at', '-pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='VersionWriter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='writers', to='djangocms_versioning.version')),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('version', 'user'), name='version_writer_once')],
            },
        ),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
