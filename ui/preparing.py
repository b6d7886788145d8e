"""The place where code of answers runs, on its way: only for exercises that need it."""

from html import escape

import streamlit as st

from ansage.exercises import Exercise
from ansage.runner import RunnerPhase, RunnerState
from ui.services import services
from ui.words import Words

LOOK_EVERY = 1.0


def preparing(words: Words, exercise: Exercise) -> None:
    """A line about the runner until it can be used; nothing where no code is run."""
    known = services()
    if not known.runs_code(exercise) or known.runner.state().phase is RunnerPhase.READY:
        return
    if known.runner.state().phase is RunnerPhase.ABSENT:  # a failed one waits for the button
        known.runner.prepare()
    _progress(words)


@st.fragment(run_every=LOOK_EVERY)
def _progress(words: Words) -> None:
    runner = services().runner
    state = runner.state()
    if state.phase is RunnerPhase.READY:
        st.rerun()
    with st.container(key="card_preparing"):
        st.html(_line(words, state))
        if state.trouble and st.button(words("runner.again"), key="prepare_again"):
            runner.prepare()
            st.rerun()


def _line(words: Words, state: RunnerState) -> str:
    if state.trouble:
        why = escape(state.trouble.text(words.language))
        return f'<p role="alert">{why} {words("runner.ungraded")}</p>'
    key = "testing" if state.phase is RunnerPhase.TESTING else "preparing"
    return f"<p>{words(f'runner.{key}', seconds=state.seconds)}</p>"
