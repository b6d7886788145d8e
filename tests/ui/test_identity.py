import asyncio
from collections.abc import Callable
from types import SimpleNamespace

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from ansage.store import new_token
from ui import identity

PAGE = {"accept": "text/html,*/*"}
KNOWN = new_token()


async def anything(request):
    return PlainTextResponse("here")


Ask = Callable[..., httpx.Response]


@pytest.fixture
def ask(monkeypatch) -> Ask:
    accounts = SimpleNamespace(find=lambda token: token == KNOWN or None)
    services = SimpleNamespace(practice=SimpleNamespace(accounts=accounts))
    monkeypatch.setattr(identity, "services", lambda: services)
    routes = [*identity.ROUTES, Route("/{path:path}", anything, methods=["GET", "POST"])]
    app = Starlette(routes=routes, middleware=[Middleware(identity.LearnerCookie)])

    async def send(method: str, path: str, scheme: str, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url=f"{scheme}://here") as client:
            return await client.request(method, path, headers=headers)

    def now(path: str, method: str = "GET", scheme: str = "http", **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in {**PAGE, **headers}.items()}
        return asyncio.run(send(method, path, scheme, named))

    return now


def cookie(response) -> str:
    return response.headers.get("set-cookie", "")


HAS = {"cookie": f"ansage_learner={KNOWN}"}


def test_the_first_page_brings_a_cookie_that_scripts_and_other_sites_cannot_use(ask: Ask):
    said = cookie(ask("/"))
    assert said.startswith("ansage_learner=")
    assert identity.is_token(said.removeprefix("ansage_learner=").split(";")[0])
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(said.split("; "))
    assert "Secure" not in said


def test_over_https_the_cookie_stays_on_https(ask: Ask):
    assert "Secure" in cookie(ask("/", scheme="https"))


def test_the_cookie_that_is_there_is_kept(ask: Ask):
    assert f"ansage_learner={KNOWN};" in cookie(ask("/", **HAS))


@pytest.mark.parametrize("value", ["", "short", "x" * 33, "a" * 31 + "!"])
def test_a_cookie_of_another_shape_is_replaced(ask: Ask, value: str):
    said = cookie(ask("/", cookie=f"ansage_learner={value}"))
    token = said.removeprefix("ansage_learner=").split(";")[0]
    assert identity.is_token(token)
    assert token != value


def test_what_is_no_page_gets_no_cookie(ask: Ask):
    assert cookie(ask("/static/font.woff2", accept="*/*")) == ""
    assert cookie(ask("/", method="POST")) == ""


def test_pages_may_ask_no_other_host(ask: Ask):
    headers = ask("/").headers
    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert headers["referrer-policy"] == "no-referrer"


def test_the_private_link_makes_the_browser_the_learners(ask: Ask):
    response = ask(f"/l/{KNOWN}")
    assert (response.status_code, response.headers["location"]) == (303, "/")
    assert cookie(response).startswith(f"ansage_learner={KNOWN};")
    assert cookie(response).count("ansage_learner=") == 1


@pytest.mark.parametrize(
    "token",
    [new_token(), "nonsense", "%0d%0aset-cookie:x=1"],
    ids=["well-formed", "nonsense", "header"],
)
def test_a_link_that_nobody_has_keeps_the_own_learner(ask: Ask, token: str):
    response = ask(f"/l/{token}", **HAS)
    assert response.headers["location"] == "/?link=unknown"
    assert f"ansage_learner={KNOWN};" in cookie(response)


def test_forgetting_gives_a_new_cookie(ask: Ask):
    response = ask("/forget", method="POST", sec_fetch_site="same-origin", **HAS)
    assert response.status_code == 204
    assert cookie(response).startswith("ansage_learner=")
    assert KNOWN not in cookie(response)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_no_other_site_can_make_a_browser_forget(ask: Ask, site: str):
    response = ask("/forget", method="POST", sec_fetch_site=site)
    assert response.status_code == 403
    assert cookie(response) == ""
