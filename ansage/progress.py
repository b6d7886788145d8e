"""What a learner's newest grades say about each skill."""

from collections.abc import Mapping

from ansage.attempts import Grade, RequirementGrade
from ansage.exercises import Exercise, Skill
from ansage.grading.scoring import weighted_mean
from ansage.texts import Frozen


class SkillPicture(Frozen):
    """One skill over the requirements that train it. Shares are 0 to 1, weighted; None: no data."""

    skill: Skill
    requirements: int
    """How many requirements of practised exercises train it."""
    stated: float | None
    met: float | None


def skills(
    exercises: Mapping[str, Exercise], grades: Mapping[str, Grade]
) -> tuple[SkillPicture, ...]:
    """One picture for each skill that was practised, in order of the most requirements.

    `grades` is the newest grade by exercise; exercises and requirements that are gone are left out.
    """
    found: dict[Skill, list[tuple[float, RequirementGrade]]] = {}
    for name, grade in grades.items():
        known = {r.id: r for r in exercises[name].requirements} if name in exercises else {}
        for one in grade.requirements:
            if requirement := known.get(one.requirement):
                found.setdefault(requirement.skill, []).append((requirement.weight, one))
    pictures = [_picture(skill, graded) for skill, graded in found.items()]
    return tuple(sorted(pictures, key=lambda picture: (-picture.requirements, picture.skill)))


def _picture(skill: Skill, graded: list[tuple[float, RequirementGrade]]) -> SkillPicture:
    return SkillPicture(
        skill=skill,
        requirements=len(graded),
        stated=weighted_mean((weight, g.stated and g.stated.score) for weight, g in graded),
        met=weighted_mean((weight, g.met_share) for weight, g in graded),
    )
