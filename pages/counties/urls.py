from django.urls import path
from django.utils.text import format_lazy
from django.utils.translation import pgettext_lazy

from pages.counties import views

app_name = "counties"
urlpatterns = [
    path(
        format_lazy("{}.csv", pgettext_lazy("slug", "career-centres")),
        views.centres_as_csv,
        name="csv",
    ),
    path("<slug:slug>/", views.county, name="county"),
]
