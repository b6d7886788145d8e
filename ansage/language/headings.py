"""What headings mean for the lines below them: labels, things ruled out, background.

"# Anrede" over "Sie" is read like "Anrede: Sie"; below "Don'ts" everything is ruled out; below
"Context" stands what is so, unless a line asks for something.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ansage.language import cue_words as cue
from ansage.language.folding import fold
from ansage.language.force import Force
from ansage.language.pieces import Setting
from ansage.language.task_words import IMPERATIVE
from ansage.language.tokens import Token


class Meaning(StrEnum):
    """What a heading says of the lines below it."""

    NONE = ""
    LABEL = "label"
    """Names what its lines give a value for: "# Tone"."""
    EXCLUDED = "excluded"
    TOLD = "told"


_HEADING = re.compile(
    r"\s*(?:(?P<sign>#{1,6})\s+(?P<titled>[^\n]{1,60}?)\s*:?\s*#*\s*"
    r"|(?:\*\*|__)(?P<bold>[^\n*_]{1,60}?):?(?:\*\*|__)\s*:?\s*"
    r"|(?P<plain>[^\W\d_][^\n:.,;!?]{0,40}):\s*)$"
)
_INLINE = re.compile(
    r"\s*(?:\*\*|__)?(?P<name>[^\W\d_][^\n:.,;!?*_]{0,40})(?:\*\*|__)?:(?:\*\*|__)?\s+\S"
)
"""A label with its value behind it."""
_LABELS = re.compile(
    r"(?:(?:the|der|die|das|gewuenschte[rs]?|desired|form (?:of|der)) )?(?:anrede|ansprache"
    r"|address|salutation|ton|tonfall|tonalitaet|tone|tone of voice|voice|stil|style|sprachstil"
    r"|zielgruppe|leser|leserschaft|leser ?innen|publikum|empfaenger|adressaten?|audience"
    r"|target (?:audience|group)|readers?|readership|recipients?|sprache|language|laenge|length"
    r"|gaps?|blanks|missing (?:data|values|info|information|details)|(?:daten)?luecken|fehlende \w+"
    r"|leere felder|unsicherheit(?:en)?|unklarheiten|uncertaint(?:y|ies)|assumptions|annahmen"
    r"|confidence|quellen?|sources?|\w{0,12}grundlage|\w{0,8}basis|material"
    r"|umfang|dauer|duration|anzahl|number|zeichenzahl|wortzahl|word count)"
    r"(?: (?:of|des|der) \w+(?: \w+)?)?"
)
_EXCLUDED = re.compile(
    r"(?:please |bitte |things to |what to |was )?(?:don'?ts?|do not|does not belong|dos not"
    r"|no[ -]?gos?|not|never|nicht|nicht (?:enthalten|erwaehnen|erwuenscht|nennen|gewuenscht"
    r"|hinein|rein|verwenden|gewollt)|not (?:included|wanted|allowed|in it|to (?:include|mention"
    r"|use|do))|avoid|to avoid|vermeiden|zu vermeiden|verboten(?:es)?|forbidden|tabus?|taboo"
    r"|ausschluesse|ausgeschlossen|exclusions?|exclude|excluded|leave (?:it )?out|omit|weglassen"
    r"|raus|bleibt draussen|off limits|without|ohne|kein|keine|stays out"
    r"|(?:\w+ ){0,2}nicht (?:\w+ ){0,3}(?:soll|sollen|darf|duerfen|gehoert|will|moechte|rein)"
    r"|(?:\w+ ){0,2}(?:not|never|don't) (?:\w+ ){0,2}(?:want|do|include|mention|see|appear|write))"
)
_TOLD = re.compile(
    r"(?:(?:the|der|mein|my|unser|our|kurzer|zum|zur|some|a bit of) )?(?:context|kontext"
    r"|hintergrund|background|hintergruende|hintergrundinfos?|background info(?:rmation)?"
    r"|ausgangslage|ausgangssituation|situation|lage|vorgeschichte|history|backstory|scenario"
    r"|szenario|about (?:us|me)|ueber (?:uns|mich)|who we are|wer wir sind)"
)


@dataclass
class Section:
    """The heading that the lines being read stand below."""

    means: Meaning = Meaning.NONE
    lasts: int = 0
    """Whether it ends with its line, with a blank one, or with the next heading."""
    title: list[Token] | None = None
    """The words of a heading that labels what follows; empty until they are read."""
    begun: bool = False
    """Whether a line below it has been read."""
    over: bool = False
    """Whether the only line that it holds for has been read."""

    def at(self, piece: str) -> "Section":
        """The section that a line or sentence stands in: a new one where it is a heading."""
        if not piece.strip():
            return Section() if self.lasts == _TO_BLANK and self.begun else self
        opened = _opened(piece)
        section = opened or (Section() if self.over else self)
        section.begun = opened is None
        section.over = section.lasts == _TO_LINE_END and piece.endswith("\n")
        return section

    def labelled(self, tokens: list[Token]) -> list[Token]:
        """The words of a line behind those of its label: "anrede : sie"."""
        if self.means is not Meaning.LABEL:
            return tokens
        if not self.title:
            self.title = [token for token in tokens if token.word != ":"]
            return tokens
        if len(tokens) > _LONGEST_VALUE:
            return tokens
        end = self.title[-1].end
        return [*self.title, Token(end - 1, end, ":"), *tokens]


_TO_LINE_END, _TO_BLANK, _TO_HEADING = range(3)
_LONGEST_VALUE = 14
"""Words of a line that may be the value of a label."""
_LONGEST_HEADING = 80


def _opened(piece: str) -> Section | None:
    """The section that a line opens; none where it is no heading."""
    found = _HEADING.match(piece) if len(piece) <= _LONGEST_HEADING else None
    if found:
        name = found["titled"] or found["bold"] or found["plain"] or ""
        return Section(meaning(fold(name)), _TO_BLANK if found["plain"] else _TO_HEADING, [])
    if inline := _INLINE.match(piece):
        means = meaning(fold(inline["name"]))
        return Section(means if means is Meaning.TOLD else Meaning.NONE)
    return None


def meaning(name: str) -> Meaning:
    """What a folded title says of the lines below it."""
    for pattern, means in _MEANINGS:
        if pattern.fullmatch(name):
            return means
    return Meaning.NONE


_MEANINGS = (
    (_LABELS, Meaning.LABEL),
    (_EXCLUDED, Meaning.EXCLUDED),
    (_TOLD, Meaning.TOLD),
)


def under(means: Meaning, setting: Setting, own: tuple[Force, ...]) -> tuple[Force, ...]:
    """The forces of a line below such a heading."""
    if means is Meaning.EXCLUDED:
        return tuple(max(force, Force.NEGATED) for force in own)
    norm = f" {' '.join(setting.words)} "
    if means is Meaning.TOLD and not _asks(norm):
        return tuple(max(force, Force.BACKGROUND) for force in own)
    return own


def _asks(norm: str) -> bool:
    """Whether a line of background asks for something all the same."""
    return any(said.search(norm) for said in (cue.DEMAND, cue.REQUEST, IMPERATIVE))
