"""One spelling for a whole text: lower case, umlauts as ae, oe and ue, no accents."""

import re
import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'", "ʼ": "'"})
_ACCENTS = re.compile("[\u0300-\u036f]+")


def folded(text: str) -> str:
    """Twin of ansage.language.folding.fold for texts, which are not worth keeping."""
    lower = text.lower()
    if lower.isascii():
        return lower
    spelt = unicodedata.normalize("NFC", lower).translate(_UMLAUTS)
    return spelt if spelt.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", spelt))
