"""An exercise as learners will see it, in the language of the page."""

from html import escape

import streamlit as st

from ansage.authoring import Looked
from ansage.exercises import Exercise
from ui.brief import brief
from ui.words import Words


def preview(words: Words, looked: Looked) -> None:
    """The practice page's left side, and what learners are asked, step by step."""
    if looked.exercise is None:
        st.html(f'<p class="a-lead">{words("author.no_preview")}</p>')
        return
    left, right = st.columns(2, gap="medium")
    with left:
        st.html(brief(words, looked.exercise))
    with right:
        st.html(_asked(words, looked.exercise))


def _asked(words: Words, exercise: Exercise) -> str:
    """Each requirement as a chip names it, the question, and the two hints."""
    language = words.language
    items = "".join(
        f"<li><b>{escape(r.label.in_(language))}</b>: {escape(r.question.in_(language))}"
        f'<p class="a-meta">{escape(r.hints.where.in_(language))}</p>'
        f'<p class="a-meta">{escape(r.hints.phrase.in_(language))}</p></li>'
        for r in exercise.requirements
    )
    return (
        f'<section class="a-card"><h2 class="a-head">{words("author.asked")}</h2>'
        f'<ol class="a-asked">{items}</ol></section>'
    )
