from django.urls import path

from pages.news import feeds, views

app_name = "news"
urlpatterns = [
    path("", views.news_list, name="list"),
    path("feed.xml", feeds.atom, name="atom"),
    path("feed.json", feeds.json_feed, name="json_feed"),
    path("<slug:area>/feed.xml", feeds.atom, name="area_atom"),
    path("<slug:area>/feed.json", feeds.json_feed, name="area_json_feed"),
    path("<slug:slug>/", views.item, name="item"),
]
