import threading
from pathlib import Path

import pytest

from ansage.attempts import MAX_PROMPT, Run, RunStatus
from ansage.live import Phase
from ansage.practice import MAX_DRAFT, AttemptState, Practice
from ansage.store import new_token
from ansage.submitting import PracticeError, PracticeErrorCode
from tests.llm.fake_server import ANSWER, FakeServer
from tests.practice.workbench import (
    EXERCISE,
    GOOD,
    finished,
    open_practice,
    until,
    watched,
)


def refused(code: PracticeErrorCode):
    return pytest.raises(PracticeError, match=r".+", check=lambda error: error.code is code)


# submit and try


def test_a_submission_runs_every_case_and_is_graded(practice: Practice, learner: str) -> None:
    attempt = finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en"))
    assert [run.case for run in attempt.runs] == ["01-visible", "02-hidden"]
    assert {run.output.strip() for run in attempt.runs} == {ANSWER}
    assert attempt.grade
    assert (attempt.grade.result, attempt.grade.precision) == (1, 1)
    assert attempt.grade.passed
    assert practice.state(attempt) is AttemptState.GRADED


def test_the_model_gets_prompt_and_case(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en"))
    messages = [request.body["messages"][-1]["content"] for request in server.requests]
    assert all(GOOD in message for message in messages)
    inputs = [[case for case in ("Rolls", "Bread") if case in message] for message in messages]
    assert sorted(inputs) == [["Bread"], ["Rolls"]]


def test_a_try_runs_the_visible_case_and_does_not_count(practice: Practice, learner: str) -> None:
    attempt = finished(practice, learner, practice.try_(learner, "flyer", GOOD, "en"))
    assert [run.case for run in attempt.runs] == ["01-visible"]
    assert attempt.grade
    assert attempt.grade.complete
    assert practice.summaries(learner) == {}


def test_the_attempt_is_stored_before_any_answer(practice: Practice, learner: str) -> None:
    made = practice.submit(learner, "flyer", GOOD, "de", "endless")
    (attempt,) = practice.attempts(learner, "flyer")
    assert attempt.submission.id == made
    assert (attempt.submission.prompt, attempt.submission.language) == (GOOD, "de")
    assert (attempt.runs, attempt.grade) == ((), None)
    assert practice.state(attempt) is AttemptState.RUNNING


def test_runs_have_seeds_in_a_row(practice: Practice, learner: str, server: FakeServer) -> None:
    made = practice.submit(learner, "flyer", GOOD, "en", seed=40)
    assert [run.seed for run in finished(practice, learner, made).runs] == [40, 41]
    assert sorted(request.body["seed"] for request in server.requests) == [40, 41]


def test_seeds_differ_when_none_is_given(practice: Practice, learner: str) -> None:
    for _ in range(2):
        finished(practice, learner, practice.try_(learner, "flyer", GOOD, "en"))
    first, second = practice.attempts(learner, "flyer")
    assert first.submission.seed != second.submission.seed


def test_a_click_repeated_twenty_times_at_once_is_one_attempt(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    made, start = list[str](), threading.Barrier(20)

    def click() -> None:
        start.wait()
        made.append(practice.submit(learner, "flyer", GOOD, "en", key="one click"))

    threads = [threading.Thread(target=click) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 20
    assert len(set(made)) == 1
    finished(practice, learner, made[0])
    assert len(server.requests) == 2
    assert len(practice.attempts(learner, "flyer")) == 1


def test_a_click_repeated_after_the_end_is_still_the_same_attempt(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    first = practice.submit(learner, "flyer", GOOD, "en", key="k")
    finished(practice, learner, first)
    assert practice.submit(learner, "flyer", GOOD, "en", key="k") == first
    assert len(server.requests) == 2


def test_a_second_attempt_waits_for_the_first(practice: Practice, learner: str, other: str) -> None:
    first = practice.submit(learner, "flyer", GOOD, "en", "endless")
    with refused(PracticeErrorCode.ALREADY_RUNNING):
        practice.try_(learner, "flyer", GOOD, "en")
    finished(practice, other, practice.submit(other, "flyer", GOOD, "en"))
    assert practice.running(learner, "flyer") == first
    assert len(practice.attempts(learner, "flyer")) == 1


@pytest.mark.parametrize(
    ("prompt", "code"),
    [
        ("", PracticeErrorCode.EMPTY_PROMPT),
        (" \n\t \x00\x07", PracticeErrorCode.EMPTY_PROMPT),
        ("x" * (MAX_PROMPT + 1), PracticeErrorCode.PROMPT_TOO_LONG),
    ],
)
def test_an_unfit_prompt_is_refused_and_stored_nowhere(
    practice: Practice, learner: str, prompt: str, code: PracticeErrorCode
) -> None:
    for begin in (practice.submit, practice.try_):
        with refused(code):
            begin(learner, "flyer", prompt, "en")
    assert practice.attempts(learner, "flyer") == ()


def test_an_unknown_exercise_model_or_learner_is_refused(practice: Practice, learner: str) -> None:
    with refused(PracticeErrorCode.UNKNOWN_EXERCISE):
        practice.submit(learner, "flier", GOOD, "en")
    with refused(PracticeErrorCode.UNKNOWN_MODEL):
        practice.submit(learner, "flyer", GOOD, "en", "gpt-0")
    with refused(PracticeErrorCode.UNKNOWN_LEARNER):
        practice.submit("nobody", "flyer", GOOD, "en")


def test_template_marks_and_control_characters_are_plain_text(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    prompt = "{{ case.expected }} {% for x in y %}\x00\x1b[31m\ud800 ten\r\nwords"
    attempt = finished(practice, learner, practice.submit(learner, "flyer", prompt, "en"))
    kept = "{{ case.expected }} {% for x in y %}[31m ten\nwords"
    assert attempt.submission.prompt == kept
    assert kept in server.requests[0].body["messages"][-1]["content"]


# live


def test_a_live_attempt_shows_text_as_it_arrives(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.token_seconds = 0.03
    attempt = practice.submit(learner, "flyer", GOOD, "en")
    texts = set[str]()
    until(lambda: texts.add(seen.runs[0].text) if (seen := practice.live(learner, attempt)) else 1)
    assert len(texts) > 3
    assert all(ANSWER.startswith(text.strip()) for text in texts)


def test_a_live_attempt_tells_which_runs_wait_stream_and_are_done(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.reply = lambda message: "short" if "Rolls" in message else "and on " * 1000
    server.token_seconds = 0.01
    attempt = practice.submit(learner, "flyer", GOOD, "en")
    assert [run.phase for run in watched(practice, learner, attempt).runs] == [Phase.WAITING] * 2
    until(lambda: watched(practice, learner, attempt).runs[0].phase is Phase.DONE)
    done, streaming = watched(practice, learner, attempt).runs
    assert done.run
    assert done.text.strip() == "short"
    assert streaming.phase is Phase.STREAMING


def test_a_learner_in_the_queue_sees_the_position(practice: Practice, learner: str) -> None:
    attempt = practice.submit(learner, "flyer", GOOD, "en", "one-by-one")
    until(lambda: watched(practice, learner, attempt).runs[1].position == 1)
    running, waiting = watched(practice, learner, attempt).runs
    assert (running.phase, waiting.phase) == (Phase.STREAMING, Phase.WAITING)


# failures, cancelling, resuming


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
    until(lambda: watched(practice, learner, made).runs[1].text)
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


# whose is it


def test_another_learners_attempt_is_as_if_it_did_not_exist(
    practice: Practice, learner: str, other: str
) -> None:
    made = practice.submit(learner, "flyer", GOOD, "en", "endless")
    assert practice.live(other, made) is None
    practice.cancel(other, made)
    assert not watched(practice, learner, made).cancelled
    for use in (practice.attempt, practice.resume):
        with refused(PracticeErrorCode.UNKNOWN_ATTEMPT):
            use(other, made)
        with refused(PracticeErrorCode.UNKNOWN_ATTEMPT):
            use(other, "nothing")
    assert practice.attempts(other, "flyer") == ()


# writing


def test_what_is_stated_is_seen_without_a_model(practice: Practice, server: FakeServer) -> None:
    assert practice.stated("flyer", GOOD, "en")["length"].passed
    assert not practice.stated("flyer", "", "en")["length"].passed
    assert server.requests == []


def test_what_is_stated_in_too_long_a_text_is_not_looked_for(practice: Practice) -> None:
    with refused(PracticeErrorCode.PROMPT_TOO_LONG):
        practice.stated("flyer", "x" * (MAX_PROMPT + 1), "en")


def test_a_draft_is_kept_even_where_it_is_too_long_to_submit(
    practice: Practice, learner: str, other: str
) -> None:
    text = "ä" * (MAX_PROMPT + 1)
    practice.save_draft(learner, "flyer", text)
    assert practice.draft(learner, "flyer") == text
    assert practice.draft(other, "flyer") is None


def test_an_unfit_draft_is_refused(practice: Practice, learner: str) -> None:
    with refused(PracticeErrorCode.PROMPT_TOO_LONG):
        practice.save_draft(learner, "flyer", "x" * (MAX_DRAFT + 1))
    with refused(PracticeErrorCode.UNKNOWN_EXERCISE):
        practice.save_draft(learner, "flier", "x")
    with refused(PracticeErrorCode.UNKNOWN_LEARNER):
        practice.save_draft("nobody", "flyer", "x")


# progress


def test_progress_shows_scores_and_skills(practice: Practice, learner: str) -> None:
    finished(practice, learner, practice.submit(learner, "flyer", "Write.", "en"))
    finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en"))
    summary = practice.summaries(learner)["flyer"]
    assert (summary.submissions, summary.best, summary.passed) == (2, 100, True)
    assert [score.score for score in practice.scores(learner)][-1] == 100
    (skill,) = practice.skills(learner)
    assert (skill.skill, skill.stated, skill.met) == ("limits", 1, 1)
