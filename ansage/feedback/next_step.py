"""The one thing to say more clearly next: a question that quotes the learner, never an answer."""

import re
from collections.abc import Mapping, Sequence

from ansage.attempts import Grade, Quadrant, RequirementGrade, Span, Verdict
from ansage.exercises import Exercise, Requirement
from ansage.feedback.comments import Comment, Kind
from ansage.feedback.rows import met_runs
from ansage.texts import Language, Text
from ansage.wording import LONGEST_QUOTE, quoted

MOST_WORDS = 30
"""Of the whole question, the quote included."""
SHORTEST_QUOTE = 2
"""Words; where there is no room for so many, the question stands alone."""

LEAD = 3
"""Words of a quote before the one that it is about."""
_PART = re.compile(r"(?:[^.,;:!?\n]|[.,;:!?](?!\s|$))+")
"""A part of a sentence; a comma within a number ends none."""

MISSING = Text(en="{phrase} leaves this open: {question}", de="{phrase} lässt offen: {question}")
LUCKY = Text(
    en="{phrase} leaves this to luck: {question}",
    de="{phrase} überlässt das dem Glück: {question}",
)
UNHEARD = Text(
    en="You write {phrase}, but that reached only {met} of {runs} outputs. "
    "How else could you say it?",
    de="Du schreibst {phrase}, aber das kommt nur in {met} von {runs} Ausgaben an. "
    "Wie sagst du es deutlicher?",
)
UNHEARD_ALL = Text(
    en="You write {phrase}, but none of the {runs} outputs follows it. How else could you say it?",
    de="Du schreibst {phrase}, aber keine der {runs} Ausgaben hält sich daran. "
    "Wie sagst du es deutlicher?",
)
UNHEARD_ONCE = Text(
    en="You write {phrase}, but the output does not follow it. How else could you say it?",
    de="Du schreibst {phrase}, aber die Ausgabe hält sich nicht daran. Wie sagst du es deutlicher?",
)
NOT_MET = Text(
    en="With {phrase}, this works in {met} of {runs} outputs. {question}",
    de="Mit {phrase} gelingt das in {met} von {runs} Ausgaben. {question}",
)
NOT_MET_ALL = Text(
    en="With {phrase}, this works in none of the {runs} outputs. {question}",
    de="Mit {phrase} gelingt das in keiner der {runs} Ausgaben. {question}",
)
NOT_MET_ONCE = Text(
    en="With {phrase}, this does not work yet. {question}",
    de="Mit {phrase} gelingt das noch nicht. {question}",
)


def next_step(exercise: Exercise, prompt: str, grade: Grade, language: Language) -> Comment | None:
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
    met, runs = met_runs(grade)
    return grade.stated is None and met < runs


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
    question = requirement.question.in_(language)
    met, runs = met_runs(own)
    if _said(own):
        phrase = _phrase(prompt, own.stated) or prompt
    else:
        phrase = _phrase(prompt, *(finding.verdict for finding in grade.findings)) or prompt
    facts = {"met": met, "runs": runs, "question": question}
    return _worded(_template(own, met, runs), phrase, facts, language) or question


def _template(own: RequirementGrade, met: int, runs: int) -> Text:
    if own.stated is not None and not own.stated.passed:
        return LUCKY if own.quadrant is Quadrant.LUCKY else MISSING
    some, none, once = (
        (NOT_MET, NOT_MET_ALL, NOT_MET_ONCE)
        if own.stated is None
        else (UNHEARD, UNHEARD_ALL, UNHEARD_ONCE)
    )
    if runs == 1:
        return once
    return some if met else none


def _worded(template: Text, phrase: str, facts: Mapping[str, object], language: Language) -> str:
    """The sentence with as much of the phrase as fits; empty when too little of it would."""
    around = template.in_(language).format(phrase="", **facts)
    room = MOST_WORDS - len(around.split())
    if room < SHORTEST_QUOTE:
        return ""
    quote = quoted(phrase, language, most=min(room - 1, LONGEST_QUOTE))  # one for its dots
    return template.in_(language).format(phrase=quote, **facts)


def _phrase(prompt: str, *verdicts: Verdict | None) -> str:
    """The learner's own words that the first verdict with evidence points at.

    A single word says little by itself, so the part of the sentence around it is quoted, the one
    with most of the evidence in it.
    """
    spans = [span for v in verdicts if v and v.passed for span in v.evidence]
    if not spans:
        return ""
    first = prompt[spans[0].start : spans[0].end]
    if len(first.split()) > 1:
        return first
    parts = [Span(*match.span()) for match in _PART.finditer(prompt)]
    return max((_around(prompt, part, spans) for part in parts), default=(0, first))[1]


def _around(prompt: str, part: Span, spans: Sequence[Span]) -> tuple[int, str]:
    """How many spans stand in a part of a sentence, and the part from shortly before the first."""
    inside = [span for span in spans if part.start <= span.start and span.end <= part.end]
    if not inside:
        return 0, ""
    before = prompt[part.start : inside[0].start].split()[-LEAD:]
    return len(inside), " ".join([*before, prompt[inside[0].start : part.end].strip()])
