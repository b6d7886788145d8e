import shutil
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import Pages
from ui.services import services
from ui.state import State

GOOD = "Write a card with price and hours."


def shown(tab: AppTest) -> str:
    """All own markup on the page, without the style sheet."""
    assert not tab.exception
    bodies = [element.proto.body for element in tab.get("html")]
    return "\n".join(body for body in bodies if not body.startswith("<style"))


def state(tab: AppTest) -> State:
    return tab.session_state["state"]


def practise(pages: Pages, text: str = "") -> AppTest:
    tab = pages("practice", exercise="card")
    if text:
        state(tab).put_text("card", text)
        tab.run()
    return tab


def finish(tab: AppTest) -> AppTest:
    """The page once no attempt is under way; until then nothing is drawn that could slow it."""
    practice, learner = services().practice, state(tab).learner.id
    deadline = time.monotonic() + 200
    while practice.running(learner, "card"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return tab.run()


def press(tab: AppTest, key: str) -> AppTest:
    return tab.button(key=key).click().run()


@pytest.mark.parametrize("name", ["exercises", "practice", "progress", "about"])
def test_every_page_opens_for_somebody_new(pages: Pages, name: str):
    assert shown(pages(name)).count("<h1") == 1


def test_the_first_page_lists_the_exercises(pages: Pages):
    page = shown(pages())
    assert "Level 1 · about 5 minutes" in page
    assert "Not tried yet" in page


def test_a_broken_exercise_shows_its_problems_and_spares_the_others(home: Path, pages: Pages):
    broken = home / "exercises" / "broken"
    shutil.copytree(home / "exercises" / "card", broken)
    (broken / "exercise.toml").write_text("titel = 3", encoding="utf-8")
    page = shown(pages())
    assert (
        "broken/exercise.toml, titel: is not a known key. Did you mean &#x27;title&#x27;?" in page
    )
    assert "Level 1 · about 5 minutes" in page


def test_an_empty_folder_says_who_fills_it(home: Path, pages: Pages):
    shutil.rmtree(home / "exercises" / "card")
    assert "There are no exercises here yet." in shown(pages())


def test_a_broken_set_up_says_what_to_mend(home: Path, pages: Pages):
    (home / "ansage.toml").write_text("modell = 3", encoding="utf-8")
    tab = pages()
    assert "Ansage cannot start" in shown(tab)
    assert "ansage.toml, modell: is not a known key." in shown(tab)
    (home / "ansage.toml").write_text("", encoding="utf-8")


def test_an_unknown_exercise_leads_back_to_the_list(pages: Pages):
    assert "No exercise chosen" in shown(pages("practice", exercise="nonsense"))


def test_requirements_are_named_only_once_they_are_stated(pages: Pages):
    before = shown(practise(pages))
    assert "2 requirements, none stated yet" in before
    assert "hours" not in before
    after = shown(practise(pages, "Say the price."))
    assert '<li class="said">price</li>' in after
    assert "1 more requirement" in after


def test_a_try_is_shown_without_a_score(pages: Pages):
    tab = finish(press(practise(pages, GOOD), "try"))
    assert "It does not count." in shown(tab)
    assert "a-number" not in shown(tab)


def test_a_submission_is_graded_and_remembered(pages: Pages):
    tab = finish(press(practise(pages, GOOD), "submit"))
    assert '<p class="a-number">100<small> / 100</small></p>' in shown(tab)
    assert "Best 100" in shown(tab.switch_page("ui/exercises.py").run())
    assert "Sticking" not in shown(tab.switch_page("ui/progress.py").run())


def test_an_empty_prompt_is_refused_with_a_sentence(pages: Pages):
    tab = press(practise(pages), "submit")
    assert "The prompt is empty." in shown(tab)


def test_a_double_click_makes_one_attempt(pages: Pages):
    tab = press(practise(pages, GOOD), "submit")
    key = state(tab).click_key()
    assert key == state(tab).click_key()
    finish(tab)
    assert shown(tab).count("<i style") == 1


def test_a_press_outlives_a_page_that_is_drawn_anew_half_way(pages: Pages):
    tab = practise(pages, GOOD)
    state(tab).press("card", "submit")
    assert shown(finish(tab.run())).count("<i style") == 1


def test_a_press_on_one_exercise_is_not_one_on_another(pages: Pages):
    tab = practise(pages, GOOD)
    state(tab).press("other", "submit")
    assert "<i style" not in shown(finish(tab.run()))


def test_a_hint_is_shown_step_by_step_and_stays(pages: Pages):
    tab = finish(press(practise(pages, "Say the price."), "submit"))
    assert "Second sentence" not in shown(tab)
    assert "Second sentence" in shown(press(tab, "hint"))
    page = shown(press(tab, "hint"))
    assert "Second sentence" in page
    assert "with the address" in page
    assert "with the address" in shown(tab.run())


def test_after_the_last_hint_there_is_no_button_for_another(pages: Pages):
    tab = finish(press(practise(pages, "Say the price."), "submit"))
    tab = press(press(tab, "hint"), "hint")
    assert "hint" not in [button.key for button in tab.button]


SAVES = "saves about 20 minutes whenever this task comes up. Nobody has measured it."


def with_an_estimate(home: Path) -> None:
    file = home / "exercises" / "card" / "exercise.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("minutes = 5", "minutes = 5\nsaves = 20"), encoding="utf-8")


def test_a_pass_says_what_is_estimated_to_be_saved(home: Path, pages: Pages):
    with_an_estimate(home)
    tab = finish(press(practise(pages, "Say something."), "submit"))
    assert SAVES not in shown(tab)
    tab = finish(press(practise(pages, GOOD), "submit"))
    assert SAVES in shown(tab)
    assert "save about 20 minutes" in shown(tab.switch_page("ui/progress.py").run())


def test_estimates_can_be_turned_off(home: Path, pages: Pages, monkeypatch: pytest.MonkeyPatch):
    with_an_estimate(home)
    monkeypatch.setenv("ANSAGE_NO_ESTIMATES", "1")
    tab = finish(press(practise(pages, GOOD), "submit"))
    assert "Passed" in shown(tab)
    assert "minutes whenever" not in shown(tab)
    assert "save about" not in shown(tab.switch_page("ui/progress.py").run())


def test_the_example_solution_waits_for_a_pass(pages: Pages):
    tab = finish(press(practise(pages, "Say something."), "submit"))
    assert "An example solution" not in shown(tab)
    tab = finish(press(practise(pages, GOOD), "submit"))
    assert "An example solution" in shown(tab)


def test_a_model_that_fails_says_what_to_do(pages: Pages):
    tab = practise(pages, GOOD)
    state(tab).model = "away"
    page = shown(finish(press(tab, "submit")))
    assert "Some answers did not come." in page
    assert "a-number" not in page
    assert any(button.key == "resume" for button in tab.button)


def test_switching_the_language_keeps_the_draft(pages: Pages):
    tab = press(practise(pages, "Half a thou"), "switch")
    assert "Worum es geht" in shown(tab)
    assert state(tab).text("card") == "Half a thou"


def test_feedback_can_have_a_language_of_its_own(pages: Pages):
    tab = finish(press(practise(pages, "Say the price."), "submit"))
    state(tab).use_feedback_language("de")
    page = shown(tab.run())
    assert "What it is about" in page
    assert "Dein nächster Schritt" in page


def test_switching_the_language_takes_the_feedback_along(pages: Pages):
    tab = finish(press(practise(pages, "Say the price."), "submit"))
    assert "Dein nächster Schritt" in shown(press(tab, "switch"))


def test_a_nickname_that_is_too_long_is_refused(pages: Pages):
    tab = pages("about")
    tab.text_input(key="nickname").input("x" * 50).run()
    assert "The nickname has 50 characters" in shown(tab)


def test_without_a_cookie_the_page_says_that_nothing_lasts(pages: Pages):
    assert "Your browser sends no cookie" in shown(pages("about"))


def test_a_tab_whose_learner_was_deleted_elsewhere_says_so(pages: Pages):
    tab = practise(pages)
    services().practice.accounts.delete(state(tab).learner.id)
    state(tab).put_text("card", "Still typing")
    assert "Your data is not here any more." in shown(tab.run())


def test_a_prompt_that_is_too_long_is_refused_with_a_sentence(pages: Pages):
    tab = press(practise(pages, "word " * 4001), "submit")
    assert "The prompt has 20005 characters; at most 20000 are allowed." in shown(tab)
