"""What is kept of an own task. The prompt itself is the learner's draft, as for any exercise."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ansage.texts import Frozen

PREFIX = "own-"
"""Begins the id of every own task, and of no exercise: no folder may be called so."""
NAMELESS = f"{PREFIX}{24 * '0'}"
"""The id of a task that is not kept."""
MAX_TITLE = 80
MAX_LINE = 160
"""Characters of one thing that a good answer must have."""
MAX_LINES = 12
MAX_RUNS = 5


class Purpose(StrEnum):
    """What the answer is for."""

    WRITE = "write"
    ANSWER = "answer"
    SHORTEN = "shorten"
    EXTRACT = "extract"
    ANALYSE = "analyse"
    CODE = "code"


Line = Annotated[str, Field(min_length=1, max_length=MAX_LINE, pattern=r"^[^\r\n]+$")]


class OwnTask(Frozen):
    """An own task as it was last saved."""

    id: str = Field(pattern=rf"^{PREFIX}[0-9a-f]{{24}}$")
    title: str = Field(min_length=1, max_length=MAX_TITLE)
    purpose: Purpose = Purpose.WRITE
    must: tuple[Line, ...] = Field(default=(), max_length=MAX_LINES)
    """What a good answer must have, one thing a line."""
    runs: int = Field(default=2, ge=1, le=MAX_RUNS)
    """How often the prompt is run, to see whether the answers agree."""


def is_own(exercise: str) -> bool:
    """Whether an exercise's id is that of an own task."""
    return exercise.startswith(PREFIX)
