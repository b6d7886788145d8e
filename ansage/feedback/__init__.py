"""Attempt + language -> Feedback. Pure: the same attempt always gets the same words.

First what was earned, then exactly one next step, then everything else. It never writes the prompt,
and before the exercise is passed it names no requirement that the prompt does not state.
"""

from ansage.agreement import Agreement, agreement
from ansage.attempts import Attempt, Quadrant
from ansage.exercises import Exercise
from ansage.feedback.comments import Comment, Kind
from ansage.feedback.judged import Side
from ansage.feedback.next_step import next_step
from ansage.feedback.remarks import findings, not_passed, on_the_edit, praise
from ansage.feedback.rows import CaseNote, Graders, Row, row
from ansage.texts import Frozen, Language

__all__ = ["CaseNote", "Comment", "Feedback", "Graders", "Kind", "Row", "Side", "feedback"]


class Feedback(Frozen):
    """Everything that a page or a report says about an attempt."""

    earned: tuple[Row, ...]
    praise: Comment | None
    """What was earned, in one sentence; None when nothing was."""
    next_step: Comment | None
    nudge: Comment | None
    """On what was edited since the attempt before."""
    rows: tuple[Row, ...]
    findings: tuple[Comment, ...]
    not_passed: tuple[Comment, ...]
    """Why a submission did not pass; empty when it did."""
    agreement: Agreement | None
    """None with fewer than two graded runs."""

    @property
    def comments(self) -> tuple[Comment, ...]:
        """Every sentence in the order of reading: what was earned, the one next step, the rest."""
        first = [comment for comment in (self.praise, self.next_step, self.nudge) if comment]
        return (*first, *self.not_passed, *self.findings)


def feedback(
    exercise: Exercise,
    attempt: Attempt,
    graders: Graders,
    language: Language,
    *,
    before: Attempt | None = None,
    reveal: bool = False,
) -> Feedback | None:
    """The feedback on an attempt in the learner's language; None before it is graded.

    `before` is the learner's attempt before this one. `reveal` names requirements that the prompt
    does not state as well: for learners who have passed, and for trainers.
    """
    grade = attempt.grade
    if grade is None:
        return None
    rows = tuple(row(exercise, graders, g, language, reveal=reveal) for g in grade.requirements)
    earned = tuple(r for r in rows if r.quadrant is Quadrant.EARNED)
    return Feedback(
        earned=earned,
        praise=praise(earned, language),
        next_step=next_step(exercise, attempt.submission.prompt, grade, language),
        nudge=on_the_edit(before, attempt, language),
        rows=rows,
        findings=tuple(findings(graders, grade, language)),
        not_passed=tuple(not_passed(exercise, grade, language)),
        agreement=agreement(attempt),
    )
