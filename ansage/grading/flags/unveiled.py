"""The ways in which a text may be read: as it stands, and with what it hides made readable."""

import base64
import binascii
import codecs
import html
import re
import unicodedata
import urllib.parse
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ansage.grading.flags.folded import folded
from ansage.grading.flags.signs import Sign
from ansage.grading.flags.triggers import may_be_reversed, may_be_rotated, may_hide, may_show

_TAGS = re.compile("[\U000e0020-\U000e007e]+")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
"""The flags of England, Scotland and Wales are spelt with tag characters, and are honest."""
_TURNED = re.compile("[\u202d\u202e]")
_UNSEEN = re.compile("[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_IN_WORD = re.compile("(?<=[^\\W\\d_])[\u200b\u200c\u200d\u2060\ufeff](?=[^\\W\\d_])")
_MANY = 3
"""Unseen characters inside words, soft hyphens aside; a pasted web page has one or two."""
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{20,}")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}[ :]?){12,}")
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2}){2}|%20")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_SPACED = re.compile(r"\b(?:\w[ ._-]){2,}\w\b")
_WORD = re.compile(r"\w+")
_LEET = str.maketrans("013457@$", "oieastas")
_LONGEST_WORD = 30
_LATIN = str.maketrans(
    "абвгеіјкмнорсѕтухԁԛԝαβεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕІЈКМНОРСЅТУХ",
    "abbgeijkmhopcstyxdqwabeiknoptuxABEZHIKMNOPTYXABEIJKMHOPCSTYX",
)
"""Cyrillic and Greek letters that look like Latin ones."""
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(r"[^\W\d_][0-9@$]|[0-9@$][^\W\d_]")
_END = re.compile(r"(?<=[.!?。！？])\s+|(?<=[。！？])|\n+")
_LONGEST_SENTENCE = 600


class View(NamedTuple):
    """One way of reading a text."""

    text: str
    veil: Sign | None = None
    """How it was hidden; None as it stands."""
    always: bool = False
    """Whether hiding alone is a sign, whatever was hidden."""


def views(text: str) -> Iterator[View]:
    """The text as it stands, and then every hidden text that says something to a grader."""
    plain = _seen(text)
    low = folded(plain)
    if may_show(low):
        yield View(plain)
    yield from _hidden(text, plain)
    if may_be_rotated(low):
        yield View(codecs.encode(plain, "rot13"), Sign.ENCODED)
    if may_be_reversed(low):
        yield View(plain[::-1], Sign.ENCODED)
    for veil, other in _others(plain):
        if may_hide(folded(other)):
            yield View(other, veil)


def sentences(text: str) -> Iterator[str]:
    """Sentences and lines, each with the one after it where both are short."""
    parts = [part.strip() for part in _END.split(text) if part.strip()]
    for part in parts:
        for start in range(0, len(part), _LONGEST_SENTENCE):
            yield part[start : start + _LONGEST_SENTENCE]
    for one, other in pairwise(parts):
        if len(one) + len(other) < _LONGEST_SENTENCE:
            yield f"{one} {other}"


def _seen(text: str) -> str:
    """What a reader sees: without unseen characters, letters of one alphabet within a word."""
    shown = _UNSEEN.sub("", _TAGS.sub("", text))
    if shown.isascii():
        return shown
    normal = unicodedata.normalize("NFKC", shown)
    return _WORD.sub(_one_alphabet, normal) if _FOREIGN.search(normal) else normal


def _one_alphabet(word: re.Match[str]) -> str:
    text = word[0]
    if text.isascii() or not any("a" <= c.lower() <= "z" for c in text):
        return text
    return text.translate(_LATIN)


def _hidden(text: str, plain: str) -> Iterator[View]:
    if text.isascii() or not (_UNSEEN.search(text) or _TAGS.search(text)):
        return
    tags = "".join(_TAGS.findall(_FLAG.sub("", text)))
    if tags:
        yield View("".join(chr(ord(c) - 0xE0000) for c in tags), Sign.HIDDEN, always=True)
    if _TURNED.search(text) or len(_IN_WORD.findall(text)) >= _MANY:
        yield View(plain, Sign.HIDDEN, always=True)


def _others(text: str) -> Iterator[tuple[Sign, str]]:
    """The text decoded and respelt, in all ways in which that may say something."""
    yield from ((Sign.ENCODED, decoded) for decoded in _decoded(text))
    if "&#" in text:
        yield Sign.ENCODED, html.unescape(text)
    if "%" in text and _PERCENT.search(text):
        yield Sign.ENCODED, urllib.parse.unquote_plus(text)
    if "\\u" in text or "\\x" in text:
        yield Sign.ENCODED, _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), text)
    letters = _WORD.sub(_without_digits, text) if _MIXED.search(text) else text
    respelt = _SPACED.sub(_joined, letters)
    if respelt != text:
        yield Sign.DISGUISED, respelt


def _decoded(text: str) -> Iterator[str]:
    for found in _BASE64.finditer(text):
        code = found[0].translate(str.maketrans("-_", "+/"))
        with_padding = code[: len(code) - (len(code) % 4 == 1)] + "=" * (-len(code) % 4)
        yield from _readable(with_padding, base64.b64decode)
    for found in _HEX.finditer(text):
        yield from _readable(re.sub("[ :]", "", found[0]), binascii.unhexlify)


def _readable(code: str, decode: Callable[[str], bytes]) -> Iterator[str]:
    try:
        decoded = decode(code).decode()
    except (ValueError, UnicodeDecodeError):
        return
    if " " in decoded and decoded.replace("\n", " ").isprintable():
        yield decoded


def _joined(spaced: re.Match[str]) -> str:
    return re.sub("[ ._-]", "", spaced[0])


def _without_digits(word: re.Match[str]) -> str:
    """ "rubr1c" as "rubric"; numbers and long codes as they are."""
    text = word[0]
    if len(text) > _LONGEST_WORD or text.isalpha() or text.isdigit():
        return text
    return text.translate(_LEET)
