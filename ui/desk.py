"""The desk: the editor, what the prompt already states, and the buttons that ask the model."""

from collections.abc import Sequence
from functools import partial
from html import escape
from math import ceil

import streamlit as st

from ansage.attempts import MAX_PROMPT, Attempt, Verdict
from ansage.exercises import Exercise
from ansage.refusal import Refusal
from ansage.submitting import clean
from ui.editor import editor
from ui.services import services
from ui.state import State, current
from ui.words import Words


@st.fragment
def desk(words: Words, exercise: Exercise, attempts: Sequence[Attempt]) -> None:
    """Redrawn alone while one types: reads the prompt with rules only, so it is quick."""
    state, practice = current(), services().practice
    busy = practice.running(state.learner.id, exercise.id) is not None
    text = editor(
        words,
        key=f"editor-{exercise.id}-{state.revision}",
        text=state.text(exercise.id),
        on_go=partial(state.press, exercise.id, "try"),
    )
    state.keep_text(exercise.id, text)
    st.html(_chips(words, exercise, _stated(exercise, text, state)))
    with st.container(horizontal=True, vertical_alignment="center", key="actions"):
        press = partial(state.press, exercise.id)
        st.button(words("desk.try"), key="try", disabled=busy, on_click=press, args=("try",))
        st.button(
            words("desk.submit"),
            key="submit",
            type="primary",
            disabled=busy,
            on_click=press,
            args=("submit",),
        )
        st.html(f'<span class="a-meta">{_cost(words, exercise, attempts)}</span>', width="content")
    if judges := _judges(words, exercise, state):
        st.html(f'<p class="a-meta">{judges}</p>')
    if state.notice:
        st.html(f'<p class="a-notice" role="alert">{escape(state.notice)}</p>')
        state.notice = ""
    pressed = state.take_press(exercise.id)
    if pressed and not busy:
        _begin(state, exercise, text, pressed)


def _begin(state: State, exercise: Exercise, text: str, kind: str) -> None:
    practice = services().practice
    start = practice.submit if kind == "submit" else practice.try_
    try:
        start(
            state.learner.id,
            exercise.id,
            text,
            state.language,
            model=state.model,
            key=state.click_key(),
        )
        state.shown = None
    except Refusal as refusal:
        state.notice = refusal.text(state.language)
    st.rerun()


def _stated(exercise: Exercise, text: str, state: State) -> dict[str, Verdict]:
    if len(text) > MAX_PROMPT or not clean(text).strip():
        return {}
    return services().practice.stated(exercise.id, text, state.language)


def _chips(words: Words, exercise: Exercise, stated: dict[str, Verdict]) -> str:
    """Requirements that are stated show; the others are only counted, never named."""
    sayable = [r for r in exercise.requirements if r.stated]
    said = [r for r in sayable if r.id in stated and stated[r.id].passed]
    chips = [f'<li class="said">{escape(r.label.in_(words.language))}</li>' for r in said]
    if rest := len(sayable) - len(said):
        key = "desk.more" if said else "desk.open"
        chips.append(f'<li class="rest">{words.count(key, rest)}</li>')
    spoken = words("desk.said", said=len(said), all=len(sayable))
    return (
        f'<p class="a-hidden" role="status">{spoken}</p>'
        f'<ul class="a-chips" aria-label="{words("desk.chips")}">{"".join(chips)}</ul>'
    )


def _judges(words: Words, exercise: Exercise, state: State) -> str:
    """Who else reads a submission, and where it goes for that; empty when nobody does."""
    if not any(requirement.judged for requirement in exercise.requirements):
        return ""
    known = services().judges.for_texts_of(state.model)
    names = [f"{m.label.in_(words.language)}, {m.goes_to(words.language)}" for m in known]
    return words("desk.judged", judges="; ".join(map(escape, names))) if names else ""


def _cost(words: Words, exercise: Exercise, attempts: Sequence[Attempt]) -> str:
    """How many cases a submission runs, and about how long that takes where it is known."""
    cases, samples = len(exercise.cases[words.language]), exercise.settings.model.samples
    parts = [words.count("desk.cases", cases)]
    if samples > 1:
        parts[0] += ", " + words.count("desk.runs", samples)
    if seconds := _seconds(attempts, cases * samples):
        parts.append(words.count("desk.time", seconds))
    return " · ".join(parts)


def _seconds(attempts: Sequence[Attempt], cases: int) -> int | None:
    """From the newest runs with the same model; None when there are none."""
    state, catalogue = current(), services().catalogue
    runs = [run for a in attempts[-3:] if a.submission.model == state.model for run in a.runs]
    known = [run.seconds for run in runs if run.seconds is not None]
    if not known:
        return None
    rounds = ceil(cases / catalogue.get(state.model).max_parallel)
    estimate = rounds * sum(known) / len(known)
    return max(5, 5 * round(estimate / 5))
