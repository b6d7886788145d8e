"""A prompt, read once for all rules."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ansage.attempts import Span
from ansage.language.force import Force
from ansage.language.revisions import revised
from ansage.language.segments import Kind, Segment, segments
from ansage.language.sentences import Sentence, sentences
from ansage.texts import Language

REMEMBERED = 64
"""Readings that are kept: every rule asks for the same few prompts again and again."""

_QUOTES = re.compile(
    r"„[^„“”]{1,1500}[“”]|“[^“”]{1,1500}”|\"[^\"\n]{1,1500}\"|«[^«»]{1,1500}»|»[^»«]{1,1500}«"
    r"|(?<![\w])['‘‚][^'’‘\n]{1,200}['’‘](?!\w)"
)


@dataclass(frozen=True, eq=False)
class Reading:
    """The parts of a prompt and its instructions, sentence by sentence."""

    text: str
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    language: Language
    """The language that most of the instructions are in."""

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the instructions, each once."""
        return frozenset[str]().union(*(sentence.vocabulary for sentence in self.sentences))

    def parts(self, *kinds: Kind) -> tuple[Segment, ...]:
        """The segments of these kinds."""
        return tuple(segment for segment in self.segments if segment.kind in kinds)

    def taken_back_after(self, topic: re.Pattern[str]) -> int:
        """Up to which character statements about a topic no longer hold; 0 when all hold.

        "Forget the word limit" takes back what stands before it, "forget all of the above" all.
        """
        ends = [
            match.span.start
            for sentence in self.sentences
            if _TAKING_BACK.intersection(sentence.forces)
            for match in (*sentence.find(topic), *sentence.find(_EVERYTHING))
            if match.force in _TAKING_BACK
        ]
        return max(ends, default=0)


_TAKING_BACK = frozenset({Force.WITHDRAWN, Force.WAIVED})
_EVERYTHING = re.compile(
    r" (?:everything|all (?:of )?(?:the|that|this|my)|(?:previous|earlier"
    r"|above) instructions|alles"
    r"|what i (?:said|wrote)|was ich)(?= )"
)


@lru_cache(maxsize=REMEMBERED)
def read(text: str, material: str = "") -> Reading:
    """The prompt as its parts. Lines of `material` that are pasted into it are data, not wishes."""
    parts = segments(text, material)
    spans = [part.span for part in parts if part.kind is Kind.INSTRUCTION]
    quotes = [Span(*found.span()) for found in _QUOTES.finditer(text)]
    said = " ".join(text[span.start : span.end] for span in spans).lower()
    language = _language(said)
    return Reading(text, parts, revised(sentences(text, spans, quotes, language)), language)


def _language(said: str) -> Language:
    german = len(
        re.findall(
            r"\b(?:der|die|das|und|ist|nicht|mit|für|auf|ein|eine|zu|als|du|bitte)\b|[äöüß]", said
        )
    )
    english = len(
        re.findall(r"\b(?:the|and|is|not|with|for|of|to|a|an|in|as|you|please|at|most)\b", said)
    )
    return "de" if german > english else "en"
