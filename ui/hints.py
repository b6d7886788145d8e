"""The ladder of hints for the next step, and the example solution at the end of it."""

from html import escape

import streamlit as st

from ansage.exercises import Exercise
from ansage.feedback import Feedback
from ansage.hints import LADDER, HintStep, hint_text
from ui.services import services
from ui.state import current
from ui.words import Words


@st.fragment
def hints(words: Words, exercise: Exercise, found: Feedback) -> None:
    """The steps that were taken, and a button for the next one."""
    state, ladder = current(), services().practice.hints
    learner = state.learner.id
    if found.next_step and found.next_step.requirement:
        name = found.next_step.requirement
        taken = ladder.taken(learner, exercise.id).get(name, ())
        left = [step for step in LADDER if step not in taken]
        if left and st.button(words(f"hint.{left[0]}"), type="tertiary", key="hint"):
            ladder.take(learner, exercise.id, name, left[0])
            taken = (*taken, left[0])
        st.html(_steps(words, exercise, name, taken))
    if ladder.may_see_reference(learner, exercise.id):
        st.html(_reference(words, exercise))


def _steps(words: Words, exercise: Exercise, name: str, taken: tuple[HintStep, ...]) -> str:
    requirement = exercise.requirement(name)
    items = [
        f"<li>{escape(hint_text(requirement, step, words.language))}</li>"
        for step in LADDER
        if step in taken
    ]
    return f'<ol class="a-hints" aria-live="polite">{"".join(items)}</ol>'


def _reference(words: Words, exercise: Exercise) -> str:
    state, ladder = current(), services().practice.hints
    example = ladder.reference(state.learner.id, exercise.id, words.language)
    if example is None:
        return ""
    return (
        f'<details class="a-given"><summary>{words("hint.reference")}</summary>'
        f'<div class="a-typed">{escape(example.prompt)}</div></details>'
    )
