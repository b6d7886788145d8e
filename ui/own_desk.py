"""The desk of an own task: the editor, what its text shows, and the button that runs it."""

from functools import partial
from html import escape

import streamlit as st

from ansage.attempts import MAX_PROMPT, Verdict
from ansage.exercises import Exercise
from ansage.lint import Lint, lint
from ansage.lint.wording import finding_text
from ansage.own_task.task import OwnTask
from ansage.refusal import Refusal
from ansage.submitting import clean
from ui.editor import editor
from ui.services import services
from ui.state import State, current
from ui.words import Words

MOST_FINDINGS = 4


@st.fragment
def own_desk(words: Words, task: OwnTask, exercise: Exercise) -> None:
    """Redrawn alone while one types; everything it shows comes from rules."""
    state, practice = current(), services().practice
    busy = practice.running(state.learner.id, task.id) is not None
    press = partial(state.press, task.id, "run")
    key = f"editor-{task.id}-{state.revision}"
    text = editor(words, key=key, text=state.text(task.id), on_go=press)
    state.keep_text(task.id, text)
    prompt = clean(text)
    if prompt.strip() and len(text) <= MAX_PROMPT:
        chips = _chips(words, exercise, practice.stated(task.id, prompt, state.language))
        st.html(chips + _seen(words, prompt, lint(prompt)))
    with st.container(horizontal=True, vertical_alignment="center", key="actions"):
        st.button(words("own.run"), key="run", type="primary", disabled=busy, on_click=press)
        st.html(f'<span class="a-meta">{_goes_to(words, state, task)}</span>', width="content")
    if state.notice:
        st.html(f'<p class="a-notice" role="alert">{escape(state.notice)}</p>')
        state.notice = ""
    if state.take_press(task.id) and not busy:
        _begin(state, task, text)


def _begin(state: State, task: OwnTask, text: str) -> None:
    try:
        services().practice.submit(
            state.learner.id,
            task.id,
            text,
            state.language,
            model=state.model,
            key=state.click_key(),
        )
        state.shown = None
    except Refusal as refusal:
        state.notice = refusal.text(state.language)
    st.rerun()


def _goes_to(words: Words, state: State, task: OwnTask) -> str:
    """How often it runs, and where the prompt and its answers go."""
    model = services().catalogue.get(state.model)
    judges = services().judges.for_texts_of(state.model) if task.must else ()
    places = [
        f"{one.label.in_(words.language)}, {one.goes_to(words.language)}"
        for one in dict.fromkeys((model, *judges))
    ]
    where = "; ".join(map(escape, places))
    return f"{words.count('own.times', task.runs)} · {where}"


def _chips(words: Words, exercise: Exercise, stated: dict[str, Verdict]) -> str:
    """Every line that a prompt can say, and whether it does: the list is the learner's own."""
    chips = [
        f'<li class="{"said" if stated[r.id].passed else "rest"}">'
        f"{escape(r.label.in_(words.language))}</li>"
        for r in exercise.requirements
        if r.id in stated
    ]
    if not chips:
        return ""
    said = sum(verdict.passed for verdict in stated.values())
    spoken = words("desk.said", said=said, all=len(stated))
    return (
        f'<p class="a-hidden" role="status">{spoken}</p>'
        f'<ul class="a-chips" aria-label="{words("desk.chips")}">{"".join(chips)}</ul>'
    )


def _seen(words: Words, prompt: str, seen: Lint) -> str:
    """Clarity and precision of the text alone, and what to look at again."""
    figures = words("own.text", clarity=round(seen.clarity), precision=round(seen.precision))
    texts = [finding_text(one, prompt, words.language) for one in seen.findings[:MOST_FINDINGS]]
    if not texts:
        return f'<p class="a-meta">{figures}</p>'
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return (
        f'<details class="a-given"><summary>{figures} · '
        f"{words.count('own.findings', len(texts))}</summary>"
        f'<ul class="a-findings">{items}</ul></details>'
    )
