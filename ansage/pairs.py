"""Labelled pairs of a prompt and a requirement, from JSON lines or from blocks of plain lines.

A block is one requirement and the prompts that somebody wrote for it:

    # states_exclusion | en | {} | {"en": ["price", "cost"], "de": ["Preis"]}
    + blurb for the pottery course, and keep what it costs to yourself
    - The pottery course blurb must not leave the price out again.
    0 Write a blurb for our pottery course.

`+` states it, `-` looks like it and does not, `0` simply does not. A line break in a prompt is
written as a backslash and an n.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from ansage.problems import Problem, ProblemsFound
from ansage.texts import Cues, Frozen, Language

Kind = Literal["plain", "paraphrase", "negative", "hard-negative"]
_MARKS: dict[str, tuple[Kind, bool]] = {
    "+": ("plain", True),
    "-": ("hard-negative", False),
    "0": ("negative", False),
}


class Pair(Frozen):
    """A prompt and a requirement, with a reader's answer to whether the prompt states it."""

    id: str
    language: Language
    rule: str
    settings: dict[str, Any]
    cues: Cues = Cues()
    material: str = ""
    prompt: str
    stated: bool
    kind: Kind
    why: str = ""
    """The reader's reason, for people only."""
    block: str = ""
    """Pairs with the same requirement by the same writer."""


def load_pairs(path: Path) -> list[Pair]:
    """The labelled pairs of a file of JSON lines. Raises OSError and ProblemsFound."""
    return _checked(path, enumerate(path.read_text(encoding="utf-8").splitlines(), start=1))


def load_blocks(path: Path) -> list[Pair]:
    """The labelled pairs of a file of blocks. Raises OSError and ProblemsFound."""
    return _checked(path, _of_blocks(path))


def _checked(path: Path, lines: Iterator[tuple[int, str]]) -> list[Pair]:
    found, problems = list[Pair](), list[Problem]()
    for number, line in lines:
        try:
            found.append(Pair.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(map(str, first["loc"])) or "pair"
            problems.append(Problem(f"{path}:{number}", key, f"{first['msg']}.", "Mend the line."))
    if problems:
        raise ProblemsFound(problems)
    return found


def _of_blocks(path: Path) -> Iterator[tuple[int, str]]:
    """Every prompt of a file of blocks as the JSON of a pair; what is none stays as it is."""
    head: dict[str, Any] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        mark, _, rest = line.strip().partition(" ")
        if mark == "#":
            head = _head(rest, f"{path.stem}-{number}")
        elif mark in _MARKS and head:
            kind, stated = _MARKS[mark]
            told = {"id": f"{path.stem}-{number}", "kind": kind, "stated": stated}
            yield number, json.dumps(head | told | {"prompt": rest.replace("\\n", "\n").strip()})
        elif mark:
            yield number, line


def _head(line: str, block: str) -> dict[str, Any]:
    """What the pairs of a block share; empty when the line cannot be read."""
    try:
        rule, language, settings, cues = (part.strip() for part in line.split(" | "))
        told = {"settings": json.loads(settings), "cues": json.loads(cues)}
    except ValueError:
        return {}
    return {"rule": rule, "language": language, "block": block, **told}
