import threading

import pytest

from ansage.attempts import MAX_PROMPT
from ansage.practice import MAX_DRAFT, AttemptState, Practice
from ansage.submitting import PracticeErrorCode
from tests.llm.fake_server import ANSWER, FakeServer
from tests.practice.workbench import (
    GOOD,
    finished,
    refused,
    watched,
)

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
