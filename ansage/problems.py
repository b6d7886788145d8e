"""What is wrong in a file, said so that its author can mend it."""

import difflib
from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One mistake: where it is, what is wrong, and what to do about it."""

    file: str
    key: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}, {self.key}" if self.key else self.file
        return f"{place}: {self.wrong} {self.remedy}".rstrip()


class ProblemsFound(Exception):
    """Every problem of a file or folder at once, so that nobody mends them one by one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy for an unknown name: the closest known one, or all there are."""
    known = sorted(known)
    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return f"Did you mean {close[0]!r}?"
    return f"Known are: {', '.join(known)}." if known else ""
