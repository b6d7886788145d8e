"""What a prompt points at and no model can see: earlier talk, files, a text that is missing."""

import re
from collections.abc import Iterator

from ansage.attempts import Span
from ansage.lint.glance import Glance

_EARLIER_TALK = re.compile(
    r"(?i)\b(?:as (?:we )?(?:discussed|agreed|talked about|usual|last time|before)"
    r"|like (?:last time|yesterday|usual|before|we (?:discussed|said|agreed))"
    r"|same as (?:last time|before|usual)|the usual (?:way|format|style|text)|you know what i mean"
    r"|that we (?:discussed|agreed on|talked about)|the thing from \w{1,12}"
    r"|(?:from|in) (?:our|the) (?:last|previous) (?:chat|conversation|meeting|call|email)"
    r"|wie (?:letztes mal |bereits )?(?:besprochen|vereinbart|abgesprochen|üblich|immer|gehabt"
    r"|letztes mal|beim letzten mal|gestern|neulich|sonst)|das übliche|die üblichen"
    r"|über die wir geredet haben|der sache von \w{1,12}|du weißt schon"
    r"|aus (?:unserem|dem) letzten (?:chat|gespräch|meeting|telefonat))\b"
)
"""No model remembers: these never resolve."""
_FILE = re.compile(
    r"(?i)\b(?:attached|attachment|enclosed|im anhang|anbei|angehängte\w{0,2}|beigefügte\w{0,2}"
    r"|i(?:'ve| have) uploaded|i uploaded|ich habe (?:\w{1,12} ){1,3}hochgeladen)\b"
)
_FOLLOWING = re.compile(
    r"(?i)\b(?:following|below|folgende\w?|diese[nmrs]?|this|unten) "
    r"(?:text|paragraph|article|sentence|passage|code|email|e-mail|document|essay|absatz|artikel"
    r"|satz|abschnitt|mail|dokument|brief)\b"
)
_THIS = re.compile(
    r"(?i)^\W{0,3}(?:please |bitte )?(?:improve|fix|shorten|rewrite|rephrase|correct|translate"
    r"|summari[sz]e|edit|proofread|polish|verbessere?|korrigiere?|kürze?|überarbeite|übersetze?"
    r"|redigiere) (?:this|that|it|these|them|das|dies|es)(?=[.,;!?]|$| (?:and|und|for|so|in|into|to"
    r"|für|auf|ins|bitte|please|but|aber)\b)"
)
_ABOVE = re.compile(r"(?i)\b(?:see above|siehe oben|text above|above text|obige[nmrs]? text)\b")
_A_TEXT = 40
"""Characters from which what follows may be the text that was pointed at."""


def unseen(seen: Glance) -> Iterator[Span]:
    """The places that point at nothing that stands in the prompt."""
    text = seen.text
    for match in _EARLIER_TALK.finditer(text):
        yield Span(*match.span())
    if _brings_text(text):
        return
    for match in (*_FILE.finditer(text), *_FOLLOWING.finditer(text), *_ABOVE.finditer(text)):
        if not _stands_behind(text, match.end()):
            yield Span(*match.span())
    if this := _THIS.search(text):
        yield Span(*this.span())


def _brings_text(text: str) -> bool:
    """Whether the prompt holds a quotation, a fence or a block of its own."""
    return '"' in text or "„" in text or "“" in text or "```" in text or "\n\n" in text.strip()


def _stands_behind(text: str, end: int) -> bool:
    """Whether a colon or a new line brings the text."""
    brought = re.compile(r"[:\n]").search(text, end)
    return brought is not None and len(text) - brought.end() >= _A_TEXT
