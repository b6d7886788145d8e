"""A learner brings a prompt of their own, in a real browser."""

import io
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import FITS_A_PHONE, ROOT, Visitor
from tests.browser.test_access import NARROW, serious
from tests.browser.test_journey import prompt_field, write

Visit = Callable[..., Visitor]
MUST = "at most 60 words\nfriendly\nno links"


@pytest.fixture(scope="module")
def environ(home: Path) -> dict[str, str]:
    """With the graders of Ansage itself, which own tasks are made of."""
    return {
        "ANSAGE_EXERCISES": str(home / "exercises"),
        "ANSAGE_GRADERS": str(ROOT / "graders"),
        "ANSAGE_CATALOGUE": str(home / "ansage.toml"),
        "ANSAGE_DATA_DIR": str(home / "data"),
    }


def begin(visitor: Visitor, must: str = MUST) -> Page:
    """A new task with a list."""
    page = visitor.open("/own-task")
    page.get_by_role("button", name="Start an own task").click()
    field = page.get_by_role("textbox", name="What must a good answer have?")
    field.fill(must)
    field.press("ControlOrMeta+Enter")
    expect(page.locator(".a-lookers li")).to_have_count(len(must.splitlines()))
    return page


def run(page: Page) -> None:
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator(".a-runs")).to_be_visible()
    expect(page.locator(".st-key-card_outputs")).to_be_visible()


def test_an_own_task_from_the_first_word_to_the_end(visit: Visit):
    visitor = visit()
    page = begin(visitor)
    expect(page.locator(".a-lookers")).to_contain_text("friendly ticked by you")
    write(page, "Write a card about the price, at most 60 words.")
    expect(page.locator(".a-chips .said")).to_have_text(["at most 60 words"])
    expect(page.get_by_text("2 runs · Practice model, stays on this computer")).to_be_visible()
    run(page)
    expect(page.locator(".a-next")).to_contain_text("no links")
    _tick(page)
    page.reload()
    page = visitor.settle()
    _is_all_there(page)
    _take_the_draft(page)
    _delete(page)


def _tick(page: Page) -> None:
    card = page.locator(".st-key-card_ticks")
    card.get_by_role("radio", name="has it").first.click()
    card.get_by_role("radio", name="missing").last.click()
    expect(page.locator(".a-agree")).to_contain_text("1 of 2 runs")


def _is_all_there(page: Page) -> None:
    expect(prompt_field(page)).to_have_value("Write a card about the price, at most 60 words.")
    expect(page.get_by_role("textbox", name="What must a good answer have?")).to_have_value(MUST)
    expect(page.locator(".a-agree")).to_contain_text("1 of 2 runs")


def _take_the_draft(page: Page) -> None:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as a draft").click()
    assert waiting.value.suggested_filename == "task-own-task-1.zip"
    packed = zipfile.ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    assert any(name.endswith("exercise.toml") for name in packed.namelist())


def _delete(page: Page) -> None:
    page.get_by_role("button", name="Delete task").click()
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("No own task yet.")).to_be_visible()


def test_the_keyboard_alone_is_enough(visit: Visit):
    page = begin(visit(), "friendly")
    write(page, "Write a card.")
    prompt_field(page).press("Control+Enter")
    expect(page.locator(".st-key-card_outputs")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(visit: Visit, scheme: str):
    visitor = visit(color_scheme=scheme)
    assert serious(visitor.open("/own-task")) == []
    page = begin(visitor)
    write(page, "Write a nice card, as a table or a list.")
    visitor.settle()
    assert serious(page) == []
    run(page)
    visitor.settle()
    for fold in page.locator("details").all():
        fold.evaluate("fold => fold.open = true")
    assert serious(page) == []


def test_a_phone_needs_no_sideways_scrolling(visit: Visit):
    visitor = visit(viewport=NARROW)
    page = begin(visitor, "Donaudampfschifffahrtsgesellschaftskapitänsmützenständer" * 2)
    write(page, "Ärger" * 60)
    run(page)
    visitor.settle()
    page.wait_for_function(FITS_A_PHONE)


def test_headings_begin_with_one_and_skip_no_level(visit: Visit):
    visitor = visit()
    page = begin(visitor)
    write(page, "Write a card.")
    run(page)
    visitor.settle()
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
