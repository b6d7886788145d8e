"""Pasted code and conversations, told by the look of their lines where nothing sets them apart."""

import re
from collections.abc import Sequence

_CODE = re.compile(
    r"\s*(?:(?:async )?def \w+\(|class \w+[(:]|import [\w.]+(?: as \w+)?(?:, ?[\w.]+)*$"
    r"|from [\w.]+ import \w|(?:if|elif|while|with) [^?]*[=<>()_\[\]][^?]*:$"
    r"|for \w+(?:, ?\w+)* in \S[^?]*[:{]$|(?:export )?(?:async )?function \w+\(|#include\b"
    r"|(?:const|let|var) \w+ ?=|(?:public|private|protected|static) [\w<>\[\] ]+[({]|Sub \w+\("
    r"|SELECT\s+\S|INSERT INTO\b|UPDATE \w+ SET\b|CREATE TABLE\b|<(?:html|div|table|script)\b"
    r"|[\w.]+\([^()\n]*\)[;:{]?$|[\w.\[\]]+ ?[-+]?= ?[\w\"'\[{(][^ \n]*(?: [^ \n]+){0,4}[;)\]}]$)"
)
"""Opens code; no sentence looks like that."""
_COMMENT = re.compile(r"\s*(?:#|//|--|/\*|')\s?\S")
_GOES_ON = re.compile(
    r"(?:\s{2,}|\t)\S|\s*(?:return|else|try|except|finally|print|end|FROM|WHERE|JOIN|LEFT|INNER"
    r"|GROUP BY|ORDER BY|AND|OR|LIMIT|HAVING|SET|VALUES|raise|yield|elif|case|Next|Dim)\b"
    r"|\s*[\])}]|.*[;{]$|[\w.\[\]\"']+ ?[-+]?= ?\S"
)
_TURN = re.compile(r"(?:\[?\d{1,2}[:.]\d{2}\]?,? )?([^\W\d_][\w .]{0,24}?) ?:\s+\S")
_LONGEST = 200
"""Characters of a line that may be code or begin a turn."""
_AHEAD = 12
"""Lines that are looked at to see whether code or a conversation begins."""
_FEWEST_TURNS = 3


def code_end(lines: Sequence[str], at: int) -> int:
    """The line after the code that begins at a line, comments above it included."""
    first = at
    while first < min(len(lines), at + _AHEAD) and _COMMENT.match(lines[first]):
        first += 1
    if first == len(lines) or not _matches(_CODE, lines[first]):
        return at
    after = first + 1
    while after < len(lines) and _is_code(lines, after):
        after += 1
    return after if after > at + 1 else at


def _is_code(lines: Sequence[str], at: int) -> bool:
    """Whether code goes on in a line; a blank one belongs to it where code follows."""
    if not lines[at].strip():
        return at + 1 < len(lines) and bool(lines[at + 1].strip()) and _is_code(lines, at + 1)
    return any(_matches(kind, lines[at]) for kind in (_CODE, _COMMENT, _GOES_ON))


def talk_end(lines: Sequence[str], at: int) -> int:
    """The line after a conversation: lines that begin with the names of speakers, in turns."""
    names = list[str]()
    for line in lines[at : at + _AHEAD]:
        if not (turn := _matches(_TURN, line)):
            break
        names.append(turn[1])
    if len(names) < _FEWEST_TURNS or not 1 < len(set(names)) < len(names):
        return at
    after = at + len(names)
    while after < len(lines) and _matches(_TURN, lines[after]):
        after += 1
    return after


def _matches(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    return pattern.match(line) if len(line) <= _LONGEST or pattern is _TURN else None
