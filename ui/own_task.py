"""The page "Own task": a prompt from work, what its answers must have, and what runs show."""

import streamlit as st

from ansage.own_task.task import OwnTask
from ansage.refusal import Refusal
from ui.arriving import arriving
from ui.frame import fold_on_phone
from ui.own_desk import own_desk
from ui.own_result import own_announcement, own_result
from ui.own_settings import own_settings
from ui.services import services
from ui.state import current
from ui.tries import tries
from ui.underway import underway
from ui.words import Words

state, practice = current(), services().practice
own, words = practice.own_tasks, Words(state.language)


def _create() -> None:
    try:
        title = words("own.untitled", number=len(own.of(state.learner.id)) + 1)
        state.own_task = own.create(state.learner.id, title).id
        state.shown = None
    except Refusal as refusal:
        state.notice = refusal.text(state.language)


def _steps() -> str:
    """What happens here, for those who have no task yet."""
    steps = [
        f"<li><b>{words(f'own_steps.{name}')}</b>{words(f'own_steps.{name}_means')}</li>"
        for name in ("bring", "list", "run")
    ]
    return f'<ol class="a-start">{"".join(steps)}</ol>'


def _choose(tasks: tuple[OwnTask, ...]) -> OwnTask:
    """The task that is open; where there are several the learner chooses."""
    names = {task.id: task.title for task in tasks}
    if state.own_task not in names:
        state.own_task = tasks[0].id
    with st.container(horizontal=True, vertical_alignment="bottom", key="own_choice"):
        if len(tasks) > 1:
            chosen = st.selectbox(
                words("own.choose"),
                list(names),
                index=list(names).index(state.own_task),
                format_func=lambda task: names.get(task, ""),
                key=f"own-choose-{state.own_task}-{len(tasks)}",
            )
            if chosen != state.own_task:
                state.own_task, state.shown = chosen, None
                st.rerun()
        st.button(words("own.new"), key="own_new", on_click=_create)
    return next(task for task in tasks if task.id == state.own_task)


state.own_task = st.query_params.get("task", state.own_task)
st.html(f'<h1 class="a-title">{words("own.title")}</h1><p class="a-lead">{words("own.lead")}</p>')
tasks = own.of(state.learner.id)
if not tasks:
    st.html(f'{_steps()}<p class="a-meta">{words("own.empty")}</p>')
    st.button(words("own.first"), type="primary", key="own_first", on_click=_create)
    st.stop()

task = _choose(tasks)
st.set_page_config(page_title=f"{task.title} · Ansage")
exercise = own.exercise(task.id)
assert exercise, "the learner's own task is there"
attempts = practice.attempts(state.learner.id, task.id)
running = practice.running(state.learner.id, task.id)

with st.container(key="bench"):
    with st.container(key="brief"):
        own_settings(words, task, exercise)
    with st.container(key="desk"):
        arriving(words)
        own_desk(words, task, exercise)
        if running:
            underway(words, running)
        elif attempts:
            own_result(exercise, attempts)
        else:
            st.html(f'<p class="a-lead">{words("own.before")}</p>')
    with st.container(key="tries"):
        tries(words, exercise, attempts, running)
spoken = "" if running else own_announcement(words, attempts)
st.html(f'<p class="a-hidden" role="status">{spoken}</p>')
fold_on_phone(f"{task.id}-{state.language}")
