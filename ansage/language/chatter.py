"""Whether a prompt asks for nothing but the artefact: "only JSON", "ohne Einleitung"."""

import re
from functools import lru_cache

from ansage.language.segments import Kind, segments

_CLAUSE = re.compile(r"[.;:!?\n]+\s")
_WORD = re.compile(r"[\w-]+")

_NOTHING_ELSE = re.compile(
    r"\b(?:nothing (?:else|but|more)|(?:not|don't|never) (?:\w+ )?anything else|sonst nichts|"
    r"nichts (?:anderes|sonst|weiter|als|außer)|"
    r"(?:and|und) (?:that's all|that is all|sonst gar nichts))\b",
    re.IGNORECASE,
)
_SURROUNDINGS = (
    r"(?:intro|introductions?|introductory (?:text|sentence|phrase)|preamble|explanations?|"
    r"commentary|comments?|chatter|small ?talk|(?:other|extra|additional|further|surrounding) "
    r"(?:text|words|information|output|comments?|explanations?)|closing (?:remarks?|words)|"
    r"einleitung(?:en|stext|ssatz)?|vorrede|vorbemerkung(?:en)?|erklärung(?:en)?|"
    r"erläuterung(?:en)?|kommentare?|begleittext|drumherum|"
    r"(?:weitere[nr]?|zusätzliche[nr]?|anderen?) "
    r"(?:texte?|worte|wörter|ausgaben?|erklärung(?:en)?|kommentare?|angaben?))"
)
_WITHOUT = re.compile(
    rf"\b(?:no|without(?: any| an| a)?|ohne(?: jede[nrs]?| eine?)?|keine[nr]?|"
    rf"(?:don't|do not|never) (?:add|write|include|give|output)(?: any| an| a)?|"
    rf"skip (?:the|any)) {_SURROUNDINGS}\b",
    re.IGNORECASE,
)

_ONLY = frozenset(
    "only just solely exclusively nur ausschließlich ausschliesslich lediglich".split()
)
_NOT = frozenset("not nicht".split())
_USES = frozenset(
    "use uses using used base based basing rely relying take consider draw work nutze nutz nutzen "
    "verwende verwenden benutze stütze stützt basiere basierend nimm berücksichtige beachte".split()
)
_OUTPUTS = frozenset(
    "return output answer reply respond give write print send provide produce generate show create "
    "list gib antworte antwort schreibe schreib liefere erstelle erstell zeige nenne sende".split()
)
_STOPS = frozenset(
    "have has had need got are is on from aus auf anhand habe haben hat gibt ist sind".split()
)
"""Words after which "only" limits something else: "only on the list", "only have one flyer"."""
_ARTEFACTS = frozenset(
    "json csv table tabelle markdown text array object objekt list liste answer antwort label "
    "category kategorie number zahl result ergebnis output ausgabe code flyer "
    "produkttext werbetext email mail post slogan description beschreibung value wert word "
    "wort name".split()
)
_BETWEEN = 4
"""Words that may stand between "only" and the artefact: "only the finished product text"."""


@lru_cache(64)
def asks_for_only(prompt: str) -> bool:
    """Whether text around the artefact breaks the prompt; "use only the table" does not ask.

    Only instructions are read, not pasted data or examples.
    """
    parts = (part.span for part in segments(prompt) if part.kind is Kind.INSTRUCTION)
    said = "\n".join(prompt[span.start : span.end] for span in parts)
    flat = " ".join(said.split())
    if _NOTHING_ELSE.search(flat) or _WITHOUT.search(flat):
        return True
    return any(map(_asks, _CLAUSE.split(said)))


def _asks(clause: str) -> bool:
    words = [found.lower() for found in _WORD.findall(clause)]
    return any(
        word in _ONLY and _is_about_artefact(words, place) for place, word in enumerate(words)
    )


def _is_about_artefact(words: list[str], place: int) -> bool:
    """Whether the "only" at a place limits an artefact: "JSON only", "only the finished text"."""
    before = words[max(0, place - _BETWEEN) : place]
    verb = next((word for word in reversed(before) if word in _USES | _OUTPUTS), "")
    following = words[place + 1 : place + 2 + _BETWEEN]
    if verb in _USES or _NOT & set(before[-1:]) or _STOPS & set(following[:1]):
        return False
    if place and _names_artefact(words[place - 1]):
        return True
    for word in following:
        if _names_artefact(word):
            return True
        if word in _STOPS | _USES:
            return False
    return False


def _names_artefact(word: str) -> bool:
    return word.rpartition("-")[2] in _ARTEFACTS
