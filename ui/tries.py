"""The learner's attempts at this exercise: scores, looking back, taking an old prompt again."""

from collections.abc import Sequence

import streamlit as st

from ansage.attempts import Attempt
from ansage.exercises import Exercise
from ui.state import current
from ui.timeline import score_bars
from ui.words import Words


def tries(
    words: Words, exercise: Exercise, attempts: Sequence[Attempt], running: str | None
) -> None:
    """One bar a submission; below it any attempt can be looked at again, but for a running one."""
    state = current()
    with st.container(key="card_tries"):
        st.html(f'<h2 class="a-head">{words("tries.title")}</h2>')
        submissions = [a for a in attempts if a.submission.kind == "submit"]
        shown = state.shown or (attempts[-1].submission.id if attempts else None)
        st.html(score_bars(words, submissions, shown))
        if len(attempts) > 1 and not running:
            _look_back(words, exercise, attempts, shown)


def _look_back(
    words: Words, exercise: Exercise, attempts: Sequence[Attempt], shown: str | None
) -> None:
    state = current()
    by_id = {a.submission.id: a for a in attempts}
    names = {a.submission.id: _name(words, n, a) for n, a in enumerate(attempts, 1)}
    ids = list(reversed(by_id))
    chosen = st.selectbox(
        words("tries.look_back"),
        ids,
        index=ids.index(shown) if shown in ids else 0,
        format_func=lambda attempt: names.get(attempt, ""),
        key=f"look-back-{len(ids)}-{state.revision}",
    )
    if chosen != shown:
        state.shown = chosen
        st.rerun()
    prompt = by_id[chosen].submission.prompt if chosen else ""
    if prompt != state.text(exercise.id) and st.button(words("tries.restore"), key="restore"):
        state.put_text(exercise.id, prompt)
        st.rerun()


def _name(words: Words, number: int, attempt: Attempt) -> str:
    if attempt.submission.kind == "try":
        return words("tries.try", number=number)
    grade = attempt.grade
    if grade is None or grade.score is None or not grade.complete:
        return words("tries.unfinished", number=number)
    return words("tries.submission", number=number, score=int(grade.score))
