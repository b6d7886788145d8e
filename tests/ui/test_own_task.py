"""The page of own tasks without a browser."""

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import ROOT, Pages
from tests.ui.test_pages import press, shown, state
from ui.services import services

MUST = "at most 60 words\nfriendly\nno prices"


@pytest.fixture(autouse=True)
def real_graders(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANSAGE_GRADERS", str(ROOT / "graders"))
    monkeypatch.setenv("ANSAGE_EXERCISES", str(home / "none"))
    (home / "none").mkdir()


def started(pages: Pages, text: str = "", must: str = "", runs: int = 2) -> AppTest:
    """A new task with a prompt and a list."""
    tab = press(pages("own_task"), "own_first")
    task = state(tab).own_task
    if must:
        tab.text_area(key=f"own-must-{task}").input(must).run()
    if runs != 2:
        tab.segmented_control(key=f"own-runs-{task}").set_value(runs).run()
    if text:
        state(tab).put_text(task, text)
        tab.run()
    return tab


def finish(tab: AppTest) -> AppTest:
    practice, own = services().practice, state(tab)
    deadline = time.monotonic() + 200
    while practice.running(own.learner.id, own.own_task):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return tab.run()


def test_somebody_new_is_told_what_to_do(pages: Pages):
    tab = pages("own_task")
    assert shown(tab).count("<h1") == 1
    assert "No own task yet." in shown(tab)


def test_a_new_task_can_be_run_at_once(pages: Pages):
    tab = finish(press(started(pages, "Write a card for the bakery."), "run"))
    page = shown(tab)
    assert "Come in!" in page
    assert "Your next step" in page
    assert "a-number" not in page, "nothing was asked for, so there is no score"


def test_each_line_says_who_looks_for_it(pages: Pages):
    page = shown(started(pages, must=MUST))
    assert "<b>at most 60 words</b> checked by a rule" in page
    assert "<b>friendly</b> ticked by you" in page


def test_while_one_types_lines_and_text_are_looked_at(pages: Pages):
    page = shown(started(pages, "Write a card, at most 60 words.", MUST))
    assert '<li class="said">at most 60 words</li>' in page
    assert '<li class="rest">no prices</li>' in page
    assert "The text by itself, read without the list: wording" in page


def test_where_it_goes_is_said_before_it_is_sent(pages: Pages):
    page = shown(started(pages, "Write a card.", runs=3))
    model = services().catalogue.default
    assert f"3 runs · {model.label.en}, {model.goes_to('en')}" in page


def test_runs_are_graded_and_the_next_step_is_one(pages: Pages):
    page = shown(finish(press(started(pages, "Write a card.", MUST, runs=3), "run")))
    assert '<p class="a-number">' in page
    assert page.count('class="a-next"') == 1
    assert "Passed" not in page
    assert "3 of 3 runs" in page


def test_what_no_rule_sees_is_ticked_by_hand(pages: Pages):
    tab = finish(press(started(pages, "Write a card.", "friendly", runs=2), "run"))
    assert "Tick what no rule can see" in shown(tab)
    attempt = services().practice.attempts(state(tab).learner.id, state(tab).own_task)[0]
    name = attempt.submission.id
    for sample, met in ((0, True), (1, False)):
        tab.segmented_control(key=f"tick-{name}-line_1-{sample}").set_value(met).run()
    grade = services().practice.attempt(state(tab).learner.id, name).grade
    assert grade
    assert grade.result == 0.5
    assert "1 of 2 runs" in shown(tab)


def test_a_changed_list_still_shows_the_answers(pages: Pages):
    tab = finish(press(started(pages, "Write a card.", "friendly"), "run"))
    tab.text_area(key=f"own-must-{state(tab).own_task}").input("short").run()
    page = shown(tab)
    assert "Run the prompt again" in page
    assert "Come in!" in page


def test_a_reload_keeps_everything(pages: Pages):
    tab = started(pages, "Schreib eine Karte für Öl.", "höchstens 60 Wörter")
    again = AppTest.from_file(ROOT / "app.py", default_timeout=30)
    again.session_state["state"] = state(tab)
    state(tab).texts.clear()
    page = shown(again.run().switch_page("ui/own_task.py").run())
    assert "höchstens 60 Wörter" in page
    assert state(again).text(state(again).own_task) == "Schreib eine Karte für Öl."


def test_several_tasks_are_kept_apart(pages: Pages):
    tab = started(pages, "First prompt")
    first = state(tab).own_task
    tab = press(tab, "own_new")
    second = state(tab).own_task
    assert first != second
    assert state(tab).text(second) == ""
    tab.selectbox(key=f"own-choose-{second}-2").select(first).run()
    assert state(tab).own_task == first
    assert state(tab).text(first) == "First prompt"


def test_another_learners_task_is_not_opened(pages: Pages):
    foreign = state(started(pages, "Mine")).own_task
    tab = pages("own_task", task=foreign)
    assert "No own task yet." in shown(tab)


def test_a_title_that_is_markup_stays_text(pages: Pages):
    tab = started(pages, "Write.", "<img src=x onerror=alert(1)>")
    tab.text_input(key=f"own-title-{state(tab).own_task}").input("<b>**x**").run()
    page = shown(tab)
    assert "<img src" not in page
    assert "&lt;img src=x" in page


def test_too_long_a_line_is_refused_with_a_sentence(pages: Pages):
    tab = started(pages)
    tab.text_area(key=f"own-must-{state(tab).own_task}").input("y" * 161).run()
    assert "at most 12 lines of 160 each" in shown(tab)


def test_an_empty_prompt_is_refused_with_a_sentence(pages: Pages):
    assert "The prompt is empty." in shown(press(started(pages), "run"))


def test_the_page_speaks_german(pages: Pages):
    page = shown(press(started(pages, "Schreib was Gutes.", MUST), "switch"))
    assert "hakst du selbst ab" in page
    assert "Prüf, ob „Gutes“ genug sagt" in page
