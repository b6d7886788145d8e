"""What lies beside a case must be what its requirements' rules need: checked when it loads."""

from collections.abc import Iterator, Mapping

from ansage.exercises import Exercise
from ansage.grading.rules import Rule
from ansage.problems import Problem

REMEDY = "See docs/writing-exercises.md."


class BadExpectation(ValueError):
    """A case's file does not say what a rule needs to compare with: the key, and what is wrong."""

    def __init__(self, key: str, wrong: str) -> None:
        self.key, self.wrong = key, wrong
        super().__init__(f"{key}: {wrong}")


def expectation_problems(exercise: Exercise, graders: Mapping[str, Rule]) -> Iterator[Problem]:
    """Everything wrong in the files of expected values, as far as rules tell what they need."""
    told: set[Problem] = set()
    for requirement in exercise.requirements:
        check = graders[requirement.met.grader].expects if requirement.met else None
        if check is None or requirement.met is None:
            continue
        for case in (case for cases in exercise.cases.values() for case in cases):
            if not requirement.looks_at(case.name):
                continue
            try:
                check(case.expected, requirement.met.parameters)
            except BadExpectation as bad:
                file = f"{exercise.id}/cases/{case.name}.toml"
                problem = Problem(file, bad.key, bad.wrong, REMEDY)
                if problem not in told:
                    told.add(problem)
                    yield problem
