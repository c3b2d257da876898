from pages.entries.admin.forms import FormWithAreas
from pages.news.models import NewsContent


class NewsContentForm(FormWithAreas):
    class Meta(FormWithAreas.Meta):
        model = NewsContent
