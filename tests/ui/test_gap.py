import re

import pytest
from streamlit.testing.v1 import AppTest

from ansage.attempts import Run, RunStatus, Verdict
from ansage.feedback import feedback
from ansage.gap.kept import Gap, GapRun
from ansage.submitting import PracticeError, PracticeErrorCode
from tests.practice.workbench import until
from tests.samples import attempt, exercise, grade, requirement_grade, requirement_toml
from tests.ui.conftest import Pages
from tests.ui.test_pages import finish, practise, press, shown, state
from ui.gap_sides import compared
from ui.services import services
from ui.words import Words

TEXT = {"en": "At most 45 words in all", "de": "Insgesamt höchstens 45 Wörter"}
OF = exercise(requirement_toml("length", text=TEXT, stated={"grader": "says"}))
ATTEMPT = attempt("Write it.", grade(requirement_grade("length", stated=0, met=[0])))


def runs(*passed: bool | None, added: bool, output: str = "Rolls.") -> tuple[GapRun, ...]:
    return tuple(
        GapRun(
            requirement="length",
            added=added,
            run=Run(case="01-visible", sample=n, status=RunStatus.DONE, output=output),
            verdict=None if met is None else Verdict.of(met),
        )
        for n, met in enumerate(passed)
    )


def sides(gap: Gap, language: str = "en", *, reveal: bool = False) -> str:
    row = feedback(OF, ATTEMPT, {}, language).rows[0]
    html = compared(Words(language), OF, ATTEMPT, row, gap, reveal=reveal)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def gap(without: tuple[GapRun, ...], added: tuple[GapRun, ...]) -> Gap:
    return Gap(requirement="length", without=without, added=added)


BAD, GOOD = runs(False, False, added=False), runs(True, True, added=True)


def test_the_cost_is_said_first_and_shown_on_both_sides():
    said = sides(gap(BAD, GOOD))
    assert said.startswith("With it said, 2 of 2 outputs meet it; without, 0 of 2.")
    as_it_is, plus = said.index("Your prompt as it is"), said.index("Your prompt plus “Length”")
    assert said[as_it_is:plus].count("does not meet it") == 2
    assert said[plus:].count("meets it") == 2


def test_in_german_it_reads_as_german():
    said = sides(gap(BAD, GOOD), "de")
    assert said.startswith("Gesagt erfüllen es 2 von 2 Ausgaben, ungesagt 0 von 2.")
    assert "Dein Prompt plus „Length“" in said


def test_luck_on_both_sides_is_called_a_guess():
    assert "this model guesses it" in sides(gap(runs(True, True, added=False), GOOD))


def test_a_sentence_that_does_not_help_is_admitted():
    said = sides(gap(BAD, runs(False, False, added=True)))
    assert "One more sentence is not enough here." in said


def test_half_a_comparison_claims_nothing():
    assert "said" not in sides(gap(BAD, ()))


def test_an_echo_of_what_was_added_is_covered_until_the_exercise_is_passed():
    told = gap(BAD, runs(True, True, added=True, output="At most 45 words in all: Rolls."))
    covered = sides(told)
    assert "45" not in covered
    assert "Rolls." in covered
    assert "would give the requirement away" in covered
    assert "At most 45 words in all: Rolls." in sides(told, reveal=True)


def test_what_was_added_is_told_to_those_who_have_passed():
    assert "Added to your prompt: Stick to this: At most 45 words in all." in sides(
        gap(BAD, GOOD), reveal=True
    )


def test_what_could_not_be_graded_is_no_failure():
    assert "not graded" in sides(gap(BAD, runs(None, added=True)))


def test_outputs_are_never_markup():
    hostile = runs(True, added=True, output="<img src=x onerror=alert(1)>")
    row = feedback(OF, ATTEMPT, {}, "en").rows[0]
    assert "<img" not in compared(Words("en"), OF, ATTEMPT, row, gap(BAD, hostile), reveal=False)


# on the page


def compare(tab: AppTest, name: str) -> AppTest:
    """Asks what a requirement costs and waits for the runs."""
    tab = press(tab, f"gap_start_{name}")
    practice, own = services().practice, state(tab).learner.id
    attempt = practice.attempts(own, "card")[-1].submission.id
    until(lambda: practice.gaps.live(own, attempt, name) is None)
    return tab.run()


@pytest.fixture
def vague(pages: Pages) -> AppTest:
    return finish(press(practise(pages, "Say something."), "submit"))


def test_the_page_shows_what_a_gap_costs_and_keeps_it(vague: AppTest):
    assert "What does this gap cost?" in shown(vague)
    page = shown(compare(vague, "price"))
    assert "With it said, 2 of 2 outputs meet it; without, 0 of 2." in page
    assert "With it said" in shown(vague.run())
    assert shown(vague).count("<i style") == 1  # still one submission


def test_a_new_tab_shows_the_gap_that_was_looked_at_last(vague: AppTest, pages: Pages):
    vague.segmented_control[0].set_value("hours").run()
    compare(vague, "hours")
    again = pages("practice", exercise="card")
    again.session_state["state"].learner = state(vague).learner
    again.run()
    assert again.segmented_control[0].value == "hours"
    assert "With it said" in shown(again)


def test_a_prompt_that_says_everything_has_no_gap(pages: Pages):
    tab = finish(press(practise(pages, "Write a card with price and hours."), "submit"))
    assert "What does this gap cost?" not in shown(tab)


def test_a_refusal_is_said(vague: AppTest, monkeypatch: pytest.MonkeyPatch):
    def start(*_: object) -> None:
        raise PracticeError(PracticeErrorCode.ALREADY_COMPARING)

    monkeypatch.setattr(services().practice.gaps, "start", start)
    assert "Your last comparison is still running." in shown(press(vague, "gap_start_price"))
