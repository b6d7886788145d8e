from ansage.progress import skills
from tests import samples
from tests.samples import requirement_grade, requirement_toml

EXERCISE = samples.exercise(
    requirement_toml("length", weight=3),
    requirement_toml("ending"),
    requirement_toml("reader", skill="audience"),
)


def test_a_skill_is_a_weighted_mean_over_its_requirements() -> None:
    grade = samples.grade(
        requirement_grade("length", stated=1, met=[1, 0]),
        requirement_grade("ending", stated=0, met=[1]),
    )
    (picture,) = skills({"flyer": EXERCISE}, {"flyer": grade})
    assert (picture.skill, picture.requirements) == ("limits", 2)
    assert (picture.stated, picture.met) == (0.75, 0.625)


def test_skills_come_in_the_order_of_their_requirements() -> None:
    grade = samples.grade(*map(requirement_grade, ["reader", "length", "ending"]))
    pictures = skills({"flyer": EXERCISE}, {"flyer": grade})
    assert [picture.skill for picture in pictures] == ["limits", "audience"]


def test_a_side_that_was_not_seen_has_no_share() -> None:
    grade = samples.grade(requirement_grade("reader", stated=None, met=None))
    (picture,) = skills({"flyer": EXERCISE}, {"flyer": grade})
    assert (picture.stated, picture.met) == (None, None)


def test_what_is_gone_is_left_out() -> None:
    grade = samples.grade(requirement_grade("removed"))
    assert skills({"flyer": EXERCISE}, {"flyer": grade, "gone": grade}) == ()
