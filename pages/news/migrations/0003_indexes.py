from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0002_roles'),
        ('cms', '0045_pageurl_site_unique_path'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='newscontent',
            index=models.Index(models.OrderBy(models.F('published_at'), descending=True, nulls_first=True), models.OrderBy(models.F('id'), descending=True), name='news_newest'),
        ),
        # django CMS looks a text's placeholder up by its source and has no index for that.
        migrations.RunSQL(
            'CREATE INDEX news_placeholder ON cms_placeholder (object_id, content_type_id)',
            'DROP INDEX news_placeholder',
        ),
    ]
