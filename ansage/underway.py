"""Runs that are being made: what is remembered of them, and what of it a page sees."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ansage.attempts import Run, RunStatus, Submission
from ansage.exercises import Exercise
from ansage.llm import Model
from ansage.running import PlannedRun, Watch

Keep = Callable[[PlannedRun, Run], None]


class Phase(StrEnum):
    """Where one run of a live attempt is."""

    WAITING = "waiting"
    STREAMING = "streaming"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class LiveRun:
    """What a page shows of a run that is being made."""

    case: str
    sample: int
    phase: Phase
    position: int | None
    """Place in the model's queue while waiting, 1 is next; None when it is not known."""
    text: str
    """The answer so far."""
    run: Run | None
    """The run once it has ended."""


@dataclass(frozen=True)
class Live:
    """A moment of an attempt under way."""

    submission: Submission
    runs: tuple[LiveRun, ...]
    """In the order of the exercise's cases, those of an earlier go included."""
    grading: bool
    """All runs have ended and the grade is being made."""
    cancelled: bool


class Slot(Watch):
    """One planned run of a live attempt. The loop writes it, pages read it."""

    def __init__(self, plan: PlannedRun, run: Run | None) -> None:
        self.plan, self.run = plan, run
        self.text = run.output if run else ""
        self.position: int | None = None

    def on_text(self, text: str) -> None:
        self.text = text

    def on_position(self, position: int) -> None:
        self.position = position

    def seen(self) -> LiveRun:
        name, sample, run = self.plan.case.name, self.plan.sample, self.run
        if run:
            return LiveRun(name, sample, Phase(run.status), None, run.output, run)
        if self.position == 0 or self.text:
            return LiveRun(name, sample, Phase.STREAMING, None, self.text, None)
        return LiveRun(name, sample, Phase.WAITING, self.position, "", None)

    def cut_off(self) -> Run:
        """The run as the learner cancelled it, with what had arrived."""
        return Run(
            case=self.plan.case.name,
            sample=self.plan.sample,
            status=RunStatus.CANCELLED,
            output=self.text,
            seed=self.plan.seed,
        )


@dataclass
class Underway:
    """Runs that are being made for a submission, with their tasks."""

    exercise: Exercise
    submission: Submission
    model: Model
    slots: list[Slot]
    keep: Keep
    graded: bool
    """Whether the runs make an attempt, which is graded in the end."""
    calls: list[asyncio.Task[Any]] = field(default_factory=list[asyncio.Task[Any]])
    task: asyncio.Task[None] | None = None
    grading: bool = False
    cancelled: bool = False

    def runs(self) -> tuple[Run, ...]:
        return tuple(slot.run for slot in self.slots if slot.run)

    def seen(self) -> Live:
        runs = tuple(slot.seen() for slot in self.slots)
        return Live(self.submission, runs, self.grading, self.cancelled)
