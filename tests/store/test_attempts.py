import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from ansage.attempts import Run, RunStatus, Submission
from ansage.store import Learner, Store
from ansage.store.attempts import newest
from tests.samples import grade, requirement_grade

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def submission(learner: Learner, name: str, **more: Any) -> Submission:
    return Submission(
        **{
            "id": f"{learner.id[:20]}-{name}"[:32],
            "learner": learner.id,
            "exercise": "flyer",
            "exercise_version": "v1",
            "kind": "submit",
            "prompt": "Write",
            "language": "en",
            "model": "m",
            "seed": 7,
            **more,
        }
    )


def run(case: str = "01", **more: Any) -> Run:
    return Run(**{"case": case, "sample": 0, "status": RunStatus.DONE, "output": "x", **more})


def added(store: Store, learner: Learner, name: str = "a", **more: Any) -> str:
    wanted = submission(learner, name, **more)
    return store.attempts.add(wanted, wanted.id)[0]


def test_an_attempt_comes_back_whole(store: Store, learner: Learner) -> None:
    wanted, graded = submission(learner, "a"), grade(requirement_grade("length"))
    store.attempts.add(wanted, "key")
    made = run(parameters={"temperature": 0.3}, tokens_out=4, failure_facts={"seconds": 3})
    store.attempts.add_run(wanted.id, made)
    store.attempts.add_grade(wanted.id, graded)
    found = store.attempts.get(wanted.id)
    assert found
    assert (found.submission, found.runs, found.grade) == (wanted, (made,), graded)


def test_an_attempt_without_runs_is_found(store: Store, learner: Learner) -> None:
    found = store.attempts.get(added(store, learner))
    assert found
    assert (found.runs, found.grade) == ((), None)


def test_an_unknown_attempt_is_none(store: Store) -> None:
    assert store.attempts.get("nothing") is None


def test_attempts_are_of_one_learner_and_exercise_oldest_first(
    store: Store, learner: Learner
) -> None:
    ids = [added(store, learner, name) for name in "cab"]
    added(store, learner, "other", exercise="other")
    assert [a.submission.id for a in store.attempts.of(learner.id, "flyer")] == ids
    assert store.attempts.of("nobody", "flyer") == ()


def test_the_newest_run_of_a_case_and_the_newest_grade_count(
    store: Store, learner: Learner
) -> None:
    attempt = added(store, learner)
    store.attempts.add_run(attempt, run(status=RunStatus.FAILED, failure="dropped"))
    store.attempts.add_grade(attempt, grade(requirement_grade("length", met=[0])))
    store.attempts.add_run(attempt, run())
    store.attempts.add_grade(attempt, grade(requirement_grade("length", met=[1])))
    found = store.attempts.get(attempt)
    assert found
    assert [r.status for r in found.runs] == [RunStatus.DONE]
    assert found.grade
    assert found.grade.result == 1


def test_newest_sorts_by_case_and_sample() -> None:
    made = [run("02"), run("01", sample=1), run("01")]
    assert [(r.case, r.sample) for r in newest(made)] == [("01", 0), ("01", 1), ("02", 0)]


def test_a_key_makes_one_attempt_under_concurrency(store: Store, learner: Learner) -> None:
    results = list[tuple[str, bool]]()
    wanted = [submission(learner, f"{n}") for n in range(20)]
    threads = [
        threading.Thread(target=lambda s=s: results.append(store.attempts.add(s, "one click")))
        for s in wanted
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({attempt for attempt, _ in results}) == 1
    assert sum(is_new for _, is_new in results) == 1
    assert len(store.attempts.of(learner.id, "flyer")) == 1


def test_a_key_belongs_to_its_learner(store: Store, learner: Learner) -> None:
    attempt, _ = store.attempts.add(submission(learner, "a"), "key")
    assert store.attempts.find(learner.id, "key") == attempt
    assert store.attempts.find("nobody", "key") is None


def test_nothing_is_added_for_a_learner_or_attempt_that_is_gone(
    store: Store, learner: Learner
) -> None:
    attempt = added(store, learner)
    store.learners.delete(learner.id)
    with pytest.raises(IntegrityError):
        store.attempts.add_run(attempt, run())
    with pytest.raises(IntegrityError):
        added(store, learner, "late")


def test_deleting_a_learner_takes_everything_of_theirs_and_nothing_else(
    store: Store, learner: Learner
) -> None:
    other = store.learners.enter("other".ljust(32, "-"), "en")
    kept = added(store, other)
    attempt = added(store, learner)
    store.attempts.add_run(attempt, run())
    store.learners.delete(learner.id)
    assert store.attempts.get(attempt) is None
    assert store.learners.get(learner.id) is None
    assert store.attempts.get(kept)


@given(text=TEXTS)
def test_any_prompt_and_output_come_back_as_they_were(store: Store, text: str) -> None:
    owner = store.learners.enter("prompts".ljust(32, "x"), "en")
    store.learners.delete(owner.id)
    owner = store.learners.enter("prompts".ljust(32, "x"), "en")
    attempt = added(store, owner, prompt=text)
    store.attempts.add_run(attempt, run(output=text))
    found = store.attempts.get(attempt)
    assert found
    assert (found.submission.prompt, found.runs[0].output) == (text, text)


def test_the_export_holds_every_row(store: Store, learner: Learner) -> None:
    attempt = added(store, learner)
    store.attempts.add_run(attempt, run(status=RunStatus.FAILED, failure="dropped"))
    store.attempts.add_run(attempt, run())
    (exported,) = store.attempts.export(learner.id)
    assert exported["submission"]["prompt"] == "Write"
    assert [r["status"] for r in exported["runs"]] == ["failed", "done"]
    assert exported["grades"] == []
