"""The tests before and after in a real browser, and the group's page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ansage.assessment.tasks import FORMS, load_forms
from ansage.grading import load_graders
from ansage.paths import passphrase_file
from ansage.texts import LANGUAGES
from ansage.trainer import Passphrase
from tests.browser.served import FITS_A_PHONE, ROOT, Visitor
from tests.browser.test_access import NARROW, serious
from tests.browser.traffic import Traffic, plain, readable

Visit = Callable[..., Visitor]
WORDS = "four plain good words"
FEW = 3
"""Words that stand together by chance, such as "no abbreviations"."""
PLAIN = "Mach was draus."
CLEAR = (
    "Schreib höchstens 60 Wörter für Kunden, ohne Fachwörter, nur mit Angaben aus dem Material. "
    "Fehlt eine Angabe, schreib „unbekannt“. Gib eine Tabelle aus und sonst nichts."
)


@pytest.fixture(scope="module")
def environ(home: Path) -> dict[str, str]:
    data = home / "data"
    data.mkdir(exist_ok=True)
    Passphrase(passphrase_file(data)).set(WORDS)
    return {
        "ANSAGE_EXERCISES": str(home / "exercises"),
        "ANSAGE_GRADERS": str(ROOT / "graders"),
        "ANSAGE_CATALOGUE": str(home / "ansage.toml"),
        "ANSAGE_DATA_DIR": str(data),
    }


def field(page: Page):
    return page.get_by_role("textbox", name="Dein Prompt")


def is_at(page: Page, number: int) -> None:
    expect(page.locator(".st-key-brief")).to_contain_text(f"Aufgabe {number} von 4")
    expect(field(page)).to_be_visible()


def hand_in(page: Page, text: str, number: int) -> None:
    """The prompt for a task, and on to the next one."""
    is_at(page, number)
    field(page).fill(text)
    name = "Abgeben und weiter" if number < 4 else "Abgeben und zum Ergebnis"
    page.get_by_role("button", name=name).click()


def test_a_learner_takes_both_tests(visit: Visit):
    visitor = visit(locale="de-DE")
    visitor.open("/").get_by_role("link", name="Test vorher").click()
    page = visitor.page
    page.get_by_role("button", name="Test anfangen").click()
    hand_in(page, PLAIN, 1)
    _comes_back_after_a_reload(visitor)
    is_at(page, 3)
    page.get_by_role("button", name="Überspringen").click()
    hand_in(page, PLAIN, 4)
    expect(page.locator(".st-key-card_test_said")).to_contain_text("Am meisten holst du hier")
    assert serious(page) == []
    page.get_by_role("button", name="Test anfangen").click()
    for number in range(1, 5):
        hand_in(page, CLEAR, number)
    _sees_the_change(page)
    _finds_them_again(visitor)


def _comes_back_after_a_reload(visitor: Visitor) -> None:
    """What was typed and the place in the test outlast a reload."""
    page = visitor.page
    is_at(page, 2)
    field(page).fill("Ein halber Sa")
    page.wait_for_timeout(1000)  # the field reports when one pauses
    visitor.settle()
    page.reload()
    visitor.settle()
    is_at(page, 2)
    expect(field(page)).to_have_value("Ein halber Sa")
    assert serious(page) == []
    hand_in(page, "", 2)
    expect(page.get_by_role("alert")).to_contain_text("Schreib erst einen Prompt")
    hand_in(page, PLAIN, 2)


def _sees_the_change(page: Page) -> None:
    change = page.locator(".st-key-card_test_change")
    expect(change).to_contain_text("Prozentpunkten")
    expect(change).to_contain_text("Du sagst")
    tasks = page.locator(".st-key-card_test_tasks details")
    expect(tasks).to_have_count(8)
    tasks.last.locator("summary").click()
    expect(tasks.last).to_contain_text(CLEAR)
    assert serious(page) == []


def _finds_them_again(visitor: Visitor) -> None:
    page = visitor.open("/progress")
    expect(page.get_by_role("link", name="Deine Tests")).to_be_visible()
    expect(page.locator(".st-key-card_test_change")).to_contain_text("Prozentpunkten")


def test_a_test_tells_nothing_of_what_it_asks_for(visit: Visit):
    visitor = visit(locale="de-DE")
    traffic = Traffic(visitor.page)
    page = visitor.open("/test")
    page.get_by_role("button", name="Test anfangen").click()
    for number in range(1, 5):
        hand_in(page, PLAIN, number)
    expect(page.locator(".st-key-card_test_said")).to_be_visible()
    visitor.settle()
    sent = "\n".join(map(readable, [*traffic.bodies(), *traffic.frames]))
    assert [text for text in asked_for() if plain(text) in sent] == []


def asked_for() -> list[str]:
    """What the tasks of both forms ask for, in both languages, and their samples."""
    forms = load_forms(ROOT / "assessment", load_graders(ROOT / "graders"))
    files = [task.file for form in FORMS for task in forms[form]]
    wanted = [w.text.in_(language) for f in files for w in f.requirement for language in LANGUAGES]
    samples = [line for f in files for s in f.sample for line in s.prompt.splitlines()]
    return [text for text in (*wanted, *samples) if len(text.split()) > FEW]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_task_fits_a_phone(visit: Visit, scheme: str):
    visitor = visit(locale="de-DE", viewport=NARROW, color_scheme=scheme)
    page = visitor.open("/test")
    page.get_by_role("button", name="Test anfangen").click()
    is_at(page, 1)
    visitor.settle()
    page.wait_for_function(FITS_A_PHONE)
    assert serious(page) == []


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_the_way_in_is_for_everybody(visit: Visit, locale: str):
    page = visit(locale=locale).open("/test")
    assert serious(page) == []


def test_only_the_trainer_sees_the_group(visit: Visit):
    visitor = visit(locale="de-DE")
    page = visitor.open("/group")
    expect(page.locator(".st-key-card_group")).to_have_count(0)
    page.get_by_label("Passphrase des Trainings", exact=True).fill(WORDS)
    page.get_by_role("button", name="Aufschließen").click()
    expect(page.locator(".st-key-card_group")).to_contain_text("ab 5 Personen")
    visitor.settle()
    assert serious(page) == []
