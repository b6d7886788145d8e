"""Finds phrases exactly as they are written, as whole words.

Only what nobody would call another spelling is forgiven: case, the number of spaces, line breaks,
and straight or curly quotes and apostrophes.
"""

import re
from functools import lru_cache

from ansage.attempts import Span

_APOSTROPHES = "'’ʼ‘`´"
_QUOTES = '"“”„«»'
_BEFORE = re.compile(r"[\s*_#>]*")
_AFTER = re.compile(r"[\s*_\"“”„«»'’‘)\]]*\Z")
_STOP = frozenset(".!?…:")
_ENDING = "(?:e[nrsmd]?|ern|n|nen|s|'s|’s|se|d|ing|ings|t|te|ten|est)?"
_NEAR = 200
"""Characters; the end of a text is looked for in this and twice the phrase's own length."""


def literal(text: str, phrase: str) -> tuple[Span, ...]:
    """Where the phrase stands, in order."""
    return tuple(Span(*found.span()) for found in _pattern(phrase).finditer(text))


def with_ending(text: str, phrase: str) -> tuple[Span, ...]:
    """Where the phrase stands, or the phrase with an ending ("rocks", "Tische"), in order."""
    return tuple(Span(*found.span()) for found in _pattern(phrase, _ENDING).finditer(text))


def begins(text: str, phrase: str, at: int = 0) -> Span | None:
    """Where the text begins with the phrase; Markdown's signs before it do not matter."""
    lead = _BEFORE.match(text, at)
    found = _pattern(phrase).match(text, lead.end() if lead else at)
    return Span(*found.span()) if found else None


def ends(text: str, phrase: str) -> Span | None:
    """Where the text ends with the phrase.

    Quotes, Markdown's signs and what is no word (an emoji) may follow, and a full stop where the
    phrase has none of its own.
    """
    end = len(text)
    while end and not _is_spoken(text[end - 1]):
        end -= 1
    near = max(0, end - 2 * len(phrase) - _NEAR)
    found = list(_pattern(phrase).finditer(text, near, end))
    if not found:
        return None
    rest = text[found[-1].end() : end]
    if phrase.rstrip()[-1:] not in _STOP:
        rest = rest.lstrip("*_").lstrip(".!?…")
    return Span(*found[-1].span()) if _AFTER.match(rest) else None


def _is_spoken(sign: str) -> bool:
    """Whether a sign says something: no emoji and no other symbol."""
    return sign.isalnum() or sign in ".!?…:;,-–—*_)]}>%€$£" or sign in _QUOTES + _APOSTROPHES


@lru_cache(512)
def _pattern(phrase: str, ending: str = "") -> re.Pattern[str]:
    own = phrase.strip()
    spelt = r"\s+".join("".join(map(_sign, piece)) for piece in own.split())
    before = r"(?<![^\W_])" if own[:1].isalnum() else ""
    after = rf"{ending}(?![^\W_])" if own[-1:].isalnum() else ""
    return re.compile(f"{before}{spelt}{after}", re.IGNORECASE)


def _sign(sign: str) -> str:
    if sign in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    return f"[{_QUOTES}]" if sign in _QUOTES else re.escape(sign)
