"""Contacts stand in a register; cards that said it all by themselves name one of it."""

import django.db.models.deletion
from django.db import migrations, models


def register(apps, schema_editor):
    """The same card in two versions is one contact; in two languages it has its role in both."""
    card, contact, department = (
        apps.get_model("pages", name) for name in ("ContactCard", "Contact", "Department")
    )
    for each in card.objects.order_by("pk"):
        unit = None
        if each.unit:
            unit, _created = department.objects.get_or_create(name_nb=each.unit)
        said = {name: getattr(each, name) for name in ("name", "email", "phone", "url")}
        role = f"role_{each.language}"
        found, _created = contact.objects.get_or_create(**said, department=unit)
        if getattr(found, role) not in {"", each.role}:
            found = contact.objects.create(**said, department=unit)
        setattr(found, role, each.role)
        found.save()
        card.objects.filter(pk=each.pk).update(contact=found)


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0045_pageurl_site_unique_path'),
        ('pages', '0003_review_owner'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('role_nb', models.CharField(blank=True, max_length=120, verbose_name='role in bokmål')),
                ('role_nn', models.CharField(blank=True, max_length=120, verbose_name='role in nynorsk')),
                ('role_en', models.CharField(blank=True, max_length=120, verbose_name='role in English')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('phone', models.CharField(blank=True, max_length=30, verbose_name='telephone')),
                ('url', models.URLField(blank=True, verbose_name='website')),
                ('answers_press', models.BooleanField(default=False, verbose_name='answers the press')),
            ],
            options={
                'verbose_name': 'contact',
                'verbose_name_plural': 'contacts',
                'ordering': ('department__position', 'department__name_nb', 'position', 'name'),
            },
        ),
        migrations.CreateModel(
            name='Department',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('name_nb', models.CharField(max_length=120, verbose_name='name in bokmål')),
                ('name_nn', models.CharField(blank=True, max_length=120, verbose_name='name in nynorsk')),
                ('name_en', models.CharField(blank=True, max_length=120, verbose_name='name in English')),
            ],
            options={
                'verbose_name': 'department',
                'verbose_name_plural': 'departments',
                'ordering': ('position', 'name_nb'),
            },
        ),
        migrations.AddField(
            model_name='contactcard',
            name='contact',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='pages.contact', verbose_name='contact'),
        ),
        migrations.CreateModel(
            name='ContactList',
            fields=[
                ('cmsplugin_ptr', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, related_name='%(app_label)s_%(class)s', serialize=False, to='cms.cmsplugin')),
                ('heading', models.CharField(max_length=120, verbose_name='heading')),
                ('shown', models.CharField(choices=[('all', 'All contacts'), ('department', 'Those of one department'), ('press', 'Those who answer the press')], default='all', max_length=12, verbose_name='shown')),
                ('department', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pages.department', verbose_name='department')),
            ],
            options={
                'verbose_name': 'contacts',
            },
            bases=('cms.cmsplugin',),
        ),
        migrations.AddField(
            model_name='contact',
            name='department',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='pages.department', verbose_name='department'),
        ),
        migrations.RunPython(register, migrations.RunPython.noop),
    ]
