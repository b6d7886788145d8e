"""The practice page: brief and material beside the editor, then what the prompt achieved."""

import streamlit as st

from ui.arriving import arriving
from ui.brief import brief
from ui.desk import desk
from ui.frame import fold_on_phone
from ui.preparing import preparing
from ui.result import announcement, result
from ui.services import services
from ui.state import current
from ui.tries import tries
from ui.underway import underway
from ui.words import Words

state, known = current(), services()
words = Words(state.language)
state.open_exercise(st.query_params.get("exercise", ""))
exercise = known.exercises.get(state.exercise)

if exercise is None:
    st.html(
        f'<h1 class="a-title">{words("practice.none")}</h1>'
        f'<p class="a-lead">{words("practice.none_lead")}</p>'
    )
    st.page_link("ui/exercises.py", label=words("practice.choose"))
    st.stop()

title = exercise.settings.title.in_(state.language)
st.set_page_config(page_title=f"{title} · Ansage")
attempts = known.practice.attempts(state.learner.id, exercise.id)
running = known.practice.running(state.learner.id, exercise.id)

with st.container(key="bench"):
    with st.container(key="brief"):
        st.html(brief(words, exercise))
    with st.container(key="desk"):
        arriving(words)
        preparing(words, exercise)
        desk(words, exercise, attempts)
        if running:
            underway(words, running)
        elif attempts:
            result(exercise, attempts)
        else:
            st.html(f'<p class="a-lead">{words("practice.first")}</p>')
    with st.container(key="tries"):
        tries(words, exercise, attempts, running)
spoken = "" if running else announcement(words, attempts)
st.html(f'<p class="a-hidden" role="status">{spoken}</p>')
fold_on_phone(f"{exercise.id}-{state.language}")
