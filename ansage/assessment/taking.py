"""The use cases of the tests before and after. Every one takes who is asking."""

from enum import StrEnum

from sqlalchemy.exc import IntegrityError

from ansage.assessment.change import (
    Change,
    Said,
    change_of_group,
    change_of_one,
    skills_said,
    total,
)
from ansage.assessment.sitting import Answer, Moment, Sitting
from ansage.assessment.tasks import FORMS, LENGTH, FormName, Forms, Task
from ansage.exercises import Skill
from ansage.grading.assess import Graders
from ansage.refusal import Refusal
from ansage.store import Store
from ansage.submitting import check_length, clean
from ansage.texts import Frozen, Language, Text
from ansage.trainer import Trainer

FEWEST = 5
"""People of whom a group's figures are shown: of fewer one could guess who is who."""


class AssessmentErrorCode(StrEnum):
    """Why a wish about a test was refused."""

    NOT_YET = "not_yet"
    NOT_BEGUN = "not_begun"
    OTHER_TASK = "other_task"
    UNKNOWN_LEARNER = "unknown_learner"


_C = AssessmentErrorCode
_WORDS = {
    _C.NOT_YET: Text(
        en="The second test comes after the first one. Finish that first.",
        de="Der zweite Test kommt nach dem ersten. Mach erst den zu Ende.",
    ),
    _C.NOT_BEGUN: Text(
        en="This test has not begun. Load the page again.",
        de="Dieser Test hat nicht angefangen. Lade die Seite neu.",
    ),
    _C.OTHER_TASK: Text(
        en="You have handed this task in already; the first answer counts. Load the page again.",
        de="Diese Aufgabe hast du schon abgegeben, die erste Antwort zählt. Lade die Seite neu.",
    ),
    _C.UNKNOWN_LEARNER: Text(
        en="Your data is not here any more. Load the page again to start afresh.",
        de="Deine Daten sind nicht mehr hier. Lade die Seite neu, um neu anzufangen.",
    ),
}


class AssessmentError(Refusal):
    """A wish about a test that was refused; nothing was stored."""

    def __init__(self, code: AssessmentErrorCode) -> None:
        super().__init__(code, _WORDS[code])


class SkillChange(Frozen):
    """One skill before and after."""

    skill: Skill
    before: Said
    after: Said
    change: Change


class Report(Frozen):
    """What both tests of a learner say."""

    before: Said
    after: Said
    change: Change
    skills: tuple[SkillChange, ...]


class GroupSkill(Frozen):
    """One skill of a group; shares are means over people, 0 to 1."""

    skill: Skill
    before: float
    after: float
    change: Change


class GroupReport(Frozen):
    """What the tests of a group say, of nobody alone."""

    people: int
    """Who finished both tests."""
    first_form: dict[FormName, int]
    """How many of them began with which form."""
    before: float = 0.0
    after: float = 0.0
    change: Change | None = None
    """None below FEWEST people; then there are no other figures either."""
    skills: tuple[GroupSkill, ...] = ()


Both = tuple[dict[Skill, Said], dict[Skill, Said]]
"""What somebody said before and after."""


class Assessments:
    """Takes tests and says what has changed. Safe to use from many threads."""

    def __init__(self, forms: Forms, graders: Graders, store: Store, trainer: Trainer) -> None:
        self.forms, self._graders, self._store, self._trainer = forms, graders, store, trainer

    # taking a test

    def sittings(self, learner: str) -> dict[Moment, Sitting]:
        """The learner's tests, by moment."""
        return self._store.sittings.of(learner)

    def begin(self, learner: str, moment: Moment) -> None:
        """Begins a test; one that has begun goes on. Raises AssessmentError."""
        own = self.sittings(learner)
        if moment in own:
            return
        if moment == "after" and not is_finished(own.get("before")):
            raise AssessmentError(_C.NOT_YET)
        try:
            self._store.sittings.begin(learner, moment, self._form(own))
        except IntegrityError as error:
            raise AssessmentError(_C.UNKNOWN_LEARNER) from error

    def task(self, sitting: Sitting) -> Task | None:
        """The next task of a test; None when it is finished."""
        done = {answer.task for answer in sitting.answers}
        return next((task for task in self.forms[sitting.form] if task.id not in done), None)

    def save_draft(self, learner: str, task: str, text: str) -> None:
        """Keeps what was typed for a task. Raises AssessmentError and PracticeError."""
        check_length(text)
        if all(task != known.id for form in FORMS for known in self.forms[form]):
            raise AssessmentError(_C.OTHER_TASK)
        try:
            self._store.learners.save_draft(learner, _draft(task), clean(text))
        except IntegrityError as error:
            raise AssessmentError(_C.UNKNOWN_LEARNER) from error

    def draft(self, learner: str, task: str) -> str:
        """What was typed for a task."""
        return self._store.learners.draft(learner, _draft(task)) or ""

    def answer(
        self, learner: str, moment: Moment, task: str, prompt: str, language: Language
    ) -> None:
        """Hands in the prompt for a task, for good; an empty one skips it.

        Raises AssessmentError, and PracticeError when the prompt is too long.
        """
        check_length(prompt)
        sitting = self.sittings(learner).get(moment)
        if sitting is None:
            raise AssessmentError(_C.NOT_BEGUN)
        wanted = self.task(sitting)
        if wanted is None or wanted.id != task:
            raise AssessmentError(_C.OTHER_TASK)
        text = clean(prompt)
        stated = wanted.stated(self._graders, text, language)
        answer = Answer(task=task, prompt=text, language=language, stated=stated)
        self._store.sittings.answer(learner, moment, answer)

    # what came out

    def said(self, sitting: Sitting) -> dict[Skill, Said]:
        """What the prompts of a test say, by skill."""
        return skills_said(self.forms, sitting)

    def report(self, learner: str) -> Report | None:
        """The learner's change; None until both tests are finished."""
        own = self.sittings(learner)
        if not all(is_finished(own.get(moment)) for moment in ("before", "after")):
            return None
        before, after = self.said(own["before"]), self.said(own["after"])
        skills = tuple(
            SkillChange(skill=s, before=b, after=after[s], change=change_of_one(b, after[s]))
            for s, b in before.items()
            if s in after
        )
        sums = total(before.values()), total(after.values())
        return Report(before=sums[0], after=sums[1], change=change_of_one(*sums), skills=skills)

    def group(self, asker: str) -> GroupReport:
        """The change of everybody together, for the trainer alone. Raises TrainerError."""
        self._trainer.require(asker)
        pairs = self._store.sittings.pairs()
        first: dict[FormName, int] = {
            form: sum(pair.before.form == form for pair in pairs) for form in FORMS
        }
        if len(pairs) < FEWEST:
            return GroupReport(people=len(pairs), first_form=first)
        both = [(self.said(pair.before), self.said(pair.after)) for pair in pairs]
        sums = [(total(b.values()).share, total(a.values()).share) for b, a in both]
        return GroupReport(
            people=len(pairs),
            first_form=first,
            before=_mean([b for b, _ in sums]),
            after=_mean([a for _, a in sums]),
            change=_change(sums),
            skills=tuple(_group_skill(skill, both) for skill in both[0][0]),
        )

    # inside

    def _form(self, own: dict[Moment, Sitting]) -> FormName:
        """The other form for the second test; for the first the one that fewer began with."""
        if before := own.get("before"):
            return "b" if before.form == "a" else "a"
        begun = self._store.sittings.begun_first()
        return min(FORMS, key=lambda form: begun.get(form, 0))


def is_finished(sitting: Sitting | None) -> bool:
    """Whether all tasks of a test are handed in."""
    return sitting is not None and len(sitting.answers) >= LENGTH


def _draft(task: str) -> str:
    return f"test/{task}"


def _group_skill(skill: Skill, both: list[Both]) -> GroupSkill:
    shares = [(b[skill].share, a[skill].share) for b, a in both if skill in b and skill in a]
    return GroupSkill(
        skill=skill,
        before=_mean([b for b, _ in shares]),
        after=_mean([a for _, a in shares]),
        change=_change(shares),
    )


def _change(shares: list[tuple[float, float]]) -> Change:
    return change_of_group([100 * (after - before) for before, after in shares])


def _mean(shares: list[float]) -> float:
    return sum(shares) / len(shares)
