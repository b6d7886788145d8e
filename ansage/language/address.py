"""How a German text addresses its reader: du, Sie, or not clear which."""

import re
from functools import lru_cache
from typing import NamedTuple

from ansage.attempts import Span
from ansage.language.actions import du_imperatives

_DU = re.compile(
    r"\b(?:du|dich|dir|dein(?:e[rsmn]?|s)?|deinetwegen|euch|euer|eure[rsmn]?)\b", re.IGNORECASE
)
_SIE = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[rsmn]?)?)\b")
_STARTS_SENTENCE = re.compile(r"(?:\A|[.!?…:\n])[\s\"'„“»*_\-–•\d.)#]*\Z")


class Addresses(NamedTuple):
    """The words of each form; unclear are those that may mean she, they or you all."""

    du: tuple[Span, ...]
    sie: tuple[Span, ...]
    unclear: tuple[Span, ...]


@lru_cache(64)
def addresses(text: str) -> Addresses:
    """Every address in the text."""
    du = sorted({*(Span(*m.span()) for m in _DU.finditer(text)), *du_imperatives(text)})
    sie: list[Span] = []
    unclear: list[Span] = []
    for match in _SIE.finditer(text):
        (unclear if _may_be_another(text, match.start()) else sie).append(Span(*match.span()))
    return Addresses(tuple(du), tuple(sie), tuple(unclear))


def _may_be_another(text: str, at: int) -> bool:
    """A capital at the start of a sentence does not tell "Sie" from "sie"."""
    return bool(_STARTS_SENTENCE.search(text, max(0, at - 20), at))
