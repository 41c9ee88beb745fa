"""Every address; all of them belong to the pages."""

from django.urls import include, path

urlpatterns = [path("", include("lurus.web.urls"))]
