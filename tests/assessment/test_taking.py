"""Taking both tests: what is allowed, what is kept, who sees what."""

import pytest

from ansage.assessment.change import Said
from ansage.assessment.sitting import Moment
from ansage.assessment.taking import (
    FEWEST,
    AssessmentError,
    AssessmentErrorCode,
    Assessments,
    is_finished,
)
from ansage.store import Store, new_token
from ansage.submitting import PracticeError
from ansage.trainer import Trainer, TrainerError
from tests.assessment.conftest import GOOD, HALF, RIGHT


def take(assessments: Assessments, learner: str, moment: Moment, prompt: str) -> None:
    assessments.begin(learner, moment)
    while task := assessments.task(assessments.sittings(learner)[moment]):
        assessments.answer(learner, moment, task.id, prompt, "en")


def take_both(assessments: Assessments, learner: str, before: str, after: str) -> None:
    take(assessments, learner, "before", before)
    take(assessments, learner, "after", after)


def new(store: Store) -> str:
    return store.learners.enter(new_token(), "de").id


def refused(code: AssessmentErrorCode) -> pytest.RaisesExc[AssessmentError]:
    return pytest.raises(AssessmentError, check=lambda error: error.code == code)


def test_the_tasks_come_one_after_another(assessments: Assessments, learner: str):
    assessments.begin(learner, "before")
    seen: list[str] = []
    while task := assessments.task(assessments.sittings(learner)["before"]):
        seen.append(task.id)
        assessments.answer(learner, "before", task.id, GOOD, "en")
    assert seen == ["a/1-text", "a/2-text", "a/3-text", "a/4-text"]
    assert is_finished(assessments.sittings(learner)["before"])


def test_the_second_test_has_the_other_form(assessments: Assessments, learner: str):
    take_both(assessments, learner, HALF, GOOD)
    forms = {moment: s.form for moment, s in assessments.sittings(learner).items()}
    assert forms == {"before": "a", "after": "b"}


def test_forms_come_first_equally_often(assessments: Assessments, store: Store):
    learners = [new(store) for _ in range(6)]
    for one in learners:
        assessments.begin(one, "before")
    firsts = [assessments.sittings(one)["before"].form for one in learners]
    assert firsts == ["a", "b"] * 3


def test_the_second_test_waits_for_the_first(assessments: Assessments, learner: str):
    with refused(AssessmentErrorCode.NOT_YET):
        assessments.begin(learner, "after")
    assessments.begin(learner, "before")
    with refused(AssessmentErrorCode.NOT_YET):
        assessments.begin(learner, "after")


def test_a_test_that_is_begun_twice_goes_on(assessments: Assessments, learner: str):
    assessments.begin(learner, "before")
    assessments.answer(learner, "before", "a/1-text", GOOD, "en")
    assessments.begin(learner, "before")
    assert len(assessments.sittings(learner)["before"].answers) == 1


def test_the_first_answer_to_a_task_stands(assessments: Assessments, learner: str):
    assessments.begin(learner, "before")
    assessments.answer(learner, "before", "a/1-text", HALF, "en")
    with refused(AssessmentErrorCode.OTHER_TASK):
        assessments.answer(learner, "before", "a/1-text", GOOD, "en")
    assert assessments.sittings(learner)["before"].answers[0].prompt == HALF


def test_no_task_is_answered_before_its_turn(assessments: Assessments, learner: str):
    assessments.begin(learner, "before")
    for task in ("a/3-text", "b/1-text", "nothing"):
        with refused(AssessmentErrorCode.OTHER_TASK):
            assessments.answer(learner, "before", task, GOOD, "en")


def test_nothing_is_answered_in_a_test_that_has_not_begun(assessments: Assessments, learner: str):
    with refused(AssessmentErrorCode.NOT_BEGUN):
        assessments.answer(learner, "before", "a/1-text", GOOD, "en")


def test_too_long_a_prompt_is_refused_and_the_task_stays_open(
    assessments: Assessments, learner: str
):
    assessments.begin(learner, "before")
    with pytest.raises(PracticeError):
        assessments.answer(learner, "before", "a/1-text", "x" * 20_001, "en")
    assert not assessments.sittings(learner)["before"].answers


def test_a_skipped_task_says_nothing_and_counts(assessments: Assessments, learner: str):
    take(assessments, learner, "before", "")
    said = assessments.said(assessments.sittings(learner)["before"])
    assert said == {"limits": Said(said=0, of=4), "grounding": Said(said=0, of=4)}


def test_what_is_said_is_counted_by_skill(assessments: Assessments, learner: str):
    take(assessments, learner, "before", HALF)
    said = assessments.said(assessments.sittings(learner)["before"])
    assert said == {"limits": Said(said=4, of=4), "grounding": Said(said=0, of=4)}


def test_a_report_says_what_has_changed(assessments: Assessments, learner: str):
    take_both(assessments, learner, HALF, GOOD)
    report = assessments.report(learner)
    assert report
    assert (report.before, report.after) == (Said(said=4, of=8), Said(said=8, of=8))
    assert report.change.points == 50
    assert [(one.skill, one.change.points) for one in report.skills] == [
        ("limits", 0),
        ("grounding", 100),
    ]


def test_there_is_no_report_before_the_end(assessments: Assessments, learner: str):
    take(assessments, learner, "before", HALF)
    assessments.begin(learner, "after")
    assert assessments.report(learner) is None


def test_a_draft_comes_back(assessments: Assessments, learner: str):
    assessments.save_draft(learner, "a/1-text", "Half a sen")
    assert assessments.draft(learner, "a/1-text") == "Half a sen"
    with refused(AssessmentErrorCode.OTHER_TASK):
        assessments.save_draft(learner, "c/1-text", "x")


def test_nobody_sees_the_tests_of_another(assessments: Assessments, learner: str, store: Store):
    take_both(assessments, learner, HALF, GOOD)
    other = new(store)
    assert assessments.sittings(other) == {}
    assert assessments.report(other) is None
    assert assessments.draft(other, "a/1-text") == ""


def test_somebody_who_was_deleted_begins_no_test(
    assessments: Assessments, learner: str, store: Store
):
    store.learners.delete(learner)
    with refused(AssessmentErrorCode.UNKNOWN_LEARNER):
        assessments.begin(learner, "before")


def test_deleting_a_learner_takes_the_tests_along(
    assessments: Assessments, learner: str, store: Store
):
    take_both(assessments, learner, HALF, GOOD)
    store.learners.delete(learner)
    assert assessments.sittings(learner) == {}
    assert store.sittings.pairs() == ()


def test_an_export_holds_the_tests(assessments: Assessments, learner: str, store: Store):
    take(assessments, learner, "before", HALF)
    (test,) = store.sittings.export(learner)
    assert test["moment"] == "before"
    assert [answer["prompt"] for answer in test["answers"]] == [HALF] * 4


# the group


def group_of(assessments: Assessments, store: Store, people: int) -> None:
    for number in range(people):
        take_both(assessments, new(store), "" if number % 2 else HALF, GOOD)


def test_a_group_is_shown_to_the_trainer_alone(
    assessments: Assessments, learner: str, store: Store
):
    group_of(assessments, store, FEWEST)
    with pytest.raises(TrainerError):
        assessments.group(learner)


def test_a_small_group_is_only_counted(
    assessments: Assessments, learner: str, store: Store, trainer: Trainer
):
    trainer.enter(learner, RIGHT)
    group_of(assessments, store, FEWEST - 1)
    take(assessments, new(store), "before", GOOD)
    report = assessments.group(learner)
    assert (report.people, report.change, report.skills) == (FEWEST - 1, None, ())


def test_a_group_is_shown_with_its_means(
    assessments: Assessments, learner: str, store: Store, trainer: Trainer
):
    trainer.enter(learner, RIGHT)
    group_of(assessments, store, 6)
    report = assessments.group(learner)
    assert report.people == 6
    assert report.first_form == {"a": 3, "b": 3}
    assert (report.before, report.after) == (0.25, 1.0)
    assert report.change
    assert report.change.points == pytest.approx(75)
    assert report.change.low < 75 < report.change.high
    assert [skill.skill for skill in report.skills] == ["limits", "grounding"]


def test_a_group_names_nobody(
    assessments: Assessments, learner: str, store: Store, trainer: Trainer
):
    trainer.enter(learner, RIGHT)
    people = [new(store) for _ in range(FEWEST)]
    for one in people:
        take_both(assessments, one, HALF, GOOD)
    shown = assessments.group(learner).model_dump_json()
    assert not any(one in shown for one in people)
    assert "opening hours" not in shown
