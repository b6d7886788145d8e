"""What is shown when Ansage cannot start its work: what is wrong, and what to do about it."""

from html import escape

import streamlit as st

from ansage.problems import ProblemsFound
from ansage.refusal import Refusal
from ui.state import browser_language
from ui.words import Words


def trouble(error: ProblemsFound | Refusal | OSError) -> None:
    """A page for the trainer; learners can only tell them."""
    words = Words(browser_language())
    if isinstance(error, ProblemsFound):
        lines = [str(problem) for problem in error.problems]
    elif isinstance(error, Refusal):
        lines = [error.text(words.language)]
    else:
        lines = [words("trouble.folder", reason=error.strerror or type(error).__name__)]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    st.html(
        f'<h1 class="a-title">{words("trouble.title")}</h1>'
        f'<p class="a-lead">{words("trouble.lead")}</p><ul class="a-problems">{items}</ul>'
    )
