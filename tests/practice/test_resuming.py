from pathlib import Path

import pytest

from ansage.attempts import Run, RunStatus
from ansage.practice import AttemptState, Practice
from ansage.store import new_token
from ansage.submitting import PracticeErrorCode
from ansage.underway import Phase
from tests.llm.fake_server import ANSWER, FakeServer
from tests.practice.workbench import (
    EXERCISE,
    GOOD,
    finished,
    open_practice,
    refused,
    until,
    watched,
)


def test_a_failed_run_leaves_the_attempt_incomplete_and_never_a_zero(
    practice: Practice, learner: str
) -> None:
    attempt = finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en", "bad-key"))
    assert {(run.status, run.failure) for run in attempt.runs} == {(RunStatus.FAILED, "bad_key")}
    grade = attempt.grade
    assert grade
    assert (grade.complete, grade.passed, grade.result) == (False, False, None)
    assert practice.state(attempt) is AttemptState.FAILED
    assert practice.summaries(learner)["flyer"].best is None


def test_trying_again_repeats_only_the_failed_run(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    made = practice.submit(learner, "flyer", GOOD, "en", "broken-once")
    attempt = finished(practice, learner, made)
    assert sorted(run.status for run in attempt.runs) == [RunStatus.DONE, RunStatus.FAILED]
    assert practice.may_resume(attempt)
    practice.resume(learner, made)
    mended = finished(practice, learner, made)
    assert practice.state(mended) is AttemptState.GRADED
    assert mended.grade
    assert mended.grade.complete
    assert len(server.requests) == 3
    assert {run.seed for run in mended.runs} == {run.seed for run in attempt.runs}


def test_resuming_what_is_whole_or_running_does_nothing(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    made = practice.submit(learner, "flyer", GOOD, "en")
    practice.resume(learner, made)
    attempt = finished(practice, learner, made)
    practice.resume(learner, made)
    assert practice.live(learner, made) is None
    assert not practice.may_resume(attempt)
    assert len(server.requests) == 2


def test_cancelling_keeps_and_grades_what_is_done(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.reply = lambda message: "short" if "Rolls" in message else "and on " * 1000
    server.token_seconds = 0.01
    made = practice.submit(learner, "flyer", GOOD, "en")
    until(lambda: watched(practice, learner, made).runs[0].phase is Phase.DONE)
    until(lambda: "and on" in watched(practice, learner, made).runs[1].text)
    practice.cancel(learner, made)
    attempt = finished(practice, learner, made)
    assert [run.status for run in attempt.runs] == [RunStatus.DONE, RunStatus.CANCELLED]
    assert attempt.runs[1].output.startswith("and on")
    assert attempt.grade
    assert (attempt.grade.complete, attempt.grade.result) == (False, 1)
    assert practice.state(attempt) is AttemptState.CANCELLED
    until(lambda: server.active == 0)


def test_cancelling_at_once_sends_nothing_more(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    made = practice.submit(learner, "flyer", GOOD, "en", "endless")
    practice.cancel(learner, made)
    attempt = finished(practice, learner, made)
    assert {run.status for run in attempt.runs} == {RunStatus.CANCELLED}
    until(lambda: server.active == 0)


def test_a_cancelled_attempt_can_be_resumed(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    made = practice.submit(learner, "flyer", GOOD, "en", "slow")
    practice.cancel(learner, made)
    finished(practice, learner, made)
    practice.resume(learner, made)
    assert practice.state(finished(practice, learner, made)) is AttemptState.GRADED


def test_closing_leaves_an_attempt_that_the_next_start_resumes(
    database: Path, server: FakeServer
) -> None:
    token, first = new_token(), open_practice(database, server.url)
    learner = first.accounts.enter(token, "en").id
    server.reply = lambda message: "short" if "Rolls" in message else "and on " * 1000
    server.token_seconds = 0.01
    made = first.submit(learner, "flyer", GOOD, "en")
    until(lambda: watched(first, learner, made).runs[0].phase is Phase.DONE)
    first.close()
    server.reply = lambda message: ANSWER
    second = open_practice(database, server.url)
    found = second.attempt(learner, made)
    assert second.state(found) is AttemptState.INTERRUPTED
    assert [run.case for run in found.runs] == ["01-visible"]
    second.resume(learner, made)
    assert second.state(finished(second, learner, made)) is AttemptState.GRADED
    assert len(server.requests) == 3
    second.close()


def test_all_runs_done_without_a_grade_is_graded_by_resuming(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    """The app may die between the last run and the grade."""
    made = finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en"))
    cut = made.submission.model_copy(update={"id": "cut off before the grade"})
    practice._store.attempts.add(cut, "cut")
    for run in made.runs:
        practice._store.attempts.add_run(cut.id, run)
    assert practice.state(practice.attempt(learner, cut.id)) is AttemptState.INTERRUPTED
    practice.resume(learner, cut.id)
    graded = finished(practice, learner, cut.id)
    assert graded.grade == made.grade
    assert len(server.requests) == 2


def test_an_attempt_at_an_exercise_that_changed_is_not_resumed(
    practice: Practice, learner: str
) -> None:
    made = practice.submit(learner, "flyer", GOOD, "en", "bad-key")
    attempt = finished(practice, learner, made)
    practice.exercises = {"flyer": EXERCISE.model_copy(update={"version": "v2"})}
    assert not practice.may_resume(attempt)
    assert practice.state(attempt) is AttemptState.FAILED
    with refused(PracticeErrorCode.EXERCISE_CHANGED):
        practice.resume(learner, made)


def test_a_run_that_cannot_be_stored_leaves_an_interrupted_attempt(
    practice: Practice, learner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(attempt: str, run: Run) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(practice._store.attempts, "add_run", full)
        made = practice.submit(learner, "flyer", GOOD, "en")
        attempt = finished(practice, learner, made)
    assert practice.state(attempt) is AttemptState.INTERRUPTED
    practice.resume(learner, made)
    assert practice.state(finished(practice, learner, made)) is AttemptState.GRADED
