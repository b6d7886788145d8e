"""What an attempt achieved: score, four fields, next step, hints, outputs, details."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from ansage.attempts import Attempt, Run, RunStatus
from ansage.exercises import Exercise
from ansage.feedback import Feedback, feedback
from ansage.llm import failure_text
from ansage.practice import AttemptState
from ansage.refusal import Refusal
from ui.agreement import agreement_fold
from ui.details import findings, whole_table
from ui.evidence import marked_prompt, prompt_marks
from ui.gap import gap_card
from ui.hints import hints
from ui.outputs import outputs
from ui.score_card import four_fields, remarks, score_card
from ui.services import services
from ui.state import current
from ui.timeline import difference
from ui.words import Words


def result(exercise: Exercise, attempts: Sequence[Attempt]) -> None:
    """The attempt that the learner chose, or the newest one, in the language of feedback."""
    state, known = current(), services()
    words = Words(state.feedback_language)
    place = next((i for i, a in enumerate(attempts) if a.submission.id == state.shown), -1)
    attempt = attempts[place]
    before = attempts[place - 1] if place not in (0, -len(attempts)) else None
    unfinished(words, attempt)
    if attempt.submission.exercise_version != exercise.version:
        st.html(f'<p class="a-notice">{words("result.changed")}</p>')
        return
    passed = known.practice.hints.has_passed(state.learner.id, exercise.id)
    found = feedback(
        exercise,
        attempt,
        known.graders,
        state.feedback_language,
        before=before,
        reveal=passed,
    )
    if found is None or attempt.grade is None or not any(_done(run) for run in attempt.runs):
        return
    with st.container(key="card_score"):
        st.html(_verdict(words, exercise, attempt, found))
        hints(words, exercise, found)
    gap_card(words, exercise, attempt, found, reveal=passed)
    outputs(words, exercise, attempt, found)
    st.html(prompt_card(words, exercise, attempt, before, found))
    folds = agreement_fold(words, attempt, found), whole_table(words, found), findings(words, found)
    st.html("".join(folds))


def announcement(words: Words, attempts: Sequence[Attempt]) -> str:
    """The newest result in one sentence, for those who hear the page rather than see it."""
    attempt = attempts[-1] if attempts else None
    if attempt is None or attempt.grade is None or attempt.grade.score is None:
        return ""
    if attempt.submission.kind == "try":
        return words("result.try_spoken")
    outcome = words("score.passed" if attempt.grade.passed else "score.not_passed")
    return words("result.spoken", score=int(attempt.grade.score), outcome=outcome)


def _verdict(words: Words, exercise: Exercise, attempt: Attempt, found: Feedback) -> str:
    assert attempt.grade, "only graded attempts come here"
    if attempt.submission.kind == "try":
        head = f'<h2 class="a-head">{words("result.try")}</h2>'
        head += f'<p class="a-meta">{words("result.try_means")}</p>'
    else:
        head = f'<h2 class="a-hidden">{words("result.title")}</h2>'
    if attempt.submission.kind == "submit" and all(_done(run) for run in attempt.runs):
        head += score_card(words, attempt.grade, found, exercise.settings.pass_mark)
    body = head + four_fields(words, found) + remarks(words, found)
    if attempt.grade.passed and attempt.submission.kind == "submit":
        body += saved(words, exercise.settings.saves)
    return f'<div lang="{words.language}">{body}</div>'


def saved(words: Words, minutes: int) -> str:
    """What a clear prompt for such a task is estimated to save, said as an estimate; empty where
    nobody estimated it or where estimates are turned off."""
    if not minutes or not services().estimates:
        return ""
    return f'<p class="a-meta">{words.count("result.saves", minutes)}</p>'


def prompt_card(
    words: Words, exercise: Exercise, attempt: Attempt, before: Attempt | None, found: Feedback
) -> str:
    """The prompt with the words that state something, and what was edited since the one before."""
    text = attempt.submission.prompt
    marked = f'<div class="a-typed">{marked_prompt(text, prompt_marks(found))}</div>'
    shown = _card(words("result.prompt"), marked)
    if before is None:
        return shown
    return shown + _card(words("result.difference"), difference(words, exercise, before, attempt))


def _card(title: str, content: str) -> str:
    return f'<section class="a-card"><h2 class="a-head">{title}</h2>{content}</section>'


def unfinished(words: Words, attempt: Attempt) -> None:
    """Says why an attempt is not complete, and offers to go on."""
    state, practice = current(), services().practice
    standing = practice.state(attempt)
    if standing is AttemptState.GRADED:
        return
    failures = {
        failure_text(run.failure, run.failure_facts, words.language)
        for run in attempt.runs
        if run.status is RunStatus.FAILED
    }
    lines = [words(f"unfinished.{standing}"), *sorted(failures)]
    with st.container(key="card_unfinished"):
        st.html("".join(f'<p role="alert">{escape(line)}</p>' for line in lines))
        key = "unfinished.again" if standing is AttemptState.FAILED else "unfinished.resume"
        if practice.may_resume(attempt) and st.button(words(key), key="resume"):
            try:
                practice.resume(state.learner.id, attempt.submission.id)
            except Refusal as refusal:
                state.notice = refusal.text(state.language)
            st.rerun()


def _done(run: Run) -> bool:
    return run.status is RunStatus.DONE
