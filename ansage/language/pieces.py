"""Cuts a sentence into pieces, at commas, colons, "and", "but": each may be meant its own way."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ansage.language import cue_words as cue
from ansage.language.task_words import IMPERATIVE
from ansage.texts import Language


class Setting(NamedTuple):
    """A sentence as its words."""

    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    language: Language


@dataclass(frozen=True)
class Piece:
    """Tokens [first, after) of the sentence."""

    first: int
    after: int
    words: tuple[str, ...]
    lead: str
    """The sign or word before it: a comma, "and", ... ; empty at the start."""

    @cached_property
    def norm(self) -> str:
        return f" {' '.join(self.words)} "

    @cached_property
    def asks(self) -> bool:
        """Whether it begins with an imperative, so that it tells nothing."""
        return IMPERATIVE.match(self.norm) is not None

    @cached_property
    def places(self) -> list[int]:
        """Where each word begins in `norm`."""
        found, at = list[int](), 1
        for word in self.words:
            found.append(at)
            at += len(word) + 1
        return found


def pieces_of(setting: Setting) -> Iterator[Piece]:
    """The pieces of a sentence in order; the separators belong to none."""
    words, start, lead = setting.words, 0, ""
    for at, word in enumerate(words):
        if not _parts(setting, at):
            continue
        if at > start:
            yield Piece(start, at, words[start:at], lead)
        start, lead = at + 1, word
    if start < len(words):
        yield Piece(start, len(words), words[start:], lead)


def _parts(setting: Setting, at: int) -> bool:
    """Whether the word at this place separates two pieces."""
    words, word = setting.words, setting.words[at]
    if setting.quoted[at]:
        return False
    if word in {"and", "und", "or", "oder"}:
        neighbours = words[max(0, at - 1) : at + 2 : 2]
        between = any(w in {"between", "zwischen"} for w in words[max(0, at - 3) : at])
        return not between and not any(w in cue.COMPARED for w in neighbours)
    if word == "-":
        return not any(w.isdecimal() for w in words[max(0, at - 1) : at])
    if word == "so":
        return words[at - 1 : at] == (",",) or words[at + 1 : at + 2] in {("that",), ("dass",)}
    if word in cue.RELATIVE_ENGLISH:
        return setting.language == "en"
    return word in cue.SEPARATORS
