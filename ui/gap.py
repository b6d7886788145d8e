"""What does this gap cost? Outputs with a requirement added and without, side by side."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from ansage.attempts import Attempt, Quadrant
from ansage.exercises import Exercise
from ansage.feedback import Feedback, Row
from ansage.gap.kept import Gap
from ansage.gap.runs import is_open
from ansage.refusal import Refusal
from ui.gap_sides import compared, underway_sides
from ui.services import services
from ui.state import current
from ui.underway import pause, waits_for_model
from ui.words import Words, as_label


@st.fragment
def gap_card(
    words: Words, exercise: Exercise, attempt: Attempt, found: Feedback, *, reveal: bool
) -> None:
    """For each requirement that the prompt leaves out; nothing when it leaves none out."""
    rows = [row for row in found.rows if is_open(exercise, attempt, row.requirement)]
    rows.sort(key=lambda row: row.quadrant is Quadrant.LUCKY)  # what is missing costs more
    if not rows:
        return
    state, gaps = current(), services().practice.gaps
    own, name = state.learner.id, attempt.submission.id
    known = gaps.of(own, name)
    live = [row.requirement for row in rows if gaps.live(own, name, row.requirement)]
    with st.container(key="card_gap"):
        st.html(
            f'<h2 class="a-head">{words("gap.title")}</h2>'
            f'<p class="a-meta">{words("gap.means")}</p>'
        )
        asked = found.next_step.requirement if found.next_step else None
        row = _choose(words, name, rows, [*live, *reversed(known), asked])
        if row.requirement in live:
            st.fragment(_look, run_every=pause())(words, exercise, attempt, row)
            return
        gap = known.get(row.requirement)
        if gap:
            st.html(compared(words, exercise, attempt, row, gap, reveal=reveal))
        if gap is None or not gap.complete:
            _offer(words, attempt, row, gap, busy=bool(live))


def _choose(words: Words, attempt: str, rows: Sequence[Row], first: Sequence[str | None]) -> Row:
    """The requirement to look at; before anything was chosen the first of `first` that is there."""
    names = [row.requirement for row in rows]
    default = next((name for name in first if name in names), names[0])
    labels = {row.requirement: as_label(row.label) for row in rows}
    chosen = st.segmented_control(
        words("gap.choose"),
        names,
        format_func=lambda name: labels[name],
        default=default,
        required=True,
        key=f"gap-{attempt}",
        label_visibility="collapsed",
    )
    return rows[names.index(chosen or default)]


def _offer(words: Words, attempt: Attempt, row: Row, known: Gap | None, *, busy: bool) -> None:
    """The button that starts the runs, or makes those that failed again."""
    state, gaps = current(), services().practice.gaps
    label = words("gap.again" if known else "gap.start")
    if st.button(label, key=f"gap_start_{row.requirement}", disabled=busy):
        try:
            gaps.start(state.learner.id, attempt.submission.id, row.requirement)
        except Refusal as refusal:
            st.html(f'<p class="a-notice" role="alert">{escape(refusal.text(words.language))}</p>')
            return
        st.rerun()


def _look(words: Words, exercise: Exercise, attempt: Attempt, row: Row) -> None:
    """Polls the runs, as for an attempt, so that a reload loses nothing."""
    state, gaps = current(), services().practice.gaps
    name = attempt.submission.id
    live = gaps.live(state.learner.id, name, row.requirement)
    if live is None:
        st.rerun()
    with st.container(horizontal=True, vertical_alignment="center", key="gap_head"):
        done = sum(run.run is not None for run in live.runs)
        summary = words("underway.many", done=done, all=len(live.runs))
        if live.cancelled:
            summary = words("underway.cancelling")
        st.html(f'<p class="a-meta" role="status">{summary}</p>')
        if st.button(words("underway.cancel"), key="gap_cancel", disabled=live.cancelled):
            gaps.cancel(state.learner.id, name, row.requirement)
    waits = waits_for_model(live.submission.model)
    st.html(underway_sides(words, exercise.requirement(row.requirement), row, live, waits=waits))
