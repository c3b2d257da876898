"""The counties of today, each with a partnership that editors fill in."""

from django.db import migrations

from pages.counties.shipped import COUNTIES, SINCE


def make(apps, schema_editor):
    County = apps.get_model("counties", "County")
    CountyName = apps.get_model("counties", "CountyName")
    Partnership = apps.get_model("counties", "Partnership")
    for each in COUNTIES:
        county = County.objects.create(
            code=each.code, name=each.name, slug=each.slug, valid_from=SINCE
        )
        Partnership.objects.create(county=county)
        for language, name in each.others:
            CountyName.objects.create(county=county, language=language, name=name)


class Migration(migrations.Migration):
    dependencies = [("counties", "0001_initial")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
