"""The built-in model on its way to this computer: how far it is, while the page can be used."""

from html import escape

import streamlit as st

from ansage.llm import EmbeddedState, Phase, failure_text
from ui.services import services
from ui.state import current
from ui.words import Words

LOOK_EVERY = 1.0
MEGABYTE = 1_000_000


def arriving(words: Words) -> None:
    """A line about the built-in model in use, until it is ready; nothing for models elsewhere."""
    model = services().arriving(current().model)
    if model is None or model.state().phase is Phase.READY:
        return
    if model.state().phase is Phase.ABSENT:  # a failed one waits for the button
        model.prepare()
    _progress(words)


@st.fragment(run_every=LOOK_EVERY)
def _progress(words: Words) -> None:
    model = services().arriving(current().model)
    if model is None or model.state().phase is Phase.READY:
        st.rerun()
    state = model.state()
    with st.container(key="card_arriving"):
        st.html(_line(words, state))
        if state.phase is Phase.FAILED and st.button(words("model.again"), key="fetch_again"):
            model.prepare()
            st.rerun()


def _line(words: Words, state: EmbeddedState) -> str:
    if state.phase is Phase.FAILED and state.failure:
        text = failure_text(state.failure.code, state.failure.facts, words.language)
        return f'<p role="alert">{escape(text)}</p>'
    if state.phase is Phase.FETCHING:
        done, whole = state.done_bytes // MEGABYTE, state.total_bytes // MEGABYTE
        return (
            f"<p>{words('model.fetching', done=done, all=whole)}</p>"
            f'<progress class="a-progress" max="{whole}" value="{done}" '
            f'aria-label="{words("model.progress")}"></progress>'
        )
    return f"<p>{words('model.starting')}</p>"
