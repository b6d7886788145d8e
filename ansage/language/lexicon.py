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
from ansage.language.wordings import Wording, Wordings

_GAPS = {"~": r"(?:[^\s,;:.!?]+ ){0,4}?", "~~": r"(?:[^\s;:.!?]+ ){0,9}?"}
_SIGNS = ",;:.!?()–-/+%=<>"


@cache
def tables(name: str) -> dict[str, Any]:
    """A file of lexicon/ as it stands."""
    file = resources.files("ansage.language") / "lexicon" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def pattern(name: str, *keys: str) -> Wordings:
    """What the lists under these keys say, to be found in a sentence's `norm`."""
    table = tables(name)
    phrases = [phrase for key in keys for phrase in table[key]]
    return wordings(phrases, {key: tuple(value) for key, value in table.items() if key.isupper()})


def wordings(phrases: list[str], named: dict[str, tuple[str, ...]]) -> Wordings:
    """Any of the phrases as whole words; at one place the longest is tried first."""
    ordered = sorted(phrases, key=len, reverse=True)
    opening = [_wording(phrase, named) for phrase in ordered if phrase.startswith("^")]
    anywhere = [_wording(phrase, named) for phrase in ordered if not phrase.startswith("^")]
    return Wordings(opening, anywhere)


def _wording(phrase: str, named: dict[str, tuple[str, ...]]) -> Wording:
    first, _ = _first(phrase.strip("^$ ").split(), named)
    return Wording(_source(phrase, named), tuple(dict.fromkeys(first)))


def _first(parts: list[str], named: dict[str, tuple[str, ...]]) -> tuple[list[str], bool]:
    """The expressions of the words that parts may begin with, and whether all may be missing."""
    found = list[str]()
    for part in parts:
        words, missing = _first_of(part, named)
        found += words
        if not missing:
            return found, False
    return found, True


def _first_of(part: str, named: dict[str, tuple[str, ...]]) -> tuple[list[str], bool]:
    if part in _GAPS:
        return [r"\S*"], True
    if optional := _optional(part):
        return _first_of(optional, named)[0], True
    found, missing = list[str](), False
    for way in part.split("|"):
        phrases = [words.split() for words in named[way[1:-1]]] if _is_name(way) else []
        begins = [_first(words, named) for words in phrases]
        found += [word for words, _ in begins for word in words]
        found += [] if phrases else [_word(way).split(" ")[0]]
        missing = missing or any(may for _, may in begins)
    return found, missing


def _optional(part: str) -> str:
    """What stands in brackets, or nothing."""
    return part[1:-1] if part.startswith("(") and part.endswith(")") and len(part) > 2 else ""


def _is_name(way: str) -> bool:
    return way.startswith("{") and way.endswith("}")


def _source(phrase: str, named: dict[str, tuple[str, ...]]) -> str:
    """The regex of a phrase. It ends with the space behind it, so that the next may begin there."""
    body = "".join(_part(part, named) for part in phrase.strip("^$ ").split())
    return body + ("$" if phrase.endswith("$") else "")


def _part(part: str, named: dict[str, tuple[str, ...]]) -> str:
    if part in _GAPS:
        return _GAPS[part]
    if optional := _optional(part):
        return f"(?:{_part(optional, named)})?"
    return "(?:" + "|".join(_way(way, named) for way in part.split("|")) + ")"


def _way(way: str, named: dict[str, tuple[str, ...]]) -> str:
    if _is_name(way):
        phrases = (phrase.split() for phrase in named[way[1:-1]])
        return "|".join("".join(_part(p, named) for p in words) for words in phrases)
    return f"{_word(way)} "


def _word(word: str) -> str:
    if all(sign in _SIGNS for sign in word):
        return re.escape(word)
    apart = re.sub(r"(?<=\w)[-_](?=\w)", " ", word)
    return r"\w*".join(re.escape(fold(piece)).replace("\\ ", " ") for piece in apart.split("*"))
