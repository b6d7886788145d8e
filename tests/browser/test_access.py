"""Every page, light and dark, wide and narrow, can be used by everybody."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.served import FITS_A_PHONE, Visitor
from tests.browser.test_journey import submit, write

Visit = Callable[..., Visitor]
PAGES = ["/", "/practice?exercise=card", "/lesson?lesson=marketing-1", "/progress", "/about"]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['html']}"
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/practice",
        "/practice?exercise=card",
        "/lesson",
        "/lesson?lesson=marketing-1",
        "/progress",
        "/about",
        "/author",
    ],
)
def test_axe_finds_nothing_serious(visit: Visit, path: str, scheme: str, locale: str):
    page = visit(color_scheme=scheme, locale=locale).open(path)
    assert serious(page) == []


def test_the_field_waits_for_its_name(visit: Visit):
    page = visit().open("/practice?exercise=card")
    field = page.locator("textarea#prompt")
    expect(field).to_be_visible()
    page.locator("label[for=prompt]").evaluate("label => label.textContent = ''")
    expect(field).to_be_hidden()
    assert serious(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_a_result(visit: Visit, scheme: str):
    visitor = visit(color_scheme=scheme)
    page = visitor.open("/practice?exercise=card")
    write(page, "Write a card with the price.")
    page.get_by_role("button", name="Submit").click()
    expect(page.locator(".a-tail").first).to_contain_text("A card.")
    assert serious(page) == []
    expect(page.locator(".a-number")).to_be_visible()
    visitor.settle()
    page.get_by_role("button", name="Show me").click()
    expect(page.locator(".st-key-card_gap .a-tail").first).to_be_visible()
    assert serious(page) == []
    expect(page.locator(".a-cost")).to_be_visible()
    visitor.settle()
    for fold in page.locator("details").all():
        fold.evaluate("fold => fold.open = true")
    assert serious(page) == []
    assert serious(visitor.open("/progress")) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_needs_no_sideways_scrolling(visit: Visit, path: str):
    page = visit(viewport=NARROW).open(path)
    page.wait_for_function(FITS_A_PHONE)


def test_on_a_phone_the_brief_folds_away_and_the_editor_shows(visit: Visit):
    page = visit(viewport=NARROW).open("/practice?exercise=card")
    expect(page.get_by_role("textbox", name="Your prompt")).to_be_in_viewport()
    expect(page.get_by_text("People stop and ask.")).to_be_hidden()
    page.get_by_text("What it is about").click()
    expect(page.get_by_text("People stop and ask.")).to_be_visible()


def test_on_a_phone_a_brief_that_arrives_late_folds_away_too(visit: Visit):
    page = visit(viewport=NARROW).open("/practice?exercise=card")
    expect(page.get_by_text("People stop and ask.")).to_be_hidden()
    page.locator("details.fold-on-phone").first.evaluate(
        "fold => { const late = fold.cloneNode(true); delete late.dataset.folded;"
        " late.open = true; fold.replaceWith(late) }"
    )
    expect(page.get_by_text("People stop and ask.")).to_be_hidden()


@pytest.mark.parametrize("path", PAGES)
def test_headings_begin_with_one_and_skip_no_level(visit: Visit, path: str):
    page = visit(viewport=WIDE).open(path)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Practise · Ansage"),
        ("/practice?exercise=card", "Window card · Ansage"),
        ("/progress", "Progress · Ansage"),
        ("/about", "About · Ansage"),
    ],
)
def test_every_page_has_its_own_title(visit: Visit, path: str, title: str):
    expect(visit().open(path)).to_have_title(title)


def test_nothing_moves_for_those_who_asked_for_less_motion(visit: Visit):
    visitor = visit(reduced_motion="reduce")
    page = visitor.open("/practice?exercise=card")
    write(page, "Write a card with the price.")
    submit(page)
    moving = page.evaluate("document.getAnimations().filter(a => a.playState === 'running').length")
    assert moving == 0
