import pytest

from ansage.hints import SUBMISSIONS_FOR_REFERENCE, HintStep, hint_text
from ansage.practice import Practice
from ansage.submitting import PracticeErrorCode
from tests.practice.workbench import EXERCISE, GOOD, finished, refused


def test_the_ladder_is_climbed_step_by_step(practice: Practice, learner: str, other: str) -> None:
    take = practice.hints.take
    with refused(PracticeErrorCode.HINT_TOO_EARLY):
        take(learner, "flyer", "length", HintStep.PHRASE)
    take(learner, "flyer", "length", HintStep.QUESTION)
    take(learner, "flyer", "length", HintStep.QUESTION)
    with refused(PracticeErrorCode.HINT_TOO_EARLY):
        take(learner, "flyer", "length", HintStep.PHRASE)
    take(learner, "flyer", "length", HintStep.WHERE)
    taken = practice.hints.taken(learner, "flyer")
    assert taken == {"length": (HintStep.QUESTION, HintStep.WHERE)}
    assert practice.hints.taken(other, "flyer") == {}


def test_a_hint_for_something_unknown_is_refused(practice: Practice, learner: str) -> None:
    with refused(PracticeErrorCode.UNKNOWN_REQUIREMENT):
        practice.hints.take(learner, "flyer", "width", HintStep.QUESTION)
    with refused(PracticeErrorCode.UNKNOWN_EXERCISE):
        practice.hints.take(learner, "flier", "length", HintStep.QUESTION)
    with refused(PracticeErrorCode.UNKNOWN_LEARNER):
        practice.hints.take("nobody", "flyer", "length", HintStep.QUESTION)


def test_each_step_has_its_words() -> None:
    (requirement,) = EXERCISE.requirements
    words = {hint_text(requirement, HintStep.QUESTION, "de"): requirement.question.de}
    words[hint_text(requirement, HintStep.WHERE, "en")] = requirement.hints.where.en
    words[hint_text(requirement, HintStep.PHRASE, "en")] = requirement.hints.phrase.en
    assert all(said == meant for said, meant in words.items())


def test_the_reference_is_locked_at_first(practice: Practice, learner: str) -> None:
    finished(practice, learner, practice.try_(learner, "flyer", GOOD, "en"))
    assert practice.hints.reference(learner, "flyer", "en") is None


@pytest.mark.parametrize(("language", "prompt"), [("en", "reference"), ("de", "reference-de")])
def test_passing_unlocks_the_reference_in_the_learners_language(
    practice: Practice, learner: str, language, prompt: str
) -> None:
    finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en"))
    shown = practice.hints.reference(learner, "flyer", language)
    assert shown
    assert shown.name == prompt


def test_enough_submissions_unlock_the_reference_but_failed_ones_do_not_count(
    practice: Practice, learner: str, server
) -> None:
    server.reply = lambda message: "word " * 20
    finished(practice, learner, practice.submit(learner, "flyer", "Write.", "en", "bad-key"))
    for _ in range(SUBMISSIONS_FOR_REFERENCE):
        assert not practice.hints.may_see_reference(learner, "flyer")
        finished(practice, learner, practice.submit(learner, "flyer", "Write.", "en"))
    assert practice.hints.may_see_reference(learner, "flyer")
