"""Who knows the passphrase comes in."""

from html import escape

import streamlit as st

from ansage.refusal import Refusal
from ui.services import services
from ui.state import current
from ui.words import Words

LONGEST = 200
"""Characters of a passphrase as it is typed."""


def door(words: Words) -> None:
    """Asks for the trainer's passphrase."""
    state = current()
    with st.container(key="card_door"), st.form("door", border=False):
        typed = st.text_input(
            words("author.passphrase"),
            type="password",
            max_chars=LONGEST,
            autocomplete="current-password",
        )
        st.html(f'<p class="a-meta">{words("author.passphrase_help")}</p>')
        if not st.form_submit_button(words("author.enter"), type="primary"):
            return
        try:
            services().trainer.enter(state.learner.id, typed)
        except Refusal as refusal:
            text = escape(refusal.text(state.language))
            st.html(f'<p class="a-notice" role="alert">{text}</p>')
            return
    st.rerun()
