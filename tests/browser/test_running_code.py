"""An exercise whose answers are code: run in the guest, told on the page, hostile code included."""

import html
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ansage.runner import Runner
from tests.browser.served import CATALOGUE, Visitor
from tests.browser.test_journey import write
from tests.code_exercise import RIGHT, WRONG, let_code_run
from tests.llm.fake_server import FakeServer, fake_server
from tests.sample_folder import write_exercise
from ui.state import DOUBLE_CLICK

HOSTILE = (
    "price and hours:\n```python\ndef double(n):\n"
    "    return '<img src=x onerror=alert(1)>**bold**' + open('/etc/passwd').read()\n```"
)


def answer(message: str) -> str:
    if "please" in message:
        return HOSTILE
    return RIGHT if "double" in message else WRONG


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeServer]:
    with fake_server(answer) as running:
        yield running


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, provider: FakeServer, runner: Runner) -> Path:
    """Asks for the runner, since without one there is nothing to see."""
    folder = tmp_path_factory.mktemp("home")
    let_code_run(write_exercise(folder))
    (folder / "ansage.toml").write_text(CATALOGUE.format(url=provider.url), encoding="utf-8")
    return folder


def press_submit(page: Page) -> None:
    """Later than a double click: these answers are graded within a second."""
    page.wait_for_timeout(1000 * DOUBLE_CLICK + 100)
    page.get_by_role("button", name="Submit").click()


def test_code_is_run_and_the_page_tells_what_came_of_it(visit: Callable[..., Visitor]):
    page = visit().open("/practice?exercise=card")
    write(page, "Write it.")
    press_submit(page)
    expect(page.get_by_text("double(4711): 4713 ≠ 9422").first).to_be_attached()
    assert "7001" not in html.unescape(page.content())
    write(page, "Write double with price and hours, please.")
    press_submit(page)
    expect(page.get_by_text("double(4711): FileNotFoundError").first).to_be_attached()
    expect(page.locator("img[src=x]")).to_have_count(0)
    write(page, "Write double with price and hours.")
    press_submit(page)
    expect(page.locator(".a-number")).to_have_text("100 / 100")
