"""What is stored of a learner's work. Values never change; an attempt grows by appending to it."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from pydantic import Field

from ansage.texts import Frozen, Language

MAX_PROMPT = 20_000
"""Characters; a longer prompt is refused before anything is stored or sent."""

MET_SHARE = 0.8
"""A requirement counts as met when at least this share of the runs meets it."""

MAX_EVIDENCE = 20
"""Spans of one verdict; more would underline everything and fill the store."""


class Span(NamedTuple):
    """Characters [start, end) of the text that a grader looked at."""

    start: int
    end: int


class Opinion(Frozen):
    """What a judge answered to a requirement's question about one text."""

    judge: str
    """Id of the model that was asked; of both, where a second one was."""
    yes: bool | None
    """None where there is no usable answer."""
    quote: str = ""
    """The words of the text that decided, as they stand in it."""
    reason: str = ""
    """Why there is no usable answer, as a short code."""


class Verdict(Frozen):
    """One grader's answer. Words are made from the facts later, in the reader's language."""

    score: float | None = Field(ge=0, le=1)
    """0 to 1; None is ungraded: neither a pass nor a fail, and outside every mean."""
    facts: dict[str, Any] = {}
    evidence: tuple[Span, ...] = ()
    reason: str = ""
    """Why it is ungraded, as a short code."""
    opinion: Opinion | None = None
    """What a judge said of it, where one was asked; the score already reckons with it."""

    @property
    def passed(self) -> bool:
        return self.score == 1

    @classmethod
    def of(cls, passed: bool, *evidence: Span, **facts: Any) -> "Verdict":
        # Made by our own rules hundreds of times an attempt, so it is not checked again.
        return cls.model_construct(
            score=float(passed),
            facts=facts,
            evidence=evidence[:MAX_EVIDENCE],
            reason="",
            opinion=None,
        )

    @classmethod
    def ungraded(cls, reason: str, **facts: Any) -> "Verdict":
        return cls(score=None, reason=reason, facts=facts)


class Submission(Frozen):
    """What a learner sent: stored before the first model call."""

    id: str
    learner: str
    exercise: str
    exercise_version: str
    """Hash of the exercise's files, so that old attempts are never graded by new rules unseen."""
    kind: Literal["try", "submit"]
    prompt: str = Field(max_length=MAX_PROMPT)
    language: Language
    """The language in which the brief, the material and the cases were shown."""
    model: str
    seed: int
    created: datetime = Field(default_factory=lambda: datetime.now(UTC))


class RunStatus(StrEnum):
    """How a run ended."""

    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Run(Frozen):
    """One model call for one case, stored when it has ended, however it ended."""

    case: str
    sample: int
    """0 for the first answer to a case, 1 for the second ..."""
    status: RunStatus
    output: str = ""
    failure: str = ""
    """Code of the model failure (ansage.llm.failures), when status is failed."""
    failure_facts: dict[str, Any] = {}
    """What the failure's sentence names, such as a variable or seconds; never a secret."""
    finish_reason: str = ""
    """As the provider said: stop, length, content_filter ..."""
    seed: int = 0
    parameters: dict[str, Any] = {}
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None
    """US dollars by litellm's price list; None when the price is unknown."""
    seconds: float | None = None
    first_token_seconds: float | None = None


class Quadrant(StrEnum):
    """Where a requirement stands: was it said, and do the outputs do it?"""

    EARNED = "earned"
    LUCKY = "lucky"
    UNHEARD = "unheard"
    MISSING = "missing"


class CaseVerdict(Frozen):
    """Whether one run met a requirement."""

    case: str
    sample: int
    verdict: Verdict


class RequirementGrade(Frozen):
    """One requirement, looked at in the prompt and in every output."""

    requirement: str
    stated: Verdict | None
    """None when the requirement cannot be stated (it has only the other side)."""
    met: tuple[CaseVerdict, ...] | None
    """One entry a run; None when the requirement cannot be seen in outputs."""

    @property
    def met_share(self) -> float | None:
        """Mean score over the graded runs; None when no run could be graded."""
        scores = [m.verdict.score for m in self.met or () if m.verdict.score is not None]
        return sum(scores) / len(scores) if scores else None

    @property
    def quadrant(self) -> Quadrant | None:
        """None when either side is missing or ungraded."""
        if self.stated is None or self.stated.score is None or self.met_share is None:
            return None
        if self.met_share >= MET_SHARE:
            return Quadrant.EARNED if self.stated.passed else Quadrant.LUCKY
        return Quadrant.UNHEARD if self.stated.passed else Quadrant.MISSING


class Finding(Frozen):
    """What a clarity rule saw in the prompt."""

    grader: str
    verdict: Verdict


class Flag(Frozen):
    """A place where a text talks to whoever grades it. For the trainer; it costs no points."""

    where: Literal["prompt", "output", "material"]
    sign: str
    """What gave it away, as a short code (ansage.grading.flags.Sign)."""
    quote: str
    """The words themselves, shortened, with what was hidden made readable."""
    case: str = ""
    """Of the output."""
    sample: int = 0


class Grade(Frozen):
    """An attempt's grade. Shares are 0 to 1, the score is 0 to 100; None is not gradable."""

    requirements: tuple[RequirementGrade, ...]
    findings: tuple[Finding, ...]
    agreement: float | None
    """Of all pairs of runs, the share that agrees, as a weighted mean over the requirements."""
    result: float | None
    precision: float | None
    clarity: float | None
    score: float | None
    unsatisfied: tuple[str, ...]
    """Ids of the `must` requirements that do not stand; with one, no score passes."""
    passed: bool
    complete: bool
    """False when a run failed or a verdict is ungraded: such a grade never counts as a pass."""
    flags: tuple[Flag, ...] = ()
    """Grades that were stored before there were flags have none."""


class Attempt(Frozen):
    """One submission with its runs and its grade."""

    submission: Submission
    runs: tuple[Run, ...] = ()
    grade: Grade | None = None
