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
class Source:
    """A piece of code, such as one fenced block of an answer."""

    text: str
    loose: bool = False
    """It was found in prose: what does not parse after its beginning is prose, too."""


@dataclass(frozen=True)
class Call:
    """Call a function of the code, and tell what it returns."""

    function: str
    arguments: str = ""
    """As they are written between the parentheses of a call; an exercise's text, never an answer's.
    With pandas, `pd` may be used."""


@dataclass(frozen=True)
class Read:
    """Tell the value of a variable once the code has run; of a function, what it returns."""

    name: str


@dataclass(frozen=True)
class Query:
    """Run the one source as an SQL query over the files, each a table, and tell its rows."""


Ask = Call | Read | Query


@dataclass(frozen=True)
class Job:
    """Code that nobody trusts, and what is asked of it. The code can see all of it."""

    sources: tuple[Source, ...]
    """Executed one after the other; what is defined twice counts as defined last."""
    asks: tuple[Ask, ...]
    files: tuple[tuple[str, str], ...] = ()
    """(name, text) of what the code finds in its working folder."""
    limits: Limits = PLAIN
    pandas: bool = False
    """Whether numpy and pandas are there; without them a job starts sooner."""


@dataclass(frozen=True)
class Table:
    """A data frame, a series or the rows of a query."""

    columns: tuple[str | None, ...]
    rows: tuple[tuple[Any, ...], ...]
    index: int = 0
    """How many of the first columns were the frame's index."""


@dataclass(frozen=True)
class Foreign:
    """A value of a type that is no plain data; equal to nothing."""

    type: str


@dataclass(frozen=True)
class Answer:
    """What became of one ask."""

    outcome: Outcome
    value: Any = None
    """Plain data of exact types, a Table or Foreign, where the outcome is a value."""
    errors: tuple[str, ...] = ()
    """The name of the exception's type and of those it derives from; as the code says, so never
    trusted."""
    note: str = ""
    """The exception's text; never trusted."""

    @property
    def error(self) -> str:
        """The name of the exception's type, where there was one."""
        return self.errors[0] if self.errors else ""
