"""Killing the app in the middle of a submission loses nothing."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.served import Visitor, free_port, serve
from tests.browser.test_journey import prompt_field, write
from tests.llm.fake_server import FakeServer

PROMPT = "Write a card with the price and hours."


def test_what_was_killed_is_found_and_finished_by_one_click(
    home: Path, environ: dict[str, str], provider: FakeServer, chromium: Browser
):
    port = free_port()
    with serve(home, environ, port) as served:
        visitor = Visitor(chromium, served.url)
        page = visitor.open("/practice?exercise=card")
        write(page, PROMPT)
        page.get_by_role("button", name="Submit").click()
        expect(page.locator(".a-tail").first).to_contain_text("A card.")
        served.process.kill()
        served.process.wait()
    with serve(home, environ, port):
        page = visitor.open("/practice?exercise=card")
        expect(prompt_field(page)).to_have_value(PROMPT)
        expect(page.get_by_text("This attempt was interrupted.")).to_be_visible()
        page.get_by_role("button", name="Continue").click()
        expect(page.locator(".a-number")).to_have_text("100 / 100")
        visitor.close()
