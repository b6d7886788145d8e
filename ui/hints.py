"""The ladder of hints for the next step, and the example solution at the end of it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from ansage.exercises import Example, Exercise, Requirement
from ansage.feedback import Feedback
from ansage.hints import LADDER, HintStep, hint_text
from ui.services import services
from ui.state import current
from ui.words import Words


@st.fragment
def hints(words: Words, exercise: Exercise, found: Feedback) -> None:
    """The steps that were taken, and a button for the next one."""
    learner, ladder = current().learner.id, services().practice.hints
    if found.next_step and found.next_step.requirement:
        _ladder(words, exercise.requirement(found.next_step.requirement), exercise, found)
    if example := ladder.reference(learner, exercise.id, words.language):
        st.html(_reference(words, example))


def _ladder(words: Words, requirement: Requirement, exercise: Exercise, found: Feedback) -> None:
    learner, ladder = current().learner.id, services().practice.hints
    taken = ladder.taken(learner, exercise.id).get(requirement.id, ())
    asked = [step for step in LADDER if _is_asked(requirement, step, found, words)]
    left = [step for step in LADDER if step not in taken and step not in asked]
    steps = [step for step in LADDER if step in taken and step not in asked]
    if steps:
        st.html(_steps(words, requirement, steps))
    if left:
        place = exercise.id, requirement.id, left[0]
        st.button(words(f"hint.{left[0]}"), key="hint", on_click=_take, args=place)


def _take(exercise: str, requirement: str, wanted: HintStep) -> None:
    """Takes a step with those before it; before anything is drawn, so that no button outlasts the
    last one."""
    for step in LADDER[: LADDER.index(wanted) + 1]:
        services().practice.hints.take(current().learner.id, exercise, requirement, step)


def _is_asked(requirement: Requirement, step: HintStep, found: Feedback, words: Words) -> bool:
    """Whether the next step already asks the ladder's question."""
    text = hint_text(requirement, step, words.language)
    return step is HintStep.QUESTION and bool(found.next_step and text in found.next_step.text)


def _steps(words: Words, requirement: Requirement, steps: Sequence[HintStep]) -> str:
    texts = (escape(hint_text(requirement, step, words.language)) for step in steps)
    items = "".join(f"<li>{text}</li>" for text in texts)
    return f'<ol class="a-hints" lang="{words.language}" aria-live="polite">{items}</ol>'


def _reference(words: Words, example: Example) -> str:
    return (
        f'<details class="a-given"><summary>{words("hint.reference")}</summary>'
        f'<div class="a-typed">{escape(example.prompt)}</div></details>'
    )
