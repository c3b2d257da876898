from django.urls import path

from pages.search import views

app_name = "search"
urlpatterns = [path("", views.search, name="page")]
