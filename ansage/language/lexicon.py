"""Reads the word lists of lexicon/: what people say, written as people write it.

A list holds patterns of whole words in both languages. Their words are folded (umlauts as ae), and

    a|b     one of several words, in which  wort*   any ending, *wort any beginning
            a_b stands for two words
    (a)     may be missing                  ~       up to four words, ~~ up to nine, of one clause
    {NAME}  one of the patterns that the file lists under NAME     ^ $ begin and end of a sentence
            (it may be one of several words: a|{NAME})
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from ansage.language.folding import fold

_GAPS = {"~": r"(?:[^\s,;:.!?]+ ){0,4}?", "~~": r"(?:[^\s;:.!?]+ ){0,9}?"}
_SIGNS = ",;:.!?()–-/+%=<>"


@cache
def tables(name: str) -> dict[str, Any]:
    """A file of lexicon/ as it stands."""
    file = resources.files("ansage.language") / "lexicon" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def pattern(name: str, *keys: str) -> re.Pattern[str]:
    """One pattern for the lists under these keys; it matches a sentence's `norm`."""
    table = tables(name)
    phrases = [phrase for key in keys for phrase in table[key]]
    return compiled(phrases, {key: tuple(value) for key, value in table.items() if key.isupper()})


def compiled(phrases: list[str], named: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """A pattern for any of the phrases as whole words, the longest first."""
    ordered = sorted(phrases, key=len, reverse=True)
    opening = [_source(phrase, named) for phrase in ordered if phrase.startswith("^")]
    anywhere = [_source(phrase, named) for phrase in ordered if not phrase.startswith("^")]
    ways = ((_AT_THE_START, opening), (_AT_A_WORD, anywhere))
    return re.compile(
        "|".join(f"{begin}(?:{'|'.join(bodies)})" for begin, bodies in ways if bodies)
    )


_AT_THE_START, _AT_A_WORD = "^ ", "(?<= )"


def _source(phrase: str, named: dict[str, tuple[str, ...]]) -> str:
    """The regex of a phrase. It ends with the space behind it, so that the next may begin there."""
    body = "".join(_part(part, named) for part in phrase.strip("^$ ").split())
    return body + ("$" if phrase.endswith("$") else "")


def _part(part: str, named: dict[str, tuple[str, ...]]) -> str:
    if part in _GAPS:
        return _GAPS[part]
    if part.startswith("(") and part.endswith(")") and len(part) > 2:
        return f"(?:{_part(part[1:-1], named)})?"
    return "(?:" + "|".join(_way(way, named) for way in part.split("|")) + ")"


def _way(way: str, named: dict[str, tuple[str, ...]]) -> str:
    if way.startswith("{") and way.endswith("}"):
        phrases = (phrase.split() for phrase in named[way[1:-1]])
        return "|".join("".join(_part(p, named) for p in words) for words in phrases)
    return f"{_word(way)} "


def _word(word: str) -> str:
    if all(sign in _SIGNS for sign in word):
        return re.escape(word)
    apart = re.sub(r"(?<=\w)[-_](?=\w)", " ", word)
    return r"\w*".join(re.escape(fold(piece)).replace("\\ ", " ") for piece in apart.split("*"))
