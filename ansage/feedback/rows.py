"""The table of an attempt: every requirement, stated and met, with what each run shows of it."""

from collections.abc import Mapping

from ansage.agreement import agreeing_runs
from ansage.attempts import Quadrant, RequirementGrade, Span, Verdict
from ansage.exercises import Exercise, GraderCall, Requirement
from ansage.feedback.judged import Side, judge_says, unjudged
from ansage.grading.rules import Rule
from ansage.texts import Frozen, Language
from ansage.wording import words_of

Graders = Mapping[str, Rule]


class CaseNote(Frozen):
    """What one run shows about one requirement."""

    case: str
    sample: int
    score: float | None
    text: str
    """The grader's words; empty where they would say what the prompt does not say yet."""
    evidence: tuple[Span, ...]


class Row(Frozen):
    """One requirement in the table."""

    requirement: str
    label: str
    text: str | None
    """What is required; None where that would say what the prompt does not say yet."""
    must: bool
    stated: bool | None
    """None: cannot be stated, or could not be graded."""
    stated_note: str
    stated_evidence: tuple[Span, ...]
    met: int
    """Runs that meet it in full, of `runs` graded ones."""
    runs: int
    agreeing: int
    """Runs with the verdict that most of the `runs` have."""
    quadrant: Quadrant | None
    cases: tuple[CaseNote, ...]
    unjudged: tuple[Side, ...] = ()
    """Sides that need a judge and were not looked at."""


def row(
    exercise: Exercise,
    graders: Graders,
    grade: RequirementGrade,
    language: Language,
    *,
    reveal: bool,
) -> Row:
    """A requirement's row. Unless `reveal`, what is not stated yet is not told either: neither the
    requirement itself nor what rules say of it, such as the limit that an output missed. What a
    rule says of words that are in the prompt is told: "you allow 80 words, that is too many"; and
    what a judge says, since it only quotes."""
    requirement, stated = exercise.requirement(grade.requirement), grade.stated
    is_stated = None if stated is None or stated.score is None else stated.passed
    shown = reveal or is_stated is not False
    is_partly_stated = stated is not None and "because" in stated.facts
    met, runs = met_runs(grade)
    return Row(
        requirement=requirement.id,
        label=requirement.label.in_(language),
        text=requirement.text.in_(language) if shown else None,
        must=requirement.must,
        stated=is_stated,
        stated_note=_say(
            graders, requirement.stated, stated, language, ruled=shown or is_partly_stated
        ),
        stated_evidence=stated.evidence if stated else (),
        met=met,
        runs=runs,
        agreeing=agreeing_runs(grade),
        quadrant=grade.quadrant,
        cases=_notes(graders, requirement, grade, language, shown=shown),
        unjudged=unjudged(requirement, grade),
    )


def met_runs(grade: RequirementGrade) -> tuple[int, int]:
    """How many runs meet a requirement in full, and how many could be graded."""
    graded = [m.verdict for m in grade.met or () if m.verdict.score is not None]
    return sum(verdict.passed for verdict in graded), len(graded)


def _notes(
    graders: Graders,
    requirement: Requirement,
    grade: RequirementGrade,
    language: Language,
    *,
    shown: bool,
) -> tuple[CaseNote, ...]:
    return tuple(
        CaseNote(
            case=m.case,
            sample=m.sample,
            score=m.verdict.score,
            text=_say(graders, requirement.met, m.verdict, language, ruled=shown),
            evidence=m.verdict.evidence,
        )
        for m in grade.met or ()
    )


def _say(
    graders: Graders,
    call: GraderCall | None,
    verdict: Verdict | None,
    language: Language,
    *,
    ruled: bool,
) -> str:
    """The rule's words, unless a judge took its verdict away, and then the judge's."""
    if verdict is None:
        return ""
    rule, opinion = graders.get(call.grader) if call else None, verdict.opinion
    overruled = opinion is not None and opinion.yes is False
    rules = words_of(rule, verdict, language) if rule and ruled and not overruled else ""
    judged = judge_says(opinion, is_graded=verdict.score is not None, language=language)
    return " ".join(filter(None, [rules, judged]))
