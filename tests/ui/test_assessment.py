"""The pages of the tests before and after, and the group's."""

from ansage.assessment.sitting import Moment
from ansage.assessment.taking import FEWEST
from ansage.store import new_token
from tests.ui.conftest import Pages
from tests.ui.test_pages import press, shown, state
from ui.services import services

PROMPT = "Write at most 40 words, for a customer, as a table, and leave out what is unknown."


def take(learner: str, moment: Moment, prompt: str) -> None:
    assessments = services().assessments
    assessments.begin(learner, moment)
    while task := assessments.task(assessments.sittings(learner)[moment]):
        assessments.answer(learner, moment, task.id, prompt, "en")


def test_somebody_new_is_invited(pages: Pages):
    tab = pages()
    assert "Four tasks, 15 minutes" in shown(tab)
    assert "What your prompts say is counted; no model is asked." in shown(pages("assessment"))


def test_a_test_begins_with_its_first_task_and_neither_hints_nor_chips(pages: Pages):
    page = shown(press(pages("assessment"), "test_begin"))
    assert "Test before · Task 1 of 4" in page
    assert "a-chips" not in page


def test_skipping_goes_on_to_the_next_task(pages: Pages):
    tab = press(press(pages("assessment"), "test_begin"), "test_skip")
    assert "Task 2 of 4" in shown(tab)


def test_nothing_is_handed_in_by_mistake(pages: Pages):
    tab = press(press(pages("assessment"), "test_begin"), "test_next")
    assert "Write a prompt first, or skip the task." in shown(tab)
    assert "Task 1 of 4" in shown(tab)


def test_after_the_first_test_the_second_is_offered_and_no_task_looked_back_at(pages: Pages):
    tab = pages("assessment")
    learner = state(tab).learner.id
    take(learner, "before", PROMPT)
    page = shown(tab.run())
    assert "Your prompts say" in page
    assert "Looking back" not in page
    assert PROMPT not in page
    assert "Task 1 of 4" in shown(press(tab, "test_begin"))


def test_after_both_tests_the_change_and_every_task_are_shown(pages: Pages):
    tab = pages("assessment")
    learner = state(tab).learner.id
    take(learner, "before", "")
    take(learner, "after", PROMPT)
    page = shown(tab.run())
    assert "percentage points" in page
    assert page.count("Skipped") == 4
    assert page.count(PROMPT) == 4
    assert "percentage points" in shown(tab.switch_page("ui/progress.py").run())


def test_a_prompt_is_shown_as_text(pages: Pages):
    tab = pages("assessment")
    learner = state(tab).learner.id
    take(learner, "before", "<img src=x onerror=alert(1)>")
    take(learner, "after", "<b>bold</b>")
    page = shown(tab.run())
    assert "<img" not in page
    assert "&lt;b&gt;bold" in page


def test_a_test_that_was_left_goes_on(pages: Pages):
    tab = press(press(pages("assessment"), "test_begin"), "test_skip")
    home = tab.switch_page("ui/exercises.py").run()
    assert any("Go on with the test" in link.proto.label for link in home.get("page_link"))
    assert "Task 2 of 4" in shown(home.switch_page("ui/assessment.py").run())


def test_the_group_is_the_trainers(pages: Pages):
    page = shown(pages("group"))
    assert "people have taken both tests" not in page
    assert "Group" in page


def test_the_trainer_sees_the_group(pages: Pages):
    tab = pages("group")
    known, learner = services(), state(tab).learner.id
    known.trainer.passphrase.set("vier Wörter sind genug")
    known.trainer.enter(learner, "vier Wörter sind genug")
    assert "There are figures from 5 people on" in shown(tab.run())
    for _ in range(FEWEST):
        person = known.practice.accounts.enter(new_token(), "de").id
        take(person, "before", "")
        take(person, "after", PROMPT)
    page = shown(tab.run())
    assert "5 people have taken both tests." in page
    assert "The group" in page
