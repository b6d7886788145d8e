from typing import Any

import pytest

from ansage.attempts import Grade
from ansage.store import Learner, Store
from tests.samples import grade, requirement_grade
from tests.store.test_attempts import added

GRADE = grade(requirement_grade("length"))


def graded(store: Store, learner: Learner, name: str, **more: Any) -> Grade:
    kind, exercise = more.pop("kind", "submit"), more.pop("exercise", "flyer")
    attempt = added(store, learner, name, kind=kind, exercise=exercise)
    result = GRADE.model_copy(update={"score": 50.0, "passed": False, "complete": True, **more})
    store.attempts.add_grade(attempt, result)
    return result


def test_the_summary_counts_submissions_and_keeps_the_best(store: Store, learner: Learner) -> None:
    for name, score in [("a", 40.0), ("b", 80.0), ("c", 60.0)]:
        graded(store, learner, name, score=score, passed=score > 70)
    summary = store.summaries.exercises(learner.id)["flyer"]
    assert (summary.submissions, summary.complete) == (3, 3)
    assert (summary.best, summary.passed) == (80.0, True)


def test_a_try_never_counts(store: Store, learner: Learner) -> None:
    graded(store, learner, "a", kind="try", score=100.0)
    assert store.summaries.exercises(learner.id) == {}
    assert store.summaries.scores(learner.id) == ()
    assert store.summaries.newest_grades(learner.id) == {}


@pytest.mark.parametrize("more", [{"complete": False}, {"score": None}])
def test_a_grade_that_is_incomplete_is_no_score(
    store: Store, learner: Learner, more: dict[str, Any]
) -> None:
    graded(store, learner, "a", **more)
    assert store.summaries.exercises(learner.id)["flyer"].best is None
    assert store.summaries.scores(learner.id) == ()


def test_a_submission_that_was_never_graded_is_counted_as_such(
    store: Store, learner: Learner
) -> None:
    added(store, learner)
    summary = store.summaries.exercises(learner.id)["flyer"]
    assert (summary.submissions, summary.complete, summary.best) == (1, 0, None)


def test_only_the_newest_grade_of_an_attempt_counts(store: Store, learner: Learner) -> None:
    attempt = added(store, learner)
    store.attempts.add_grade(attempt, GRADE.model_copy(update={"score": 90.0}))
    store.attempts.add_grade(attempt, GRADE.model_copy(update={"score": 30.0}))
    assert store.summaries.exercises(learner.id)["flyer"].best == 30.0
    assert [s.score for s in store.summaries.scores(learner.id)] == [30.0]


def test_scores_are_oldest_first_and_know_their_exercise(store: Store, learner: Learner) -> None:
    graded(store, learner, "a", score=10.0)
    graded(store, learner, "b", score=20.0, exercise="other")
    scores = store.summaries.scores(learner.id)
    assert [(s.exercise, s.score) for s in scores] == [("flyer", 10.0), ("other", 20.0)]
    assert scores[0].created.tzinfo is not None


def test_the_newest_complete_grade_of_each_exercise(store: Store, learner: Learner) -> None:
    graded(store, learner, "a")
    newest = graded(store, learner, "b", score=70.0)
    graded(store, learner, "c", complete=False)
    other = graded(store, learner, "d", exercise="other")
    assert store.summaries.newest_grades(learner.id) == {"flyer": newest, "other": other}


def test_another_learner_is_not_seen(store: Store, learner: Learner) -> None:
    graded(store, learner, "a")
    assert store.summaries.exercises("nobody") == {}
