import re

import pytest

from ansage.attempts import Attempt
from ansage.exercises import Exercise
from ansage.feedback import Feedback, feedback
from ansage.grading.scoring import score
from tests.samples import attempt, exercise, requirement_grade, requirement_toml
from ui.details import case_name, whole_table
from ui.score_card import four_fields, remarks, score_card
from ui.words import Words

EN = Words("en")
SIDES = {"stated": {"grader": "says"}, "met": {"grader": "has"}}
HOSTILE = "<img src=x onerror=alert(1)>"


def graded(of: Exercise, *grades) -> tuple[Attempt, Feedback]:
    made = attempt("Write it.", score(of.settings, grades, (), runs_complete=True))
    found = feedback(of, made, {}, "en")
    assert found
    return made, found


def of(*names: str, **more: object) -> Exercise:
    return exercise(*(requirement_toml(name, **SIDES, **more) for name in names), pass_mark=70)


def four(*grades) -> str:
    _, found = graded(of(*(g.requirement for g in grades)), *grades)
    return four_fields(EN, found)


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_card_shows_score_mark_and_parts():
    made, found = graded(of("length"), requirement_grade("length", stated=1, met=[1, 1]))
    shown = text_of(score_card(EN, made.grade, found, 70))
    assert shown == (
        "100 / 100 Passed · from 70 Result 100 Precision 100 Clarity 100 Agreement 2 of 2 runs"
    )


def test_the_card_says_why_it_was_not_passed():
    made, found = graded(of("length", must=True), requirement_grade("length", stated=0, met=[0]))
    shown = text_of(score_card(EN, made.grade, found, 70))
    assert "Not passed · from 70" in shown
    assert "A must, but not reliably in the outputs: Length." in shown
    assert "it takes 70 to pass" in shown


def test_a_part_that_cannot_be_graded_is_a_dash_and_not_a_zero():
    grades = (requirement_grade("length", stated=None, met=[1]),)
    made, found = graded(of("length"), *grades)
    assert "Precision –" in text_of(score_card(EN, made.grade, found, 70))


@pytest.mark.parametrize(
    ("stated", "met", "field"),
    [(1, 1, "Earned"), (1, 0, "Unheard"), (0, 1, "Lucky"), (0, 0, "Missing")],
)
def test_each_field_has_its_word_its_count_and_its_requirements(stated, met, field):
    shown = text_of(four(requirement_grade("length", stated=stated, met=[met])))
    assert f"{field} 1 Length" in shown


def test_what_only_some_outputs_meet_is_counted():
    shown = text_of(four(requirement_grade("length", stated=1, met=[1, 0, 0])))
    assert "Unheard 1 Length (1 of 3)" in shown


def test_the_fields_are_a_table_with_headings():
    shown = four(requirement_grade("length"))
    assert shown.count('scope="col"') == 2
    assert shown.count('scope="row"') == 2
    assert "<caption" in shown


def test_the_next_step_is_said_alone():
    _, found = graded(of("length"), requirement_grade("length", stated=0, met=[0]))
    assert text_of(remarks(EN, found)).endswith("What about length?")


def test_before_the_next_step_comes_what_was_earned_and_after_it_what_the_edit_did():
    both = requirement_grade("tone"), requirement_grade("length", stated=0, met=[0])
    made, _ = graded(of("length", "tone"), *both)
    edited = made.model_copy(
        update={"submission": made.submission.model_copy(update={"prompt": "Do write it."})}
    )
    found = feedback(of("length", "tone"), edited, {}, "en", before=made)
    shown = text_of(remarks(EN, found))
    praise, step, nudge = "you got it: Tone.", "What about length?", "This edit added no"
    assert shown.index(praise) < shown.index(step) < shown.index(nudge)


def test_without_a_next_step_the_page_says_that_nothing_is_left():
    _, found = graded(of("length"), requirement_grade("length"))
    assert text_of(remarks(EN, found)) == EN("score.nothing_left")


def test_words_from_files_and_learners_are_never_markup():
    both = {"en": HOSTILE, "de": HOSTILE}
    hostile = of("length", label=both, text=both, question=both)
    made, found = graded(hostile, requirement_grade("length", stated=0, met=[0]))
    parts = [four_fields(EN, found), remarks(EN, found), whole_table(EN, found)]
    assert "<img" not in "".join([*parts, score_card(EN, made.grade, found, 70)])


def test_the_table_has_every_requirement():
    _, found = graded(
        of("length", "tone"),
        requirement_grade("length", stated=1, met=[1, 0]),
        requirement_grade("tone", stated=0, met=None),
    )
    shown = text_of(whole_table(EN, found))
    assert "Length length text stated 1 of 2 1 of 2 alike Unheard" in shown
    assert "Tone Not told before your prompt says it. not stated – –" in shown


@pytest.mark.parametrize(("name", "shown"), [("01-visible", "1"), ("10-a", "10"), ("rain", "rain")])
def test_a_case_is_called_by_its_number(name, shown):
    assert case_name(name) == shown
