"""What an own task is for and what a good answer must have; keeping, handing on, deleting it."""

from html import escape

import streamlit as st

from ansage.exercises import Exercise, Requirement
from ansage.own_task.draft import draft_zip, folder_name
from ansage.own_task.task import MAX_LINE, MAX_LINES, MAX_RUNS, MAX_TITLE, OwnTask, Purpose
from ansage.refusal import Refusal
from ui.services import services
from ui.state import State, current
from ui.words import Words

UNSAVED = "own_unsaved"
"""Why what was typed in the card could not be saved, until it is shown."""
EXAMPLES = ("own.example_limit", "own.example_format", "own.example_without")


def own_settings(words: Words, task: OwnTask, exercise: Exercise) -> None:
    """A card whose fields save themselves."""
    state = current()
    with st.container(key="card_own"):
        _fields(words, task)
        if unsaved := st.session_state.pop(UNSAVED, ""):
            st.html(f'<p class="a-notice" role="alert">{escape(unsaved)}</p>')
        st.html(_how(words, state, exercise))
    with st.container(key="card_own_keep"):
        st.html(f'<p class="a-meta">{words("own.hand_means")}</p>')
        with st.container(horizontal=True, key="own_keep"):
            _draft(words, state, task, exercise)
            if st.button(words("own.delete"), key="own_delete"):
                _confirm(task)


def _fields(words: Words, task: OwnTask) -> None:
    st.text_input(
        words("own.name"), value=task.title, max_chars=MAX_TITLE, key=f"own-title-{task.id}",
        on_change=_save, args=(task,),
    )  # fmt: skip
    st.selectbox(
        words("own.purpose"), list(Purpose), index=list(Purpose).index(task.purpose),
        format_func=lambda purpose: words(f"purpose.{purpose}"), key=f"own-purpose-{task.id}",
        on_change=_save, args=(task,),
    )  # fmt: skip
    st.text_area(
        words("own.must"), value="\n".join(task.must), height=150, key=f"own-must-{task.id}",
        max_chars=MAX_LINES * (MAX_LINE + 1), help=words("own.must_help"),
        placeholder="\n".join(map(words, EXAMPLES)), on_change=_save, args=(task,),
    )  # fmt: skip
    st.segmented_control(
        words("own.runs"), range(1, MAX_RUNS + 1), default=task.runs, required=True,
        key=f"own-runs-{task.id}", on_change=_save, args=(task,),
    )  # fmt: skip


def _save(task: OwnTask) -> None:
    state, typed = current(), st.session_state
    try:
        services().practice.own_tasks.change(
            state.learner.id,
            task.id,
            title=typed[f"own-title-{task.id}"],
            purpose=typed[f"own-purpose-{task.id}"],
            must=typed[f"own-must-{task.id}"],
            runs=typed[f"own-runs-{task.id}"] or task.runs,
        )
    except Refusal as refusal:
        st.session_state[UNSAVED] = refusal.text(state.language)


def _how(words: Words, state: State, exercise: Exercise) -> str:
    """Each line with who looks for it in the answers: a rule, a judge, or the learner."""
    if not exercise.requirements:
        return f'<p class="a-meta">{words("own.no_list")}</p>'
    is_judged = bool(services().judges.for_texts_of(state.model))
    items = "".join(
        f"<li><b>{escape(requirement.text.in_(words.language))}</b> "
        f"{words(_looker(requirement, is_judged=is_judged))}</li>"
        for requirement in exercise.requirements
    )
    return f'<p class="a-meta">{words("own.how")}</p><ul class="a-lookers">{items}</ul>'


def _looker(requirement: Requirement, *, is_judged: bool) -> str:
    if requirement.met:
        return "own.by_rule"
    return "own.by_judge" if is_judged else "own.by_hand"


def _draft(words: Words, state: State, task: OwnTask, exercise: Exercise) -> None:
    def packed() -> bytes:
        prompt = services().practice.draft(state.learner.id, task.id) or ""
        return draft_zip(exercise, prompt, words.language)

    st.download_button(
        words("own.hand"),
        data=packed,
        file_name=f"{folder_name(task.title)}.zip",
        mime="application/zip",
        on_click="ignore",
        key="own_draft",
    )


def _confirm(task: OwnTask) -> None:
    words = Words(current().language)

    @st.dialog(words("own.delete"))
    def ask() -> None:
        st.html(f"<p>{words('own.delete_means', title=escape(task.title))}</p>")
        with st.container(horizontal=True):
            if st.button(words("own.delete_yes"), type="primary", key="own_delete_yes"):
                state = current()
                services().practice.own_tasks.remove(state.learner.id, task.id)
                state.forget_task(task.id)
                st.rerun()
            if st.button(words("about.delete_no"), key="own_delete_no"):
                st.rerun()

    ask()
