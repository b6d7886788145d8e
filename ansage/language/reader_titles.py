"""Headings and questions that name readers, a role of the model or a use: "Für wen?", "# Role"."""

import re
from functools import lru_cache

from ansage.language.reading import Reading
from ansage.language.sentences import Sentence

_END = r"(?: [:?–-])? $"
_START = r"^ (?:(?:the|die|der|das|unsere?|our) )?"
READERS = re.compile(
    rf"{_START}(?:(?:target )?(?:audience|readers?|readership|group|recipients?|users?|personas?)"
    r"(?: of (?:the|this|it)(?: [^\s,.:?]+)?)?"
    r"|zielgruppen?|zielpublikum|publikum|leser(?:in|innen|schaft|kreis)?|empfaenger(?:in|innen)?"
    r"|adressat(?:en|in|innen)?|nutzer(?:in|innen)?|an|for|to|fuer|for whom|an wen|to whom"
    r"|fuer wen(?: [^\s,.:?]+){0,4}|who (?:is|will|is going to|are|gets|reads|sees|uses|for)"
    r"(?: [^\s,.:?]+){0,5}|who's (?:it|this|reading|going)(?: [^\s,.:?]+){0,3}|who reads|wer liest"
    r"|wer (?:liest|liest's|soll|wird|bekommt|kriegt|nutzt|benutzt|sieht|sind|ist)"
    r"(?: [^\s,.:?]+){0,5}"
    r"|(?:info(?:s|rmationen)?|about|ueber) (?:zu )?(?:den|die|the) (?:readers?|lesern?"
    r"|zielgruppe|audience))" + _END
)
"""Leads to the readers."""
USES = re.compile(
    rf"{_START}(?:purpose|use|usage|zweck|verwendung(?:szweck)?|einsatz(?:zweck)?|nutzung|wofuer"
    r"|wozu|what (?:happens|it|it's|this|they|she|he|will)(?: [^\s,.:?]+){0,6}"
    r"|(?:how|wie|where|wo) (?:it|es|it's|this|they|wird|das)(?: [^\s,.:?]+){0,5}"
    r"|was (?:passiert|damit|danach|geschieht|macht)(?: [^\s,.:?]+){0,4})" + _END
)
"""Leads to what readers do with the text."""
MODEL = re.compile(rf"{_START}(?:deine |your |ki |ai )?(?:role|rolle|persona|person){_END}")
"""Leads to what the model is to be."""
_OTHER = re.compile(r"^ (?:[^\s,.]+ ){1,4}[:?] $|^ (?:[^\s,.:]+ ){1,3}: ")
_REACH = 5
"""Sentences and items below a title that still belong to it."""


@lru_cache(maxsize=64)
def below(reading: Reading, title: re.Pattern[str]) -> frozenset[Sentence]:
    """The sentences that stand below such a title, up to the next one."""
    found, left = set[Sentence](), 0
    for sentence in reading.sentences:
        if title.match(sentence.norm):
            left = _REACH
        elif left and _is_title(reading, sentence):
            left = 0
        elif left:
            found.add(sentence)
            left -= 1
    return frozenset(found)


def _is_title(reading: Reading, sentence: Sentence) -> bool:
    """Whether a line opens something else: marked by signs, or a word or two with a colon."""
    if _OTHER.match(sentence.norm):
        return True
    start = sentence.span.start
    line = reading.text[reading.text.rfind("\n", 0, start) + 1 : start].strip()
    return line.startswith(("#", "**", "__"))
