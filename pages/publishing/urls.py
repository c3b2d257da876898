from django.urls import path

from pages.publishing import preview_views

urlpatterns = [path("<str:token>/", preview_views.preview, name="preview")]
