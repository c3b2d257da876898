from django.contrib import admin

from pages.entries.admin.entry import EntryAdmin
from pages.news.models import NewsItem

admin.site.register(NewsItem, EntryAdmin)
