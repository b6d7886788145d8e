"""What is seen while the model works: the queue, and the text as it arrives."""

from html import escape

import streamlit as st

from ansage.llm import Phase as Arrival
from ansage.llm import failure_text
from ansage.underway import Live, LiveRun, Phase
from ui.details import run_name
from ui.markdown import render
from ui.services import services
from ui.state import current
from ui.words import Words

QUICKEST, SLOWEST = 0.25, 2.0
PER_ATTEMPT = 0.02
"""Seconds between two looks: quick enough to read as a flow, slower the more learners wait, so that
all of them together ask the server at most fifty times a second."""


def underway(words: Words, attempt: str) -> None:
    """Polls the attempt, so that a reload or a lost connection loses nothing."""
    st.fragment(_look, run_every=pause())(words, attempt)


def pause() -> float:
    """Seconds between two looks, now."""
    return min(SLOWEST, max(QUICKEST, PER_ATTEMPT * services().practice.busy()))


def _look(words: Words, attempt: str) -> None:
    state, practice = current(), services().practice
    live = practice.live(state.learner.id, attempt)
    if live is None:
        state.shown = attempt
        st.rerun()
    with st.container(key="card_underway"):
        with st.container(horizontal=True, vertical_alignment="center", key="underway_head"):
            st.html(f'<p class="a-meta" role="status">{_summary(words, live)}</p>')
            if st.button(words("underway.cancel"), key="cancel", disabled=live.cancelled):
                practice.cancel(state.learner.id, attempt)
        st.html(_runs(words, live))


def _summary(words: Words, live: Live) -> str:
    if live.cancelled:
        return words("underway.cancelling")
    if live.grading:
        return words("underway.grading")
    ended = sum(run.run is not None for run in live.runs)
    if len(live.runs) == 1:
        return words("underway.single")
    return words("underway.many", done=ended, all=len(live.runs))


def _runs(words: Words, live: Live) -> str:
    alone = len(live.runs) == 1
    waits = waits_for_model(live.submission.model)
    several = any(run.sample for run in live.runs)
    names = [
        "" if alone else f"<b>{run_name(words, run.case, run.sample, several=several)}</b> "
        for run in live.runs
    ]
    shown = "".join(
        live_run(words, run, name, waits=waits) for name, run in zip(names, live.runs, strict=True)
    )
    return f'<div class="a-runs" aria-busy="true">{shown}</div>'


def waits_for_model(name: str) -> bool:
    """Whether nothing can run yet, since the built-in model is still on its way."""
    model = services().arriving(name)
    return model is not None and model.state().phase is not Arrival.READY


def live_run(words: Words, run: LiveRun, name: str, *, waits: bool) -> str:
    """A run on its way: where it is, and the text so far. One without a name stands alone."""
    text = f'<div class="a-prose">{render(run.text, ())}</div>' if run.text else ""
    kind = "" if name else "alone"
    phase = _phase(words, run, waits)
    return (
        f'<div class="a-run {run.phase} {kind}"><p class="a-meta">{name}{phase}</p>'
        f'<div class="a-tail">{text}</div></div>'
    )


def _phase(words: Words, run: LiveRun, waits: bool) -> str:
    if run.phase is Phase.FAILED and run.run:
        return escape(failure_text(run.run.failure, run.run.failure_facts, words.language))
    if run.phase is Phase.WAITING and waits:
        return words("phase.model")
    if run.phase is Phase.WAITING and run.position:
        return words("phase.position", position=run.position)
    if run.phase is Phase.STREAMING and not run.text:
        return words("phase.reading")
    return words(f"phase.{run.phase}")
