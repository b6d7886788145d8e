"""Other words for what an author's cues name: "what it costs" asks for the price."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from ansage.language.lexicon import tables, wordings
from ansage.language.phrases import phrase_words, same_word
from ansage.language.wordings import Wordings


@dataclass(frozen=True)
class Concept:
    """Nouns for one thing, and the patterns of other words for it."""

    names: tuple[tuple[str, ...], ...]
    said: Wordings | None
    instead: Wordings | None
    """What one rules out to ask for it: "nothing stiff" asks for a casual tone."""
    only: Wordings | None = None
    """What one asks for to rule it out: "standard library only" leaves no packages."""
    also: tuple[tuple[str, ...], ...] = ()
    """Further words for it. A cue that names another concept does not mean this one."""

    def is_named(self, cue: tuple[str, ...]) -> bool:
        """Whether a cue, as its words, is one of the names."""
        return _is_among(cue, self.names)


def _is_among(cue: tuple[str, ...], names: tuple[tuple[str, ...], ...]) -> bool:
    return any(len(name) == len(cue) and all(map(same_word, name, cue)) for name in names)


@cache
def concepts(lexicon: str) -> tuple[Concept, ...]:
    """Every concept of a file of lexicon/."""
    entries = tables(lexicon).items()
    named = {key: tuple(phrases) for key, phrases in entries if key.isupper()}
    return tuple(_concept(entry, named) for key, entry in entries if not key.isupper())


def _concept(entry: dict[str, list[str]], named: dict[str, tuple[str, ...]]) -> Concept:
    return Concept(
        tuple(filter(None, map(phrase_words, entry["names"]))),
        wordings(entry["said"], named) if entry.get("said") else None,
        wordings(entry["not"], named) if entry.get("not") else None,
        wordings(entry["only"], named) if entry.get("only") else None,
        tuple(filter(None, map(phrase_words, entry.get("also", [])))),
    )


@lru_cache(maxsize=512)
def meant(lexicon: str, cues: tuple[str, ...]) -> tuple[Concept, ...]:
    """The concepts that cues name."""
    named = [words for cue in cues if (words := phrase_words(cue))]
    first = [c for c in concepts(lexicon) if any(map(c.is_named, named))]
    rest = (cue for cue in named if not any(concept.is_named(cue) for concept in first))
    further = [c for cue in rest for c in concepts(lexicon) if _is_among(cue, c.also)]
    return tuple(dict.fromkeys([*first, *further]))


def said_of(found: Iterable[Concept]) -> list[Wordings]:
    """The patterns of some concepts."""
    return [concept.said for concept in found if concept.said]
