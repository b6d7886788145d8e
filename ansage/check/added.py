"""Whether the sentence that closes a gap says the requirement, as its own prompt rule sees it."""

from collections.abc import Iterator

from ansage.exercises import Exercise
from ansage.gap.sentence import added_sentence
from ansage.grading.assess import Graders, stated
from ansage.problems import Problem
from ansage.texts import LANGUAGES


def unsaid(exercise: Exercise, graders: Graders) -> Iterator[Problem]:
    """Sentences that would show learners the cost of a gap without closing it."""
    for requirement in exercise.requirements:
        if not (requirement.stated and requirement.met):
            continue
        for language in LANGUAGES:
            sentence = added_sentence(requirement, "", language)
            seen = stated(exercise, graders, sentence, language)[requirement.id]
            if not seen.passed:
                key = f"requirement.{requirement.id}.add.{language}"
                wrong = f"its grader does not see it in {sentence!r}."
                remedy = "Write a sentence that says it in a prompt."
                yield Problem(f"{exercise.id}/exercise.toml", key, wrong, remedy)
