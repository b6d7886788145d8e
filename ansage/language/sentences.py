"""Instructions -> sentences, and what holds of every word in them.

A sentence keeps its tokens, and writes them once more as one line (`norm`) in which regular
expressions can look for words without knowing about umlauts, markup or line breaks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ansage.attempts import Span
from ansage.language.force import Force, forces
from ansage.language.headings import Meaning, Section, under
from ansage.language.pieces import Setting
from ansage.language.tokens import Token, tokenise
from ansage.language.wordings import Pattern
from ansage.texts import Language

_OPEN = re.compile(
    r"(?i)\b(?:most|least|than|als|of|von|the|a|an|max|maximal|höchstens|hoechstens|mindestens"
    r"|genau"
    r"|exactly|und|and|or|oder|with|mit|in|im|for|für|fuer|to|zu|der|die|das|den|dem|ein|eine"
    r"|einen"
    r"|about|over|under|unter|über|as|aus|auf|no|not|nicht|kein|keine|keinen|ohne|without|bis"
    r"|[,–-])$"
)
_MARKER = re.compile(r"\s*(?:[-*+•–▪☐✓]|\(?\d{1,2}[.)]|[a-zA-Z][.)])\s+")
_HEAD = re.compile(r"\s*#{1,6}\s")
LONGEST = 150
"""Tokens; what goes on for longer is read in parts, so that the time stays linear."""
_WRAPPED = 45
"""Characters from which a line without a full stop probably goes on in the next one."""


@dataclass(frozen=True)
class Match:
    """Where a pattern was found: token numbers [first, last], and the characters they cover."""

    sentence: "Sentence"
    first: int
    last: int

    @property
    def span(self) -> Span:
        tokens = self.sentence.tokens
        return Span(tokens[self.first].start, tokens[self.last].end)

    @property
    def force(self) -> Force:
        return self.sentence.force(self.first, self.last)

    @property
    def quoted(self) -> bool:
        """Whether all of it stands between quote marks."""
        return all(self.sentence.quoted[self.first : self.last + 1])


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, list item or heading of the instructions."""

    tokens: tuple[Token, ...]
    forces: tuple[Force, ...]
    language: Language
    lead: "Sentence | None" = None
    """The sentence whose colon led to this list item."""
    quoted: tuple[bool, ...] = field(default=())
    """Per token, whether it stands between quote marks."""

    @cached_property
    def norm(self) -> str:
        """All words in one line, with a space before, between and after them."""
        return " " + " ".join(token.word for token in self.tokens) + " "

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(token.word for token in self.tokens)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = list[int](), 1
        for token in self.tokens:
            starts.append(at)
            at += len(token.word) + 1
        return starts

    @property
    def span(self) -> Span:
        return Span(self.tokens[0].start, self.tokens[-1].end)

    def words(self, first: int, after: int) -> str:
        """The words of tokens [first, after) as `norm` would write them."""
        words = [token.word for token in self.tokens[first:after]]
        return f" {' '.join(words)} " if words else " "

    def token_at(self, place: int) -> int:
        """The number of the token at a place in `norm`."""
        return max(0, bisect_right(self._starts, place) - 1)

    def matched(self, first: int, last: int) -> Match:
        return Match(self, first, last)

    def find(self, pattern: Pattern) -> Iterator[Match]:
        """Every place where the pattern matches `norm`; surrounding spaces do not count."""
        for found in pattern.finditer(self.norm):
            words = found[0]
            if words.strip():
                start = found.start() + len(words) - len(words.lstrip())
                end = found.end() - (len(words) - len(words.rstrip())) - 1
                yield Match(self, self.token_at(start), self.token_at(end))

    def force(self, first: int, last: int) -> Force:
        """What holds of the tokens: the first thing that is not a plain assertion."""
        for force in self.forces[first : last + 1]:
            if force is not Force.ASSERTED:
                return force
        return Force.ASSERTED


def sentences(
    text: str, spans: Iterable[Span], quotes: list[Span], language: Language
) -> tuple[Sentence, ...]:
    """The sentences of the given stretches of a text. `language` decides where words do not."""
    found = list[Sentence]()
    for span in spans:
        lead: Sentence | None = None
        section = Section()
        for piece in _pieces(text, span):
            marker = _MARKER.match(text, piece.start, piece.end)
            section = section.at(text[piece.start : piece.end])
            is_item = marker is not None
            start = marker.end() if marker else piece.start
            tokens = [t for t in tokenise(text, start, piece.end) if t.word != " "]
            if not any(token.word.isalnum() for token in tokens):
                continue
            if not (is_item and lead):
                tokens = section.labelled(tokens)
            for part in range(0, len(tokens), LONGEST):
                cut = tokens[part : part + LONGEST]
                led = lead if is_item else None
                found.append(_sentence(cut, quotes, language, led, section.means))
            if not is_item:
                lead = found[-1] if tokens[-1].word == ":" else None
    return tuple(found)


def _sentence(
    tokens: list[Token],
    quotes: list[Span],
    language: Language,
    lead: Sentence | None,
    means: Meaning,
) -> Sentence:
    first = max(0, bisect_right(quotes, tokens[0].span) - 1)
    near = quotes[first : bisect_right(quotes, tokens[-1].span) + 1]
    quoted = tuple(any(q.start <= t.start < q.end for q in near) for t in tokens)
    own = _language(tokens) or language
    setting = Setting(tuple(t.word for t in tokens), quoted, own)
    own_forces = under(means, setting, forces(setting))
    if lead is not None:
        own_forces = _inherited(own_forces, lead)
    return Sentence(tuple(tokens), own_forces, own, lead, quoted)


def _inherited(own: tuple[Force, ...], lead: Sentence) -> tuple[Force, ...]:
    """A list below "Avoid:" is avoided, one below "If there is room:" is conditional."""
    last = lead.forces[-2] if len(lead.forces) > 1 else Force.ASSERTED
    if last is Force.ASSERTED:
        return own
    return tuple(max(last, force) for force in own)


_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"”“»)]*(?=\s|$)|\n")


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Stretches that end at a full stop or where a line break ends a thought."""
    start = span.start
    for found in _STOP.finditer(text[span.start : span.end]):
        at, to = span.start + found.start(), span.start + found.end()
        ends = _breaks(text, start, at, to) if found[0] == "\n" else not _inside(text, at, to)
        if ends and to > start:
            yield Span(start, to)
            start = to
    if start < span.end:
        yield Span(start, span.end)


def _inside(text: str, at: int, to: int) -> bool:
    """Whether a dot is an abbreviation's or an ordinal's and not a full stop."""
    if text[at] != ".":
        return False
    begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    word = text[begin:at]
    marker = word.isdecimal() and text[max(0, begin - 1) : begin] in ("", "\n")
    kept = not any(token.word == "." for token in tokenise(text, at, at + 1)[:1])
    following = text[to : to + 12].split()
    months = bool(following) and re.match(_MONTH, following[0]) is not None
    return marker or kept or (word.isdecimal() and months)


_MONTH = re.compile(
    r"(?i)(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-z]*"
)


def _breaks(text: str, start: int, at: int, to: int) -> bool:
    """Whether the line break at `at` ends a thought."""
    line = text[max(start, text.rfind("\n", 0, at) + 1) : at].rstrip()
    end = text.find("\n", to)
    after = text[to : end if end >= 0 else None]
    if not after.strip() or _MARKER.match(after) or _HEAD.match(after) or _HEAD.match(line):
        return True
    if line.endswith((".", "!", "?", ":", ";")):
        return True
    return not (_OPEN.search(line) or len(line) >= _WRAPPED)


_GERMAN_WORDS = (
    "der die das den dem des ein eine einen einem einer und ist nicht mit fuer auf im zu zum zur"
    " sie du"
    " ich wir es hoechstens bitte schreibe schreib als von kein keine keinen soll war waren hatte"
    " hatten"
    " oder woerter saetze wenn falls ohne aus bis unser unsere unseren letzte letzten sind hat"
    " haben wird"
    " mindestens genau aber sondern doch nur auch nenne gib erstelle deutsch antworte vergiss"
)
_ENGLISH_WORDS = (
    "the a an and is not with for of to in you i we at most please write as no should had or if"
    " without"
    " from words sentences it must be than more our are has have last give use return only but"
    " also forget"
    " least exactly this that by on add answer don't"
)
_GERMAN = frozenset(_GERMAN_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


def _language(tokens: list[Token]) -> Language | None:
    """The language of a sentence by its small words; None when they do not tell."""
    german = sum(token.word in _GERMAN for token in tokens)
    english = sum(token.word in _ENGLISH for token in tokens)
    if german == english:
        return None
    return "de" if german > english else "en"
