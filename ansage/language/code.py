"""Finds the code in an answer as a person would: in fences, in a session with >>>, or in prose."""

import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ansage.attempts import Span
from ansage.language.artefacts import fences

_PYTHON = frozenset({"", "python", "py", "python3", "py3", "pycon", "ipython", "code"})
_SQL = frozenset({"", "sql", "sqlite", "sqlite3", "postgresql", "postgres", "mysql", "code"})

_PROMPT = re.compile(r"(?:>>>|\.\.\.)(?: |$)")
_STARTS = re.compile(
    r"(?:async )?def \w+ ?\(|class \w+ ?[(:]|import \w[\w.]*(?: as \w+)?(?:,[\w ,.]*)?$|@\w"
    r"|from [\w.]+ import |\w+(?:\[[^\]\n]{1,60}\])? ?(?:: ?\w[^=\n]{0,40})?= ?[^=\s]|>>> "
)
_GOES_ON = re.compile(
    r"[ \t#)\]}@]|>>>|\.\.\.|[\w.]{1,60}\("
    r"|[\w.]{1,60}(?:\[[^\]\n]{1,60}\])?[\w, ]{0,40}[-+*/|&%]{0,2}="
    r"|(?:async|def|class|import|from|if|for|while|with|try|except|finally|else|elif|return|raise"
    r"|assert|del|pass|global)\b"
)
_STARTS_SQL = re.compile(r"[ \t]*(?:SELECT|select|WITH(?: RECURSIVE)?[ \t]+\w|with \w+ as)\b")
_QUERY = re.compile(r"(?:select|with|values)\b", re.IGNORECASE)
_STATEMENT = re.compile(
    r"(?:select|with|values|insert|update|delete|replace|create|drop|alter|pragma|attach|detach"
    r"|begin|commit|rollback|explain|vacuum|truncate|merge|grant|declare|set)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?P<comment>--[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/)?)|'[^']*'?|\"[^\"]*\"?|`[^`]*`?|(?P<end>;)"
)


class Snippet(NamedTuple):
    """A piece of code, and where in the answer it stands."""

    text: str
    span: Span
    loose: bool
    """Found in prose, or in a block that never ends: its last lines may be prose."""


@lru_cache(256)
def python_in(text: str) -> tuple[Snippet, ...]:
    """Every piece of Python, in order: fenced blocks of it, else what looks like it in prose."""
    return tuple(_fenced(text, _PYTHON)) or tuple(_python_in_prose(text))


@lru_cache(256)
def sql_in(text: str) -> tuple[Snippet, ...]:
    """The statements of the last block that holds a query, without comments; else of the prose.

    The last one, since an answer that goes step by step ends with the whole.
    """
    blocks = list(_fenced(text, _SQL)) or list(_sql_in_prose(text))
    found = [tuple(_statements(block)) for block in blocks]
    with_query = [statements for statements in found if any(map(is_query, statements))]
    return next(reversed(with_query or found), ())


def is_query(statement: Snippet) -> bool:
    """Whether a statement asks for rows: SELECT, VALUES, or WITH before one of them."""
    return bool(_QUERY.match(statement.text))


def _fenced(text: str, tags: frozenset[str]) -> Iterator[Snippet]:
    """The blocks that say one of the tags; those that say none only where no other does."""
    blocks = [fence for fence in fences(text) if _tag(fence.info) in tags]
    for fence in [fence for fence in blocks if _tag(fence.info)] or blocks:
        span = _trimmed(text, fence.inner)
        if span.start < span.end:
            yield Snippet(_clean(text[fence.inner.start : span.end]), span, not fence.closed)


def _tag(info: str) -> str:
    """The language that a fence names: `python`, `{.python}`, `python title="a.py"`."""
    return re.split(r"[\s{}:,]", info.lstrip("{. "), maxsplit=1)[0]


def _trimmed(text: str, span: Span) -> Span:
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def _clean(block: str) -> str:
    """The block without a common indentation and without the prompts of a session."""
    lines = textwrap.dedent(block.replace("\xa0", " ").expandtabs(4)).split("\n")
    first = next((line for line in lines if line.strip()), "")
    if not first.startswith(">>>"):
        return "\n".join(lines)
    return "\n".join(line[4:] for line in lines if _PROMPT.match(line))


# in prose


def _python_in_prose(text: str) -> Iterator[Snippet]:
    """Runs of lines that look like Python, from one that can hardly be anything else."""
    start = end = -1
    for line in _lines(text):
        content = text[line.start : line.end]
        if start < 0 and _STARTS.match(content):
            start = line.start
        elif start >= 0 and content.strip() and not _GOES_ON.match(content):
            yield _loose(text, Span(start, end))
            start = -1
        end = line.end
    if start >= 0:
        yield _loose(text, Span(start, end))


def _sql_in_prose(text: str) -> Iterator[Snippet]:
    """Queries, each from its first word to a semicolon at a line's end or to an empty line."""
    start = end = -1
    for line in _lines(text):
        content = text[line.start : line.end]
        if start < 0 and _STARTS_SQL.match(content):
            start = line.start
        if start >= 0 and (content.rstrip().endswith(";") or not content.strip()):
            yield _loose(text, Span(start, line.end))
            start = -1
        end = line.end
    if start >= 0:
        yield _loose(text, Span(start, end))


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def _loose(text: str, span: Span) -> Snippet:
    trimmed = _trimmed(text, span)
    return Snippet(_clean(text[span.start : trimmed.end]), trimmed, loose=True)


def _statements(block: Snippet) -> Iterator[Snippet]:
    """The statements of a block; what begins like none is prose."""
    parts, statement, at = list[str](), list[str](), 0
    for found in _QUOTED.finditer(block.text):
        statement.append(block.text[at : found.start()])
        at = found.end()
        if found["end"]:
            parts.append("".join(statement))
            statement = []
        elif not found["comment"]:
            statement.append(found.group())
        else:
            statement.append(" ")
    parts.append("".join([*statement, block.text[at:]]))
    for part in map(str.strip, parts):
        if _STATEMENT.match(part):
            yield Snippet(part, block.span, block.loose)
