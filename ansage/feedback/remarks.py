"""The sentences beside the next step: what was earned, why it did not pass, what else was seen."""

from collections.abc import Sequence

from ansage.attempts import Attempt, Grade
from ansage.comparison import nudge, nudge_text
from ansage.exercises import Exercise
from ansage.feedback.comments import Comment, Kind
from ansage.feedback.rows import Graders, Row
from ansage.texts import Language, Text
from ansage.wording import listed, words_of, written

EARNED = Text(en="You said it and you got it: {labels}.", de="Gesagt und bekommen: {labels}.")
INCOMPLETE = Text(
    en="Not everything could be graded, so this attempt does not count yet.",
    de="Nicht alles konnte bewertet werden, deshalb zählt dieser Versuch noch nicht.",
)
BELOW_MARK = Text(
    en="{score} points; it takes {mark} to pass.",
    de="{score} Punkte; zum Bestehen braucht es {mark}.",
)
MUST = Text(
    en="A must, but not reliably in the outputs: {labels}.",
    de="Pflicht, aber nicht verlässlich in den Ausgaben: {labels}.",
)
MUST_SAY = Text(
    en="A must, but your prompt does not say it: {labels}.",
    de="Pflicht, aber dein Prompt sagt es nicht: {labels}.",
)


def praise(earned: Sequence[Row], language: Language) -> Comment | None:
    """What the learner said and got; None when nothing was earned."""
    if not earned:
        return None
    labels = listed([row.label for row in earned], language)
    return Comment(kind=Kind.CELEBRATORY, text=EARNED.in_(language).format(labels=labels))


def findings(graders: Graders, grade: Grade, language: Language) -> list[Comment]:
    """What the clarity rules say of the prompt."""
    comments: list[Comment] = []
    for finding in grade.findings:
        rule = graders.get(finding.grader)
        text = words_of(rule, finding.verdict, language) if rule else ""
        if text:
            kind = Kind.CELEBRATORY if finding.verdict.passed else Kind.INFORMATIVE
            comments.append(Comment(kind=kind, text=text))
    return comments


def on_the_edit(before: Attempt | None, after: Attempt, language: Language) -> Comment | None:
    """A remark on what was changed since the attempt before; None when it deserves none."""
    remark = nudge(before, after) if before else None
    if remark is None:
        return None
    return Comment(kind=Kind.INFORMATIVE, text=nudge_text(remark, language))


def not_passed(exercise: Exercise, grade: Grade, language: Language) -> list[Comment]:
    """Why a submission did not pass; empty when it did."""
    if grade.passed:
        return []
    missed = [exercise.requirement(name) for name in grade.unsatisfied]
    reasons = [] if grade.complete else [INCOMPLETE.in_(language)]
    for template, requirements in (
        (MUST, [r for r in missed if r.met]),
        (MUST_SAY, [r for r in missed if not r.met]),
    ):
        if requirements:
            labels = listed([r.label.in_(language) for r in requirements], language)
            reasons.append(template.in_(language).format(labels=labels))
    mark = exercise.settings.pass_mark
    if grade.score is not None and grade.score < mark:
        points = int(grade.score)
        reasons.append(
            BELOW_MARK.in_(language).format(score=points, mark=written(float(mark), language))
        )
    return [Comment(kind=Kind.ESSENTIAL, text=text) for text in reasons]
