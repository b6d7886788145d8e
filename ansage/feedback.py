"""Attempt + language -> Feedback. Pure: the same attempt always gets the same words.

First what was earned, then exactly one next step, then everything else. It never writes the prompt.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from ansage.attempts import Attempt, Grade, Quadrant, RequirementGrade, Span, Verdict
from ansage.exercises import Exercise, GraderCall, Requirement
from ansage.grading.rules import Rule
from ansage.texts import Frozen, Language, Text
from ansage.wording import quoted, words_of

Graders = Mapping[str, Rule]

UNHEARD = Text(
    en="You write {phrase}, yet only {met} of {runs} outputs do it. How else could you say it?",
    de="Du schreibst {phrase}, aber nur {met} von {runs} Ausgaben halten sich daran. "
    "Wie sagst du es deutlicher?",
)
UNHEARD_ONCE = Text(
    en="You write {phrase}, yet the output does not do it. How else could you say it?",
    de="Du schreibst {phrase}, aber die Ausgabe hält sich nicht daran. Wie sagst du es deutlicher?",
)
MISSING = Text(en="You write {phrase}. {question}", de="Du schreibst {phrase}. {question}")
LUCKY = Text(
    en="The model guessed this one: {label}. {question}",
    de="Das hat das Modell nur geraten: {label}. {question}",
)
NOT_MET = Text(
    en="{label}: only {met} of {runs} outputs get there. Which words could help the model?",
    de="{label}: Nur {met} von {runs} Ausgaben schaffen das. Welche Worte helfen dem Modell?",
)


class Kind(StrEnum):
    """What a comment is for, in the order of its importance."""

    ESSENTIAL = "essential"
    ACTIONABLE = "actionable"
    INFORMATIVE = "informative"
    CELEBRATORY = "celebratory"


class Comment(Frozen):
    """One sentence to the learner."""

    kind: Kind
    text: str
    requirement: str | None = None


class CaseNote(Frozen):
    """What one run shows about one requirement."""

    case: str
    sample: int
    score: float | None
    text: str
    evidence: tuple[Span, ...]


class Row(Frozen):
    """One requirement in the table."""

    requirement: str
    label: str
    text: str
    must: bool
    stated: bool | None
    """None: cannot be stated, or could not be graded."""
    stated_note: str
    stated_evidence: tuple[Span, ...]
    met: int
    """Runs that meet it in full, of `runs` graded ones."""
    runs: int
    quadrant: Quadrant | None
    cases: tuple[CaseNote, ...]


class Feedback(Frozen):
    """Everything that a page or a report says about an attempt."""

    earned: tuple[Row, ...]
    next_step: Comment | None
    rows: tuple[Row, ...]
    findings: tuple[Comment, ...]
    not_passed: tuple[Comment, ...]
    """Why a submission did not pass; empty when it did."""


class _Counted(NamedTuple):
    met: int
    runs: int


def feedback(
    exercise: Exercise, attempt: Attempt, graders: Graders, language: Language
) -> Feedback | None:
    """The feedback on an attempt in the learner's language; None before it is graded."""
    grade = attempt.grade
    if grade is None:
        return None
    rows = tuple(_row(exercise, graders, g, language) for g in grade.requirements)
    return Feedback(
        earned=tuple(row for row in rows if row.quadrant is Quadrant.EARNED),
        next_step=_next_step(exercise, attempt.submission.prompt, grade, language),
        rows=rows,
        findings=tuple(_findings(graders, grade, language)),
        not_passed=tuple(_not_passed(exercise, grade, language)),
    )


def _row(exercise: Exercise, graders: Graders, grade: RequirementGrade, language: Language) -> Row:
    requirement = exercise.requirement(grade.requirement)
    counted, stated = _count(grade), grade.stated
    return Row(
        requirement=requirement.id,
        label=requirement.label.in_(language),
        text=requirement.text.in_(language),
        must=requirement.must,
        stated=None if stated is None or stated.score is None else stated.passed,
        stated_note=_say(graders, requirement.stated, stated, language),
        stated_evidence=stated.evidence if stated else (),
        met=counted.met,
        runs=counted.runs,
        quadrant=grade.quadrant,
        cases=tuple(
            CaseNote(
                case=m.case,
                sample=m.sample,
                score=m.verdict.score,
                text=_say(graders, requirement.met, m.verdict, language),
                evidence=m.verdict.evidence,
            )
            for m in grade.met or ()
        ),
    )


def _count(grade: RequirementGrade) -> _Counted:
    graded = [m.verdict for m in grade.met or () if m.verdict.score is not None]
    return _Counted(sum(v.passed for v in graded), len(graded))


def _say(
    graders: Graders, call: GraderCall | None, verdict: Verdict | None, language: Language
) -> str:
    rule = graders.get(call.grader) if call else None
    return words_of(rule, verdict, language) if rule and verdict else ""


# The next step


def _next_step(exercise: Exercise, prompt: str, grade: Grade, language: Language) -> Comment | None:
    """The heaviest gap; among equals what was not said comes first; a guess only without gaps."""
    gaps = [g for g in grade.requirements if _is_gap(g)]
    lucky = [g for g in grade.requirements if g.quadrant is Quadrant.LUCKY]
    if not gaps and not lucky:
        return None
    chosen = max(gaps or lucky, key=lambda g: _weight(exercise.requirement(g.requirement), g))
    return Comment(
        kind=Kind.ACTIONABLE,
        text=_question(exercise.requirement(chosen.requirement), chosen, prompt, grade, language),
        requirement=chosen.requirement,
    )


def _is_gap(grade: RequirementGrade) -> bool:
    if grade.quadrant in (Quadrant.MISSING, Quadrant.UNHEARD):
        return True
    if grade.met is None:
        return grade.stated is not None and grade.stated.score is not None and not _said(grade)
    return grade.stated is None and _count(grade).met < _count(grade).runs


def _said(grade: RequirementGrade) -> bool:
    return grade.stated is not None and grade.stated.passed


def _weight(requirement: Requirement, grade: RequirementGrade) -> tuple[bool, float, bool]:
    return requirement.must, requirement.weight, not _said(grade)


def _question(
    requirement: Requirement,
    own: RequirementGrade,
    prompt: str,
    grade: Grade,
    language: Language,
) -> str:
    counted, question = _count(own), requirement.question.in_(language)
    label = requirement.label.in_(language)
    if own.quadrant is Quadrant.LUCKY:
        return LUCKY.in_(language).format(label=label, question=question)
    if own.stated is None:
        return NOT_MET.in_(language).format(label=label, met=counted.met, runs=counted.runs)
    if _said(own):
        phrase = quoted(_phrase(prompt, own.stated) or prompt, language)
        template = UNHEARD if counted.runs > 1 else UNHEARD_ONCE
        return template.in_(language).format(phrase=phrase, met=counted.met, runs=counted.runs)
    phrase = _phrase(prompt, *(f.verdict for f in grade.findings)) or prompt
    return MISSING.in_(language).format(phrase=quoted(phrase, language), question=question)


def _phrase(prompt: str, *verdicts: Verdict) -> str:
    """The learner's own words that the first verdict with evidence points at."""
    spans = [span for verdict in verdicts if verdict.passed for span in verdict.evidence]
    return prompt[spans[0].start : spans[0].end] if spans else ""


# Findings, and why it did not pass

INCOMPLETE = Text(
    en="Some runs or checks did not finish, so this attempt does not count yet.",
    de="Manche Läufe oder Prüfungen wurden nicht fertig, deshalb zählt dieser Versuch noch nicht.",
)
BELOW_MARK = Text(
    en="{score} points; it takes {mark} to pass.",
    de="{score} Punkte; zum Bestehen braucht es {mark}.",
)
MUST = Text(
    en="{label} is a must here, and the outputs do not reliably do it.",
    de="{label} ist hier Pflicht, und die Ausgaben halten es nicht verlässlich ein.",
)
MUST_SAY = Text(
    en="{label} is a must here, and the prompt does not say it.",
    de="{label} ist hier Pflicht, und der Prompt sagt es nicht.",
)


def _findings(graders: Graders, grade: Grade, language: Language) -> list[Comment]:
    comments: list[Comment] = []
    for finding in grade.findings:
        rule = graders.get(finding.grader)
        text = words_of(rule, finding.verdict, language) if rule else ""
        if text:
            kind = Kind.CELEBRATORY if finding.verdict.passed else Kind.INFORMATIVE
            comments.append(Comment(kind=kind, text=text))
    return comments


def _not_passed(exercise: Exercise, grade: Grade, language: Language) -> list[Comment]:
    if grade.passed:
        return []
    reasons: list[str] = [] if grade.complete else [INCOMPLETE.in_(language)]
    for name in grade.unsatisfied:
        requirement = exercise.requirement(name)
        template = MUST_SAY if requirement.met is None else MUST
        reasons.append(template.in_(language).format(label=requirement.label.in_(language)))
    mark = exercise.settings.pass_mark
    if grade.score is not None and grade.score < mark:
        score = int(grade.score)
        reasons.append(BELOW_MARK.in_(language).format(score=score, mark=f"{mark:g}"))
    return [Comment(kind=Kind.ESSENTIAL, text=text) for text in reasons]
