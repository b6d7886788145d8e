"""The examples: a prompt of known quality, what it must lead to, and what a model made of it."""

from html import escape

import streamlit as st

from ansage.authoring import ExerciseFolder, Looked, Rehearsal
from ansage.authoring.rehearsal import MOST_SEEDS
from ansage.check import Outcome
from ansage.llm import failure_text
from ansage.refusal import Refusal
from ui.author_files import file_editor
from ui.author_form import Form
from ui.brief import plain
from ui.services import services
from ui.state import current
from ui.words import Words

EVERY = 2.0
"""Seconds between two looks at a run under way."""


def examples(words: Words, folder: ExerciseFolder, looked: Looked) -> None:
    """One example at a time: form and file, then its runs."""
    names = [name for name in folder.names() if name.startswith("examples/")]
    if not names:
        st.html(f'<p class="a-lead">{words("author.no_examples")}</p>')
        return
    author = current().author
    if author.example not in names:
        author.example = names[0]
    author.example = st.selectbox(
        words("author.example"), names, index=names.index(author.example),
        format_func=lambda name: name.removeprefix("examples/").removesuffix(".toml"),
        key=f"author-example-{len(names)}",
    )  # fmt: skip
    left, right = st.columns(2, gap="medium")
    with right:
        sheet = file_editor(words, folder, author.example)
    with left:
        try:
            _fields(words, Form(words, folder, sheet), looked)
        except Refusal as refusal:
            text = escape(refusal.text(words.language))
            st.html(f'<p class="a-notice" role="alert">{text}</p>')
    name = author.example.removeprefix("examples/").removesuffix(".toml")
    with st.container(key="card_author_runs"):
        _runs(words, folder.path.name, name, looked)


def _fields(words: Words, form: Form, looked: Looked) -> None:
    form.choice("language", label=words("author.language"), among=["en", "de"])
    form.text("prompt", label=words("author.prompt"), long=True)
    requirements = looked.exercise.requirements if looked.exercise else ()
    ids = [requirement.id for requirement in requirements]
    form.several("expect", "states", label=words("author.states"), among=ids)
    form.several("expect", "meets", label=words("author.meets"), among=ids)
    for column, at in zip(st.columns(2), (0, 1), strict=True):
        with column:
            form.number(
                "expect", "score", at, label=words(("author.from", "author.to")[at]),
                least=0, most=100, usual=100 * at,
            )  # fmt: skip


def _runs(words: Words, exercise: str, name: str, looked: Looked) -> None:
    """The button, how far a run is, and what is recorded."""
    state, known = current(), services()
    st.html(f'<h2 class="a-head">{words("author.runs")}</h2>')
    found = next((o for o in looked.outcomes if o.example.name == name), None)
    if found is None:
        st.html(f'<p class="a-meta">{words("author.not_runnable")}</p>')
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        seeds = st.number_input(
            words("author.seeds"), min_value=1, max_value=MOST_SEEDS, value=1, width=160
        )
        if st.button(words("author.run"), key="author_run", type="primary"):
            model = known.catalogue.get(state.model)
            try:
                known.authoring.rehearse(state.learner.id, exercise, name, model, int(seeds))
            except Refusal as refusal:
                state.notice = refusal.text(words.language)
    st.html(f'<p class="a-meta">{words("author.run_means", model=_model(words))}</p>')
    rehearsal = known.authoring.rehearsal(state.learner.id, exercise, name)
    if rehearsal and rehearsal.running:
        _under_way(exercise, name)
    else:
        _failed(words, rehearsal)
        st.html(_recorded(words, found))


def _model(words: Words) -> str:
    model = services().catalogue.get(current().model)
    return escape(f"{model.label.in_(words.language)} · {model.goes_to(words.language)}")


@st.fragment(run_every=EVERY)
def _under_way(exercise: str, name: str) -> None:
    state, authoring = current(), services().authoring
    words = Words(state.language)
    rehearsal = authoring.rehearsal(state.learner.id, exercise, name)
    if rehearsal is None or not rehearsal.running:
        st.rerun()
    st.progress(
        rehearsal.done / max(rehearsal.calls, 1),
        words("author.under_way", done=rehearsal.done, calls=rehearsal.calls),
    )
    if st.button(words("author.stop"), key="author_stop"):
        authoring.cancel(state.learner.id, exercise, name)


def _failed(words: Words, rehearsal: Rehearsal | None) -> None:
    if rehearsal and rehearsal.failed:
        failed = rehearsal.failed
        why = escape(failure_text(failed.failure, failed.failure_facts, words.language))
        st.html(f'<p class="a-notice" role="alert">{why}</p>')


def _recorded(words: Words, outcome: Outcome) -> str:
    """Score and passes of the recorded seeds, and the outputs of the newest."""
    recording = outcome.example.recording
    if not outcome.grades or recording is None or outcome.score is None:
        return f'<p class="a-meta">{words("author.nothing_recorded")}</p>'
    head = words(
        "author.recorded",
        score=words.number(outcome.score),
        passed=sum(grade.passed for grade in outcome.grades),
        seeds=len(outcome.grades),
        model=escape(recording.model),
        date=escape(recording.date),
    )
    outputs = "".join(
        f'<p class="a-file-name">{escape(run.case)}</p>{plain(run.output)}'
        for run in recording.attempts[-1]
    )
    return f"<p>{head}</p><details><summary>{words('author.outputs')}</summary>{outputs}</details>"
