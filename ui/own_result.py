"""What the runs of an own task show: agreement, the one next step, outputs, and what to tick."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from ansage.attempts import Attempt, Run, RunStatus
from ansage.exercises import Exercise, Requirement
from ansage.feedback import Feedback, feedback
from ansage.lint import lint
from ansage.lint.wording import finding_text
from ansage.own_task.tasks import may_tick
from ansage.refusal import Refusal
from ui.agreement import agreement_fold
from ui.details import findings, whole_table
from ui.gap import gap_card
from ui.outputs import outputs, prose
from ui.result import prompt_card, unfinished
from ui.score_card import four_fields, remarks, score_card
from ui.services import services
from ui.state import current
from ui.words import Words, as_label


def own_result(exercise: Exercise, attempts: Sequence[Attempt]) -> None:
    """The attempt that the learner chose, or the newest one."""
    state, known = current(), services()
    words = Words(state.feedback_language)
    place = next((i for i, a in enumerate(attempts) if a.submission.id == state.shown), -1)
    attempt = attempts[place]
    before = attempts[place - 1] if place not in (0, -len(attempts)) else None
    unfinished(words, attempt)
    done = [run for run in attempt.runs if run.status is RunStatus.DONE]
    if attempt.grade is None or not done:
        return
    if attempt.submission.exercise_version != exercise.version:
        st.html(f'<p class="a-notice">{words("own.changed")}</p>{_plain(words, attempt, done)}')
        return
    found = feedback(
        exercise, attempt, known.graders, state.feedback_language, before=before, reveal=True
    )
    assert found, "a graded attempt has feedback"
    with st.container(key="card_score"):
        st.html(_verdict(words, exercise, attempt, found))
    if exercise.requirements:
        gap_card(words, exercise, attempt, found, reveal=True)
    outputs(words, exercise, attempt, found)
    _ticks(words, exercise, attempt)
    folds = _folds(words, exercise, attempt, found)
    st.html(prompt_card(words, exercise, attempt, before, found) + "".join(folds))


def own_announcement(words: Words, attempts: Sequence[Attempt]) -> str:
    """The newest result in one sentence, for those who hear the page rather than see it."""
    return words("own.spoken") if attempts and attempts[-1].grade else ""


def _verdict(words: Words, exercise: Exercise, attempt: Attempt, found: Feedback) -> str:
    assert attempt.grade, "only graded attempts come here"
    head = f'<h2 class="a-hidden">{words("result.title")}</h2>'
    if not exercise.requirements:
        return head + _look_again(words, attempt.submission.prompt)
    if all(run.status is RunStatus.DONE for run in attempt.runs):
        head += score_card(words, attempt.grade, found, None)
    body = head + four_fields(words, found) + remarks(words, found)
    return f'<div lang="{words.language}">{body}</div>'


def _look_again(words: Words, prompt: str) -> str:
    """The next step where nothing is listed: what the text leaves open, else to list something."""
    doubts = lint(prompt).findings
    step = finding_text(doubts[0], prompt, words.language) if doubts else words("own.list_it")
    return (
        f'<div class="a-next"><h3 class="a-head">{words("score.next")}</h3>'
        f"<p>{escape(step)}</p></div>"
    )


def _folds(words: Words, exercise: Exercise, attempt: Attempt, found: Feedback) -> tuple[str, ...]:
    if not exercise.requirements:
        return (findings(words, found),)
    agreed = agreement_fold(words, attempt, found)
    return agreed, whole_table(words, found), findings(words, found)


def _plain(words: Words, attempt: Attempt, runs: Sequence[Run]) -> str:
    """The outputs alone, of a list that has changed since."""
    shown = "".join(
        f'<section class="a-shown">{prose(words, attempt, run, ())}</section>' for run in runs
    )
    return f'<section class="a-card">{shown}</section>'


def _ticks(words: Words, exercise: Exercise, attempt: Attempt) -> None:
    """For each answer what no rule sees and no judge has said."""
    assert attempt.grade, "only graded attempts come here"
    graded = {own.requirement: own for own in attempt.grade.requirements}
    open_ = [
        (run, requirement)
        for run in attempt.runs
        for requirement in exercise.requirements
        if run.status is RunStatus.DONE
        and requirement.met is None
        and may_tick(graded[requirement.id], run.sample)
    ]
    if not open_:
        return
    with st.container(key="card_ticks"):
        st.html(
            f'<h2 class="a-head">{words("own.ticks")}</h2>'
            f'<p class="a-meta">{words("own.ticks_means")}</p>'
        )
        for run, requirement in open_:
            _tick(words, attempt, run, requirement)


def _tick(words: Words, attempt: Attempt, run: Run, requirement: Requirement) -> None:
    assert attempt.grade, "only graded attempts come here"
    own = next(g for g in attempt.grade.requirements if g.requirement == requirement.id)
    said = next((m.verdict.passed for m in own.met or () if m.sample == run.sample), None)
    key = f"tick-{attempt.submission.id}-{requirement.id}-{run.sample}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"row_{key}"):
        line = escape(requirement.text.in_(words.language))
        name = words("result.run", run=run.sample + 1)
        st.html(f'<span class="a-tick"><b>{name}</b> {line}</span>')
        st.segmented_control(
            as_label(f"{name}: {requirement.label.in_(words.language)}"),
            (True, False),
            format_func=lambda met: words("own.has" if met else "own.lacks"),
            default=said,
            key=key,
            label_visibility="collapsed",
            on_change=_say,
            args=(key, attempt.submission.id, requirement.id, run.sample),
        )


def _say(key: str, attempt: str, requirement: str, sample: int) -> None:
    state = current()
    try:
        services().practice.own_tasks.tick(
            state.learner.id, attempt, requirement, sample, met=st.session_state[key]
        )
    except Refusal as refusal:
        state.notice = refusal.text(state.language)
