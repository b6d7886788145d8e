"""What a requirement looks for in a prompt, as the learnt reader needs it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, cast

from ansage.language.concepts import meant, said_of
from ansage.language.phrases import find
from ansage.language.reader_roles import roles
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.language.wordings import Wordings

_LEXICONS = {
    "mentions": "things",
    "states_audience": "audiences",
    "states_count": "things",
    "states_exclusion": "things",
    "states_limit": "things",
    "states_missing_data_rule": "answers",
    "states_order": "actions",
    "states_tone": "tones",
    "states_uncertainty": "answers",
}
"""Where the other words for what cues name stand."""
_COUNTING = frozenset({"states_count", "states_limit"})
"""Rules whose settings are numbers that the prompt must name."""
_MOST_GROUPS = 4


@dataclass(frozen=True)
class Asked:
    """A rule with the settings and cues of one requirement."""

    rule: str
    cues: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    """Names of several things, in their order: steps, columns, what to mention."""
    variant: str
    """What else the settings say, in a word: "format=table", "max unit=words"."""
    numbers: frozenset[str] | None
    """The numbers wanted; None where numbers do not matter."""

    def places(self, reading: Reading) -> Mapping[int, str]:
        """Where the prompt names what is looked for: first character of a word -> sign for it."""
        found: dict[int, str] = {}
        for sign, matches in self._matches(reading):
            for match in matches:
                for token in match.sentence.tokens[match.first : match.last + 1]:
                    found.setdefault(token.start, sign)
        return found

    def _matches(self, reading: Reading) -> Iterator[tuple[str, Iterable[Match]]]:
        yield "CUE", find(reading, self.cues)
        for number, names in enumerate(self.groups):
            at = str(min(number, _MOST_GROUPS - 1)) if len(self.groups) > 1 else ""
            yield f"CUE{at}", find(reading, names)
        for pattern in self._said:
            yield "CUX", (m for s in reading.sentences for m in s.find(pattern))
        if self.rule == "states_role_of_reader":
            yield "CUX", (m for s in reading.sentences for m in roles(s, self.cues))

    @cached_property
    def _said(self) -> list[Wordings]:
        lexicon = _LEXICONS.get(self.rule)
        names = (*self.cues, *(name for group in self.groups for name in group))
        return said_of(meant(lexicon, names)) if lexicon else []

    @property
    def named(self) -> bool:
        """Whether there is anything to look for by name."""
        return bool(self.cues or self.groups)


@lru_cache(maxsize=1024)
def asked(rule: str, cues: tuple[str, ...], written: str) -> Asked:
    """The requirement that a rule, its settings (as JSON) and an author's cues stand for."""
    settings: dict[str, Any] = json.loads(written)
    variant = [f"{k}={v}" for k, v in sorted(settings.items()) if isinstance(v, str)]
    sides = [key for key in ("max", "min") if key in settings]
    numbers = (str(v) for v in settings.values() if isinstance(v, int))
    return Asked(
        rule,
        cues,
        tuple(_names(settings)),
        " ".join([*sides, *variant]),
        frozenset(numbers) if rule in _COUNTING else None,
    )


def _names(settings: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for value in settings.values():
        if isinstance(value, list | tuple):
            given = cast("Sequence[str | Sequence[str]]", value)
            yield from ((names,) if isinstance(names, str) else tuple(names) for names in given)
