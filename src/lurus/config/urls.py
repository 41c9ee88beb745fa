"""Every address; all of them belong to the pages."""

from django.urls import include, path

urlpatterns = [path("", include("lurus.web.urls"))]
handler400 = "lurus.web.galat.bad_request"
handler403 = "lurus.web.galat.forbidden"
handler404 = "lurus.web.galat.not_found"
handler500 = "lurus.web.galat.failed"
