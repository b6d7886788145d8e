"""The tests before and after: four tasks each, without hints, without a model, without feedback."""

from functools import partial
from html import escape

import streamlit as st

from ansage.assessment.sitting import Moment, Sitting
from ansage.assessment.taking import is_finished
from ansage.assessment.tasks import LENGTH, Task
from ansage.refusal import Refusal
from ui.assessment_report import after_one, change_card, tasks_card
from ui.brief import card, plain
from ui.editor import answer_field
from ui.markdown import render
from ui.services import services
from ui.state import current
from ui.words import Words

state, known = current(), services()
words, learner, assessments = Words(state.language), state.learner.id, known.assessments


def _notice() -> None:
    if state.notice:
        st.html(f'<p class="a-notice" role="alert">{escape(state.notice)}</p>')
        state.notice = ""


def _begin(moment: Moment) -> None:
    try:
        assessments.begin(learner, moment)
    except Refusal as refusal:
        state.notice = refusal.text(state.language)


def _invitation(moment: Moment) -> None:
    """What the test is, and the button that begins it."""
    rules = "".join(
        f"<li>{words(f'test.{rule}')}</li>" for rule in ("rule_tasks", "rule_forms", "rule_stop")
    )
    with st.container(key=f"card_test_{moment}"):
        st.html(
            f'<h2 class="a-head">{words(f"test.{moment}")}</h2>'
            f"<p>{words(f'test.{moment}_means')}</p>"
            f'<ul class="a-sources">{rules}</ul>'
        )
        st.button(
            words("test.begin"), type="primary", key="test_begin", on_click=_begin, args=(moment,)
        )


def _task(sitting: Sitting, task: Task) -> None:
    """The task beside the field for its prompt."""
    number = len(sitting.answers) + 1
    facts = words("test.task", number=number, all=LENGTH)
    title = escape(task.file.title.in_(words.language))
    situation = render(task.file.situation.in_(words.language))
    material = plain(task.file.material.in_(words.language).strip("\n"))
    with st.container(key="bench"):
        with st.container(key="brief"):
            st.html(
                f'<h1 class="a-title">{title}</h1>'
                f'<p class="a-meta a-below">{words(f"test.{sitting.moment}")} · {facts}</p>'
                + card(words("practice.brief"), f'<div class="a-prose">{situation}</div>')
                + card(words("practice.material"), material)
            )
        with st.container(key="desk"):
            _desk(sitting.moment, task, number)
    st.html(f'<p class="a-hidden" role="status">{facts}: {title}</p>')


@st.fragment
def _desk(moment: Moment, task: Task, number: int) -> None:
    """Redrawn alone while one types; what was typed lies in the store."""
    key = f"test/{task.id}"
    if key not in state.texts:
        state.texts[key] = assessments.draft(learner, task.id)
    text = answer_field(words, key=f"answer-{task.id}", text=state.texts[key])
    if text != state.texts[key]:
        _keep(key, task, text)
    last = "last" if number == LENGTH else "next"
    press = partial(state.press, key)
    with st.container(horizontal=True, vertical_alignment="center", key="actions"):
        st.button(
            words(f"test.{last}"), key="test_next", type="primary", on_click=press, args=("next",)
        )
        st.button(words("test.skip"), key="test_skip", on_click=press, args=("skip",))
        st.html(f'<span class="a-meta">{words("test.final")}</span>', width="content")
    pressed = state.take_press(key)
    if pressed == "next" and not text.strip():
        state.notice = words("test.empty")
    elif pressed:
        _hand_in(moment, task, "" if pressed == "skip" else text)
    _notice()


def _keep(key: str, task: Task, text: str) -> None:
    state.texts[key] = text
    try:
        assessments.save_draft(learner, task.id, text)
    except Refusal as refusal:
        state.notice = refusal.text(state.language)


def _hand_in(moment: Moment, task: Task, text: str) -> None:
    try:
        assessments.answer(learner, moment, task.id, text, state.language)
    except Refusal as refusal:
        state.notice = refusal.text(state.language)
    st.rerun()


def _page() -> None:
    own = assessments.sittings(learner)
    before, after = own.get("before"), own.get("after")
    for sitting in (before, after):
        if sitting and not is_finished(sitting) and (task := assessments.task(sitting)):
            _task(sitting, task)
            return
    head = f'<h1 class="a-title">{words("test.title")}</h1>'
    st.html(f'{head}<p class="a-lead">{words("test.lead")}</p>')
    _notice()
    if before is None:
        _invitation("before")
    elif after is None:
        after_one(words, assessments.said(before))
        _invitation("after")
    elif report := assessments.report(learner):
        change_card(words, report)
        tasks_card(words, assessments.forms, (before, after))


_page()
