"""The addresses of the office."""

from django.urls import path

from lurus.web.kantor.bagian import office_page

urlpatterns = [
    path("kantor/", office_page, name="kantor"),
    path("kantor/<slug:part>/", office_page, name="kantor_bagian"),
]
