"""Two attempts side by side: what changed in the words, and what that did to the requirements."""

import difflib
import re
from enum import StrEnum
from typing import NamedTuple

from ansage.attempts import Attempt, Grade, Quadrant
from ansage.texts import Language, Text

REWRITTEN = 0.3
"""Below this share of kept words an edit counts as changing everything at once."""
SHORT = 8
"""Words; shorter prompts are rewritten for good reason, so they get no nudge about it."""


class Change(StrEnum):
    """What happened to a word."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Piece(NamedTuple):
    """Neighbouring words of the same fate, with their spaces."""

    change: Change
    text: str


class Move(NamedTuple):
    """A requirement that is no longer where it was."""

    requirement: str
    before: Quadrant | None
    after: Quadrant | None


class Nudge(StrEnum):
    """A remark on how the learner edits; never a deduction."""

    NOTHING_ADDED = "nothing_added"
    ALL_CHANGED = "all_changed"


NUDGES: dict[Nudge, Text] = {
    Nudge.NOTHING_ADDED: Text(
        en="This edit added no requirement: the model knows no more than before.",
        de="Diese Änderung hat keine Anforderung ergänzt: Das Modell weiß nicht mehr als vorher.",
    ),
    Nudge.ALL_CHANGED: Text(
        en="You changed everything at once, so it is hard to tell what helped. "
        "Try one change at a time.",
        de="Du hast alles auf einmal geändert. So ist schwer zu sehen, was geholfen hat. "
        "Versuch es mit einer Änderung nach der anderen.",
    ),
}


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The words of both texts in reading order: same, removed, added."""
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    matcher = difflib.SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    for kind, i, j, k, n in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece(Change.SAME, "".join(new[k:n])))
            continue
        if i < j:
            pieces.append(Piece(Change.REMOVED, "".join(old[i:j])))
        if k < n:
            pieces.append(Piece(Change.ADDED, "".join(new[k:n])))
    return tuple(pieces)


def moves(before: Grade, after: Grade) -> tuple[Move, ...]:
    """The requirements whose quadrant changed, in the exercise's order."""
    was = {g.requirement: g.quadrant for g in before.requirements}
    return tuple(
        Move(g.requirement, was.get(g.requirement), g.quadrant)
        for g in after.requirements
        if g.quadrant is not was.get(g.requirement)
    )


def nudge(before: Attempt, after: Attempt) -> Nudge | None:
    """The one remark that this edit deserves, if any."""
    old, new = before.submission.prompt, after.submission.prompt
    if before.grade is None or after.grade is None or old.split() == new.split():
        return None
    if _stated(after.grade) <= _stated(before.grade):
        return Nudge.NOTHING_ADDED
    if len(old.split()) >= SHORT and _kept(old, new) < REWRITTEN:
        return Nudge.ALL_CHANGED
    return None


def nudge_text(remark: Nudge, language: Language) -> str:
    """The remark in the learner's language."""
    return NUDGES[remark].in_(language)


def _words(text: str) -> list[str]:
    return re.findall(r"\s*\S+\s*", text)


def _bare(words: list[str]) -> list[str]:
    return [word.strip() for word in words]


def _kept(old: str, new: str) -> float:
    """Share of words that both texts have in the same order, 0 to 1."""
    return difflib.SequenceMatcher(None, old.split(), new.split()).ratio()


def _stated(grade: Grade) -> set[str]:
    return {g.requirement for g in grade.requirements if g.stated and g.stated.passed}
