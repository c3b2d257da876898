from django.urls import path

from pages.feedback import views

app_name = "feedback"
urlpatterns = [path("", views.feedback, name="page")]
