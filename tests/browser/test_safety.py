"""Whatever a model writes, the page shows text."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.served import Visitor
from tests.browser.test_journey import submit, write

Visit = Callable[..., Visitor]


def test_model_output_brings_no_markup_and_asks_no_host(visit: Visit):
    page = visit().open("/practice?exercise=card")
    write(page, "Write a card with the price.")
    submit(page)
    shown = page.locator(".st-key-card_outputs .a-prose")
    expect(shown).to_contain_text("<img src=http://example.com/x.png>")
    expect(shown.locator("img, script, a, iframe")).to_have_count(0)


@pytest.mark.parametrize(
    "text",
    [
        "<script>document.title = 'taken'</script><b>bold</b>",
        "<img src=x onerror=\"document.title = 'taken'\">",
        "{{ 7 * 7 }} {% raw %} ${7*7} \u202etxt.exe\u202c \u0000 \u0007",
    ],
)
def test_a_hostile_prompt_is_only_text(visit: Visit, text: str):
    page = visit().open("/practice?exercise=card")
    page.get_by_role("textbox", name="Your prompt").fill(text)
    page.get_by_role("button", name="Submit").click()
    expect(page.locator(".a-number")).to_be_visible()
    expect(page).to_have_title("Window card · Ansage")
    expect(page.locator(".a-typed b, .a-typed img, .a-typed script")).to_have_count(0)


def test_the_browser_refuses_other_hosts(visit: Visit):
    page = visit().open("/")
    refused = page.evaluate("fetch('http://example.com').then(() => 'asked', () => 'refused')")
    assert refused == "refused"


def test_the_cookie_is_out_of_reach_of_scripts(visit: Visit):
    visitor = visit()
    page = visitor.open("/")
    cookie = next(c for c in visitor.context.cookies() if c["name"] == "ansage_learner")
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Lax"
    assert "ansage_learner" not in page.evaluate("document.cookie")
