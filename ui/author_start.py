"""Starting a new exercise: what cannot be guessed is asked, the rest is marked in its files."""

from html import escape
from typing import get_args

import streamlit as st

from ansage.authoring.new_folder import Plan
from ansage.exercises import Track
from ansage.refusal import Refusal
from ui.services import services
from ui.state import current
from ui.words import Words

LONGEST = 80
"""Characters of a title."""


def start(words: Words) -> None:
    """The button, and the dialog behind it."""

    @st.dialog(words("author.new"))
    def ask() -> None:
        with st.form("author_new_form", border=False):
            title = st.text_input(words("author.new_title"), max_chars=LONGEST)
            name = st.text_input(words("author.new_name"), help=words("author.new_name_help"))
            track = st.selectbox(
                words("author.track"), get_args(Track),
                format_func=lambda track: words(f"track.{track}"),
            )  # fmt: skip
            first = st.text_input(words("author.new_requirement"), max_chars=200)
            shows = st.text_input(words("author.new_words"), help=words("author.new_words_help"))
            if not st.form_submit_button(words("author.make"), type="primary"):
                return
        cues = tuple(filter(None, (word.strip() for word in shows.split(","))))
        if not (title.strip() and name.strip() and first.strip() and cues):
            st.html(f'<p class="a-notice" role="alert">{words("author.new_empty")}</p>')
            return
        plan = Plan(words.language, title.strip(), str(track), ((first.strip(), cues),))
        _make(words, name.strip(), plan)

    if st.button(words("author.new"), key="author_new"):
        ask()


def _make(words: Words, name: str, plan: Plan) -> None:
    state = current()
    try:
        services().authoring.start(state.learner.id, name, plan)
    except Refusal as refusal:
        text = escape(refusal.text(words.language))
        st.html(f'<p class="a-notice" role="alert">{text}</p>')
        return
    state.author.exercise = name
    st.rerun()
