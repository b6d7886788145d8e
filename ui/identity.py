"""Who is looking: a learner is known by a token in a cookie, and by the private link that sets it.

No password and no account. Scripts on a page cannot read the cookie, other sites cannot send it.
"""

import re
from http.cookies import SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ansage.store import new_token
from ui.services import services

COOKIE = "ansage_learner"
LIFETIME = 400 * 24 * 3600
"""Seconds; browsers keep no cookie longer. Every page load starts it anew."""
TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


def is_token(text: str | None) -> bool:
    """Whether a text has the shape of a token; whether a learner has it only the store knows."""
    return isinstance(text, str) and TOKEN.fullmatch(text) is not None


PROTECTION = {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'self'; script-src 'self' blob: 'unsafe-inline'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'self'",
}
"""Headers of every page. Whatever a page is made to show, the browser asks no other host."""


class LearnerCookie:
    """Gives every browser that loads a page its cookie, and keeps the one that it has."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _is_page(scope):
            await self.app(scope, receive, send)
            return
        cookie = _set_cookie(_token_of(scope) or new_token(), secure=scope["scheme"] == "https")

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if "set-cookie" not in headers or COOKIE not in headers["set-cookie"]:
                    headers.append("set-cookie", cookie)
                headers.update(PROTECTION)
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def open_link(request: Request) -> Response:
    """The private link: this browser becomes the learner's, and the link leaves the address bar.

    A link that nobody has changes nothing, lest a typing mistake should cost the own learner.
    """
    token = request.path_params["token"]
    known = services().practice.accounts.find(token)
    response = RedirectResponse("/" if known else "/?link=unknown", status_code=303)
    if known:
        response.headers.append("set-cookie", _set_cookie(token, request.url.scheme == "https"))
    return response


def forget(request: Request) -> Response:
    """A new token for this browser, after its learner was deleted; only for our own pages."""
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return Response(status_code=403)
    response = Response(status_code=204)
    response.headers.append("set-cookie", _set_cookie(new_token(), request.url.scheme == "https"))
    return response


ROUTES = [
    Route("/l/{token}", open_link, methods=["GET"]),
    Route("/forget", forget, methods=["POST"]),
]


def _is_page(scope: Scope) -> bool:
    accepts = Headers(scope=scope).get("accept", "")
    return scope["method"] == "GET" and "text/html" in accepts


def _token_of(scope: Scope) -> str | None:
    cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
    morsel = cookies.get(COOKIE)
    return morsel.value if morsel and is_token(morsel.value) else None


def _set_cookie(token: str, secure: bool) -> str:
    parts = [f"{COOKIE}={token}", "Path=/", f"Max-Age={LIFETIME}", "HttpOnly", "SameSite=Lax"]
    return "; ".join([*parts, "Secure"] if secure else parts)
