"""Whoever starts a page or a news item is told which written form the website needs more of."""

from pages.admin import PageSettingsAdmin
from pages.news.admin import NewsContentAdmin

PageSettingsAdmin.add_form_template = "admin/written_forms/new_page.html"
NewsContentAdmin.add_form_template = "admin/written_forms/new_news.html"
