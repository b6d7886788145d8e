"""What the learnt reader sees of a sentence: a set of signs, each a short string.

Words, pairs of neighbours, the first and last letters of words, what holds of a word (force.py),
the words around what is looked for, and some words of the sentences before and after.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from ansage.language.reading import Reading
from ansage.language.sentences import Sentence
from ansage.learnt.asked import Asked

_WINDOW = 6
"""Words on each side of what is looked for."""
_CONTEXT = 8
"""Words of the sentence before and of the one after."""
_SHORTEST = 5
"""Letters of a word that is also known by its beginning and its end."""


def words_of(sentence: Sentence, places: Mapping[int, str], asked: Asked) -> list[str]:
    """The words, with signs for what is looked for and for wanted and other numbers."""
    return [
        places.get(token.start) or _number(token.word, asked) or token.word
        for token in sentence.tokens
    ]


def _number(word: str, asked: Asked) -> str:
    if asked.numbers is None or not word[:1].isdigit():
        return ""
    return "NUM" if word in asked.numbers else "ONUM"


def signs_of(
    words: Sequence[str], forces: Sequence[str], before: Sequence[str], after: Sequence[str]
) -> set[str]:
    """The signs of one sentence; `before` and `after` are the words of its neighbours."""
    merged = _without_repeats(words, forces)
    line = ["<s>", *(word for word, _ in merged), "</s>"]
    found = set(line)
    found.update(f"{first} {second}" for first, second in pairwise(line))
    found.update(f"{force}:{word}" for word, force in merged)
    found.update({f"F:{force}" for _, force in merged})
    for word in line:
        if len(word) >= _SHORTEST and word.isalpha():
            found.update((f"p:{word[:4]}", f"p:{word[:6]}", f"s:{word[-5:]}"))
    found.update(f"P:{word}" for word in before[-_CONTEXT:])
    found.update(f"N:{word}" for word in after[:_CONTEXT])
    found.update(_around(line))
    return found


def _without_repeats(words: Sequence[str], forces: Sequence[str]) -> list[tuple[str, str]]:
    """A phrase of several words that is looked for becomes one sign."""
    return [
        (word, force)
        for at, (word, force) in enumerate(zip(words, forces, strict=True))
        if not (at and word == words[at - 1] and is_sign(word))
    ]


def is_sign(word: str) -> bool:
    """Whether it stands for something looked for; the words themselves are lower case."""
    return word.isupper()


def _around(line: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(line):
        if is_sign(word):
            kind = word[:3]
            for distance in range(1, _WINDOW + 1):
                for side, place in (("L", at - distance), ("R", at + distance)):
                    if 0 <= place < len(line):
                        yield f"{kind}{side}:{line[place]}"
                        if distance <= 2:
                            yield f"{kind}{side}{distance}:{line[place]}"
            yield f"{kind}W:{line[at - 1]}_{line[at + 1]}"


class Signs(NamedTuple):
    """What is seen of one sentence."""

    own: frozenset[str]
    """What stands in it, and in its neighbours."""
    around: frozenset[str]
    """What is named in it, and what holds in the rest of the prompt."""


def signs(reading: Reading, asked: Asked, places: Mapping[int, str]) -> Iterator[Signs]:
    """The signs of every sentence of a prompt, for one requirement named at these places."""
    seen = _seen(reading)
    held = [_held(sentence, each.forces, places) for sentence, each in _pairs(reading, seen)]
    often = Counter(chain.from_iterable(held))
    later = [*accumulate(reversed(held), frozenset[str].union, initial=frozenset[str]())][-2::-1]
    kinds = {f"K:{part.kind}" for part in reading.segments}
    for at, (sentence, each) in enumerate(_pairs(reading, seen)):
        words = words_of(sentence, places, asked)
        own = each.own if words == each.words else each.with_words(words)
        named = ",".join(sorted({word for word in words if is_sign(word)}))
        elsewhere = {f"E:{sign}" for sign in often if often[sign] > (sign in held[at])}
        after = {f"E>:{sign}" for sign in later[at]}
        yield Signs(own, frozenset({f"has:{named or asked.named}", *kinds, *elsewhere, *after}))


@dataclass(frozen=True)
class _Seen:
    """A sentence as all requirements see it that look for nothing in it."""

    words: list[str]
    forces: list[str]
    before: Sequence[str]
    after: Sequence[str]

    @cached_property
    def own(self) -> frozenset[str]:
        return self.with_words(self.words)

    def with_words(self, words: Sequence[str]) -> frozenset[str]:
        """Its signs with signs for some of its words."""
        return frozenset(signs_of(words, self.forces, self.before, self.after))


@lru_cache(maxsize=4)
def _seen(reading: Reading) -> list[_Seen]:
    """All requirements of an exercise ask for one prompt, one after another."""
    words = [[token.word for token in s.tokens] for s in reading.sentences]
    forces = [[force.name[:3] for force in s.forces] for s in reading.sentences]
    around = zip([[], *words], words, forces, [*words[1:], []], strict=False)
    return [_Seen(own, holds, before, after) for before, own, holds, after in around]


def _pairs(reading: Reading, seen: Iterable[_Seen]) -> Iterable[tuple[Sentence, _Seen]]:
    return zip(reading.sentences, seen, strict=True)


def _held(sentence: Sentence, forces: Sequence[str], places: Mapping[int, str]) -> frozenset[str]:
    """What holds in a sentence, and what holds there of the things that are looked for."""
    named = zip(sentence.tokens, forces, strict=True)
    return frozenset(forces).union(
        f"{places[token.start][:3]}{force}" for token, force in named if token.start in places
    )
