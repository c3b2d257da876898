from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pages.news.models import NewsContent


@toolbar_pool.register
class NewsToolbar(CMSToolbar):
    """The way from an item on the website to its form, and to the list of all."""

    def populate(self) -> None:
        if not self.request.user.has_perm("news.view_newscontent"):
            return
        menu = self.toolbar.get_or_create_menu("news", _("News"))
        content = self.toolbar.get_object()
        if isinstance(content, NewsContent):
            url = reverse("admin:news_newscontent_change", args=[content.pk])
            menu.add_link_item(_("About this news item"), url=url)
        menu.add_link_item(_("All news"), url=reverse("admin:news_newscontent_changelist"))
        if self.request.user.has_perm("news.add_newscontent"):
            menu.add_link_item(_("New news item"), url=reverse("admin:news_newscontent_add"))
