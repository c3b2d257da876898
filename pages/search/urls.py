from django.urls import path

from pages.search import machines, views

app_name = "search"
urlpatterns = [
    path("", views.search, name="page"),
    path("opensearch.xml", machines.open_search, name="opensearch"),
]
