"""More pairs out of labelled ones: padded with empty words, in company, and stuffed with key words.

Padding changes no label, and naming what is looked for states nothing. A model that never saw such
prompts would take many sentences for many chances.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from ansage.pairs import Pair
from ansage.texts import Language

_PADDED = 3
"""Prompts of a block, of each label, that are said once more with empty words around them."""


class Padding:
    """Empty sentences and stuffing by language, drawn with a fixed seed."""

    def __init__(self, folder: Path) -> None:
        self._filler = _by_language(folder / "filler.txt")
        self._stuffing = _by_language(folder / "stuffing.txt")
        self._random = Random(20261123)  # noqa: S311  # not for secrets: the same pairs each time

    def more(self, pairs: Sequence[Pair]) -> Iterator[Pair]:
        """Further pairs for every block of some pairs."""
        plain = {
            language: [p.prompt for p in pairs if p.kind == "negative" and p.language == language]
            for language in ("en", "de")
        }
        for _, group in groupby(pairs, key=lambda pair: pair.block):
            block = list(group)
            yield from self._padded([p for p in block if p.stated])
            yield from self._padded([p for p in block if p.kind == "hard-negative"])
            yield from self._padded([p for p in block if p.kind == "negative"])
            yield self._stuffed(block[0], self._random.choice(plain[block[0].language]))

    def _padded(self, pairs: Sequence[Pair]) -> Iterator[Pair]:
        for pair in self._random.sample(pairs, min(_PADDED, len(pairs))):
            words = self._random.sample(self._filler[pair.language], self._random.randint(2, 6))
            place = self._random.choice((0, 0, 0, 1, 2))
            prompt = " ".join([*words[:place], pair.prompt, *words[place:]])
            yield pair.model_copy(update={"prompt": prompt, "id": f"{pair.id}-padded"})

    def _stuffed(self, pair: Pair, task: str) -> Pair:
        template = self._random.choice(self._stuffing[pair.language])
        names = [*pair.cues.both, *_words(pair.settings)] or [pair.rule.removeprefix("states_")]
        named = ", ".join(self._random.sample(names, min(len(names), 4)))
        return pair.model_copy(
            update={
                "prompt": f"{task} {template.replace('{}', named)}",
                "stated": False,
                "kind": "hard-negative",
                "id": f"{pair.id}-stuffed",
            }
        )


def _words(settings: Any) -> Iterator[str]:
    """The words and numbers of a rule's settings."""
    if isinstance(settings, dict):
        settings = list(settings.values())  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType, reportUnknownMemberType]
    if isinstance(settings, list):
        for part in settings:  # pyright: ignore[reportUnknownVariableType]
            yield from _words(part)
    elif not isinstance(settings, bool):
        yield str(settings)


def _by_language(path: Path) -> dict[Language, list[str]]:
    found: dict[Language, list[str]] = {"en": [], "de": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        language, _, sentence = line.partition(" | ")
        if language in {"en", "de"}:
            found["de" if language == "de" else "en"].append(sentence)
    return found
