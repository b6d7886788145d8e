"""What an exercise is. ansage.loading reads it from its folder."""

import json
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, field_validator, model_validator

from ansage.attempts import MAX_PROMPT
from ansage.texts import LANGUAGES, Cues, Frozen, Language, Text

Track = Literal["marketing", "data", "code", "service", "contracts", "office"]
Skill = Literal[
    "task", "audience", "format", "limits", "grounding", "examples", "steps",
    "uncertainty", "edge_cases", "iteration",
]  # fmt: skip


MAX_QUESTION = 300
"""Characters of a question to a judge."""


class GraderCall(Frozen):
    """A grader's name and its parameters, which it checks when the exercise loads."""

    model_config = ConfigDict(extra="allow")

    grader: str

    @property
    def parameters(self) -> dict[str, Any]:
        return self.model_extra or {}

    @cached_property
    def parameters_json(self) -> str:
        """The parameters as a rule checks them; written once, since every run asks again."""
        return json.dumps(self.parameters)


class Hints(Frozen):
    """The steps after the question: where to look, then such a phrase from elsewhere."""

    where: Text
    phrase: Text


class JudgeQuestion(Text):
    """A question that yes or no answers, on one line; yes means that the requirement stands."""

    en: str = Field(max_length=MAX_QUESTION)
    de: str = Field(max_length=MAX_QUESTION)

    @field_validator("en", "de")
    @classmethod
    def _asks(cls, text: str) -> str:
        if "\n" in text or not text.endswith("?"):
            raise ValueError("is no question: write one line that ends with a question mark")
        return text


class Judged(Frozen):
    """What a judge is asked beside the rules; without a judge the rules stand alone."""

    stated: JudgeQuestion | None = None
    """About the prompt."""
    met: JudgeQuestion | None = None
    """About one output."""

    @model_validator(mode="after")
    def _asks(self) -> "Judged":
        if self.stated is None and self.met is None:
            raise ValueError("asks nothing: give it `met` or `stated`, in both languages")
        return self


class Requirement(Frozen):
    """One thing that the exercise's outputs should satisfy and a prompt should say."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    must: bool = False
    """A submission passes only when this one is met, whatever its score."""
    weight: float = Field(default=1, gt=0, le=10)
    skill: Skill
    label: Text
    """One to three words, for chips and the four-field picture."""
    text: Text
    question: Text
    """Asks the learner for it without giving it away; at most 30 words with the quoted phrase."""
    hints: Hints
    add: Text | None = None
    """The sentence that says it in a prompt, shown to nobody before they have passed; where an
    exercise gives none, it is made from `text`."""
    cues: Cues = Cues()
    stated: GraderCall | None = None
    met: GraderCall | None = None
    judged: Judged | None = None
    cases: tuple[str, ...] = ()
    """The only cases whose outputs `met` looks at; without any it looks at all."""

    @model_validator(mode="after")
    def _has_a_side(self) -> "Requirement":
        if self.stated is None and self.met is None:
            if self.judged is None:
                raise ValueError("has neither `stated` nor `met`, so nothing can look at it")
            if self.must:
                raise ValueError("is a must and only judged: give it a rule as `stated` or `met`")
        sees_outputs = self.met is not None or (self.judged and self.judged.met)
        if self.cases and not sees_outputs:
            raise ValueError("has `cases` but no `met` that looks at them")
        return self

    def looks_at(self, case: str) -> bool:
        """Whether `met` looks at the outputs of a case."""
        return not self.cases or case in self.cases


class Weights(Frozen):
    """How much each part counts; parts with nothing to grade leave and the others are scaled up."""

    result: float = Field(default=0.5, ge=0)
    precision: float = Field(default=0.3, ge=0)
    clarity: float = Field(default=0.2, ge=0)


class ModelSettings(Frozen):
    """How the exercise wants its runs made."""

    temperature: float = Field(default=0.3, ge=0, le=2)
    max_tokens: int = Field(default=400, ge=1, le=8000)
    samples: int = Field(default=1, ge=1, le=5)
    """Runs per case on submit."""


class Settings(Frozen):
    """exercise.toml."""

    title: Text
    track: Track
    level: int = Field(ge=1, le=3)
    minutes: int = Field(ge=1, le=120)
    saves: int = Field(default=0, ge=0, le=480)
    """Minutes that a clear prompt saves whenever the task comes up, as somebody estimated; 0:
    nobody did."""
    pass_mark: float = Field(ge=0, le=100)
    weights: Weights = Weights()
    model: ModelSettings = ModelSettings()
    requirement: tuple[Requirement, ...] = Field(min_length=1)
    clarity: tuple[GraderCall, ...] = tuple(
        GraderCall(grader=name)
        for name in ("one_task", "data_separated", "no_contradiction", "no_dangling_reference")
    )


class File(Frozen):
    """A file of material as the learner sees it; the model may get it through run.j2."""

    name: str
    text: str


class Case(Frozen):
    """One input for the prompt."""

    name: str
    text: str
    visible: bool
    expected: dict[str, Any] = {}
    """What graders compare with; never sent to a model."""


Share = Annotated[float, Field(ge=0, le=100)]


class Expectation(Frozen):
    """What an example must show when its recorded outputs are graded."""

    states: tuple[str, ...]
    """Exactly these requirements are stated; every other one that can be stated is not."""
    meets: tuple[str, ...] = ()
    """At least these are met, in the median over the recorded seeds."""
    score: tuple[Share, Share]
    """The band, ends included, for the median over the recorded seeds."""


class RecordedRun(Frozen):
    """One real answer of a model to an example's prompt."""

    case: str
    sample: int
    seed: int
    output: str
    finish_reason: str
    tokens_in: int | None
    tokens_out: int | None
    seconds: float


class Recording(Frozen):
    """Outputs that `ansage check --live` recorded: real answers, with all that made them."""

    model: str
    model_sha256: str | None
    parameters: dict[str, Any]
    date: str
    prompt_sha256: str
    """Of the sent prompts, so that a recording that no longer fits is found."""
    attempts: tuple[tuple[RecordedRun, ...], ...]
    """One per seed."""


class Example(Frozen):
    """A prompt with known qualities: the exercise's own test."""

    name: str
    prompt: str = Field(max_length=MAX_PROMPT)
    language: Language
    expect: Expectation
    recording: Recording | None = None


class Exercise(Frozen):
    """A folder of exercises/, loaded and checked."""

    id: str
    version: str
    """sha256 over every file that a learner or a grader sees, shortened to 16 characters."""
    settings: Settings
    brief: Text
    material: dict[Language, tuple[File, ...]]
    cases: dict[Language, tuple[Case, ...]]
    run_template: str
    examples: tuple[Example, ...]

    @model_validator(mode="after")
    def _speaks_every_language(self) -> "Exercise":
        for language in LANGUAGES:
            if not self.cases.get(language):
                raise ValueError(f"has no case in {language!r}")
        return self

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        return self.settings.requirement

    def requirement(self, name: str) -> Requirement:
        return next(r for r in self.requirements if r.id == name)

    def case(self, name: str, language: Language) -> Case:
        return next(c for c in self.cases[language] if c.name == name)

    def visible_cases(self, language: Language) -> tuple[Case, ...]:
        return tuple(c for c in self.cases[language] if c.visible)
