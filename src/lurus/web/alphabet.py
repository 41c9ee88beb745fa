"""A request with a letter that no database keeps is refused before anybody looks anything up with it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.request import UnreadablePostError

from lurus.web.galat import bad_request

NUL = "\0"


def readable(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: 400 for a NUL in the address, in what it asks, or in a form."""

    def read(request: HttpRequest) -> HttpResponse:
        try:
            unreadable = NUL in request.path or _holds(request.GET) or _holds(request.POST)
        except UnreadablePostError:  # it broke off on its way
            unreadable = True
        return bad_request(request) if unreadable else respond(request)

    return read


def _holds(data: QueryDict) -> bool:
    return any(NUL in one for name, values in data.lists() for one in (name, *values))
