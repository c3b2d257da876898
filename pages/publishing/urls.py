from django.urls import path

from pages.publishing.preview_links import public_views as preview_views

urlpatterns = [path("<str:token>/", preview_views.preview, name="preview")]
