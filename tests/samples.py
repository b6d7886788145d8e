"""Small values that several tests need."""

from collections.abc import Sequence

from ansage.attempts import Attempt, CaseVerdict, Grade, RequirementGrade, Submission, Verdict
from ansage.exercises import Case, Exercise, Settings
from ansage.grading.scoring import score
from ansage.prompts import DEFAULT_TEMPLATE
from ansage.texts import Text


def verdict(value: float | None) -> Verdict:
    return Verdict(score=value, reason="" if value is not None else "undecided")


def requirement_grade(
    name: str, *, stated: float | None = 1, met: Sequence[float | None] | None = (1,)
) -> RequirementGrade:
    cases = [
        CaseVerdict(case=f"0{n}", sample=0, verdict=verdict(m)) for n, m in enumerate(met or ())
    ]
    return RequirementGrade(
        requirement=name,
        stated=verdict(stated),
        met=tuple(cases) if met is not None else None,
    )


def requirement_toml(name: str, **more: object) -> dict[str, object]:
    both = {"en": f"{name} text", "de": f"{name} Text"}
    return {
        "id": name,
        "skill": "limits",
        "label": {"en": name.title(), "de": name.title()},
        "text": both,
        "question": {"en": f"What about {name}?", "de": f"Was ist mit {name}?"},
        "hints": {"where": both, "phrase": both},
        "met": {"grader": "max_words", "limit": 10},
        **more,
    }


def settings(*requirements: dict[str, object], **more: object) -> Settings:
    chosen = requirements or (requirement_toml("length"),)
    return Settings.model_validate(
        {
            "title": {"en": "Flyer", "de": "Handzettel"},
            "track": "marketing",
            "level": 1,
            "minutes": 5,
            "pass_mark": 70,
            "requirement": tuple(chosen),
            **more,
        }
    )


def grade(*requirements: RequirementGrade) -> Grade:
    known = settings(*(requirement_toml(g.requirement) for g in requirements))
    return score(known, requirements, (), runs_complete=True)


def attempt(prompt: str, its_grade: Grade | None = None) -> Attempt:
    submission = Submission(
        id="a1",
        learner="l1",
        exercise="flyer",
        exercise_version="v1",
        kind="submit",
        prompt=prompt,
        language="en",
        model="m",
        seed=1,
    )
    return Attempt(submission=submission, grade=its_grade)


def exercise(*requirements: dict[str, object], **more: object) -> Exercise:
    cases = (
        Case(name="01-visible", text="Rolls", visible=True),
        Case(name="02-hidden", text="Bread", visible=False),
    )
    return Exercise(
        id="flyer",
        version="v1",
        settings=settings(*requirements, **more),
        brief=Text(en="Write a flyer.", de="Schreib einen Handzettel."),
        material={"en": (), "de": ()},
        cases={"en": cases, "de": cases},
        run_template=DEFAULT_TEMPLATE,
        examples=(),
    )
