"""One spelling for words that people type in several: case, umlauts, accents, apostrophes."""

import unicodedata
from functools import lru_cache

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'", "ʼ": "'", "`": "'"})
_SPELT_OUT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """The word in lower case and ASCII, umlauts as ae, oe, ue: "Höchstens" -> "hoechstens"."""
    if word in {"à", "À"}:
        return "je"
    plain = unicodedata.normalize("NFC", word).lower().translate(_UMLAUTS)
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def unfold(word: str) -> str:
    """The word with its umlauts back, right or wrong ("hoechstens" -> "höchstens")."""
    for typed, letter in _SPELT_OUT:
        word = word.replace(typed, letter)
    return word
