"""The page "Author", for the trainer only: exercises as forms and files, checked as one writes."""

from html import escape

import streamlit as st

from ansage.authoring import Looked
from ansage.refusal import Refusal
from ui.author_check import check_card
from ui.author_door import door
from ui.author_examples import examples
from ui.author_files import files
from ui.author_preview import preview
from ui.author_settings import requirements, the_exercise
from ui.author_start import start
from ui.services import services
from ui.state import current
from ui.words import Words

PARTS = ("exercise", "requirements", "brief", "cases", "examples", "preview")

state, known = current(), services()
words, asker, authoring = Words(state.language), state.learner.id, known.authoring


def _leave() -> None:
    known.trainer.leave(asker)


def _publish(exercise: str) -> None:
    try:
        authoring.publish(asker, exercise)
    except Refusal as refusal:
        state.notice = refusal.text(state.language)


def _choose(ids: list[str]) -> str:
    """Which exercise is open; the address names it, so that a reload stays there."""
    if state.author.exercise not in ids:
        named = st.query_params.get("folder", "")
        state.author.exercise = named if named in ids else ids[0]
    chosen = st.selectbox(
        words("author.folder"),
        ids,
        index=ids.index(state.author.exercise),
        key=f"author-folder-{state.author.exercise}-{len(ids)}",
    )
    if chosen != state.author.exercise:
        state.author.exercise = chosen
        st.rerun()
    st.query_params["folder"] = chosen
    return chosen


def _part(exercise: str, looked: Looked) -> None:
    chosen = st.segmented_control(
        words("author.part"), PARTS, default=PARTS[0], required=True, key="author_part",
        format_func=lambda part: words(f"author_part.{part}"), label_visibility="collapsed",
    )  # fmt: skip
    folder = authoring.folder(asker, exercise)
    if chosen == "exercise":
        the_exercise(words, folder)
    elif chosen == "requirements":
        requirements(words, folder, known.graders)
    elif chosen == "brief":
        files(words, folder, [name for name in folder.names() if name.startswith("brief.")])
    elif chosen == "cases":
        files(words, folder, _inputs(folder.names()), adding=True)
    elif chosen == "examples":
        examples(words, folder, looked)
    else:
        preview(words, looked)


def _inputs(names: list[str]) -> list[str]:
    tops = ("cases/", "material/", "run.j2", "design.md")
    return [name for name in names if name.startswith(tops)]


def _desk() -> None:
    ids = authoring.ids(asker)
    with st.container(horizontal=True, vertical_alignment="bottom", key="author_choice"):
        exercise = _choose(ids) if ids else ""
        start(words)
        st.button(words("author.leave"), key="author_leave", on_click=_leave)
    if not exercise:
        st.html(f'<p class="a-lead">{words("author.none")}</p>')
        return
    _part(exercise, authoring.look(asker, exercise))
    with st.container(key="card_author_check"):
        looked = authoring.look(asker, exercise)  # as it lies there after what was typed just now
        check_card(words, looked)
        published = authoring.is_published(asker, exercise)
        learners = "author.is_published" if published else "author.not_published"
        st.html(f'<p class="a-meta">{words(learners)}</p>')
        st.button(
            words("author.publish"), key="author_publish", on_click=_publish, args=(exercise,),
            disabled=published or looked.exercise is None,
        )  # fmt: skip


st.html(
    f'<h1 class="a-title">{words("author.title")}</h1><p class="a-lead">{words("author.lead")}</p>'
)
if not known.trainer.may(asker):
    door(words)
else:
    try:
        _desk()
    except Refusal as refusal:
        state.notice = refusal.text(state.language)
    if state.notice:
        st.html(f'<p class="a-notice" role="alert">{escape(state.notice)}</p>')
        state.notice = ""
