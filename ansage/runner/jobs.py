"""What the runner is asked and what it answers: plain data, the same on both sides of the wall."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """How one ask ended."""

    VALUE = "value"
    """There is a value; whether it is the right one is not the runner's to say."""
    EXCEPTION = "exception"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT = "output"
    """It wrote more than may come out."""
    NO_ANSWER = "no_answer"
    """The code ended by itself before it answered, or answered more than once or nonsense."""
    MISSING = "missing"
    """The code has no function or variable of the asked name."""
    RUNNER = "runner"
    """The runner itself failed: nothing that the code could be blamed for."""


@dataclass(frozen=True)
class Limits:
    """What one job may use before it is stopped."""

    memory_mb: int
    seconds: float
    output_bytes: int = 1_000_000


PLAIN = Limits(memory_mb=256, seconds=3)
WITH_PANDAS = Limits(memory_mb=512, seconds=15)


@dataclass(frozen=True)
class Call:
    """Call a function of the code with these arguments, and tell what it returns."""

    function: str
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Read:
    """Tell the value of a variable once the code has run; of a function, what it returns."""

    name: str


@dataclass(frozen=True)
class Query:
    """Run the code as one SQL query over the files, each a table, and tell its rows."""


Ask = Call | Read | Query


@dataclass(frozen=True)
class Job:
    """Code that nobody trusts, and what is asked of it. All of it is seen by the code."""

    code: str
    asks: tuple[Ask, ...]
    files: tuple[tuple[str, str], ...] = ()
    """(name, text) of what the code finds in its working folder."""
    limits: Limits = PLAIN
    pandas: bool = False
    """Whether numpy and pandas are there; without them a job starts much sooner."""


@dataclass(frozen=True)
class Answer:
    """What became of one ask."""

    outcome: Outcome
    value: Any = None
    """Plain data, with exact types, where the outcome is a value."""
    note: str = ""
    """What the code said of its failure, such as the exception's name and text; never trusted."""
