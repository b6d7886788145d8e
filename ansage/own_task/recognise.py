"""One line of what a good answer must have -> the rules that look for it, as far as any can.

The lines are read as prompts are: "at most 60 words" says the same in both. What no rule can see in
an output is asked of a judge, or ticked by hand.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple, get_args

from ansage.exercises import GraderCall, Skill
from ansage.language import answer_format, answer_language
from ansage.language.quantities import Quantity, Unit, in_force, unit_word
from ansage.language.reading import Reading, read
from ansage.texts import LANGUAGES, Cues

_NOTHING = re.compile(r"(?!)")
_QUOTED = re.compile(r"„([^“”\n]{1,80})[“”]|“([^”\n]{1,80})”|\"([^\"\n]{1,80})\"")
_COLUMNS = re.compile(
    r"(?i)\b(?:columns?|spalten?|keys?|fields?|felder\w?|schlüsseln?)\b[ :]{0,3}(?P<names>.+)$"
)
_COMMA = re.compile(r"\s*,\s*(?:and |und )?|\s+(?:and|und|&)\s+")
_EXCLUSION = re.compile(
    r"(?i)^(?:no|without(?: any)?|avoid|never|ohne|keine[nrsm]?|kein|(?:do not|don't) "
    r"(?:mention|use|name|include)|nicht:?) (?P<thing>.{2,})$"
)
_MENTION = re.compile(
    r"(?i)^(?:it |the answer |die antwort )?(?:mentions?|names?|includes?|contains?|says?|gives?"
    r"|nennt|nenne|erwähnt|enthält|sagt|mit) (?:the |a |an |der |die |das |den |dem |eine?n? )?"
    r"(?P<thing>.{2,})$"
)
_TONE = re.compile(
    r"(?i)^(?:sounds?|klingt|tone|ton|stil|style)[ :]{1,2}(?P<thing>.{2,})$"
    r"|^(?P<manner>.{2,}?) (?:tone|im ton)$"
)
_READERS = re.compile(r"(?i)^(?:for|für|fuer) (?:the |die |den |our |unsere )?(?P<thing>.{2,})$")
_DU = re.compile(r"(?i)\b(?:du-form|duzt|duzen|per du|mit du)\b")
_SIE = re.compile(r"(?i)\b(?:sie-form|siezt|siezen|per sie|mit sie)\b")
_KINDS = {
    "emoji": "emojis?", "price": "prices?|preise?n?", "number": "numbers?|zahlen|ziffern",
    "link": "links?", "hashtag": "hashtags?", "question": "questions?|fragen?",
    "exclamation": "exclamation marks?|ausrufezeichen",
}  # fmt: skip


class Recognised(NamedTuple):
    """What looks for a line in the prompt and in an output; None where no rule can."""

    stated: GraderCall | None = None
    met: GraderCall | None = None
    cues: Cues = Cues()
    skill: Skill = "task"


def recognise(line: str) -> Recognised:
    """The rules for a line; none of both sides where it is not recognised."""
    reading = read(line)
    for look in _LOOKS:
        if found := look(line, reading):
            return found
    return Recognised()


def _call(grader: str, **parameters: Any) -> GraderCall:
    given = {name: value for name, value in parameters.items() if value not in (None, [], ())}
    return GraderCall.model_validate({"grader": grader, **given})


def _cues(thing: str) -> Cues:
    return Cues(en=(thing,), de=(thing,))


def _limit(_line: str, reading: Reading) -> Recognised | None:
    for unit in get_args(Unit):
        said = in_force(reading, unit_word(unit), _NOTHING)
        for quantity in said:
            if not quantity.part and (quantity.low, quantity.high) != (None, None):
                stated = _call("states_limit", unit=unit, max=quantity.high, min=quantity.low)
                return Recognised(stated, _counted(unit, quantity), skill="limits")
    return None


def _counted(unit: Unit, quantity: Quantity) -> GraderCall | None:
    low, high = quantity.low, quantity.high
    if unit == "words":
        return _call("max_words", limit=high) if high else _call("min_words", limit=low)
    counts = {"sentences": "sentence_count", "paragraphs": "paragraph_count", "items": "item_count"}
    grader = counts.get(unit)
    return _call(grader, min=low, max=high) if grader else None


def _language(_line: str, reading: Reading) -> Recognised | None:
    for language in LANGUAGES:
        if answer_language.demanded(reading, language):
            stated = _call("states_language", language=language)
            return Recognised(stated, _call("in_language", language=language))
    return None


def _format(line: str, reading: Reading) -> Recognised | None:
    for name in ("csv", "json", "table", "list"):
        if answer_format.demanded(reading, name):
            named = _COLUMNS.search(line)
            columns = [[one] for one in _COMMA.split(named["names"].strip(" .;:"))] if named else []
            stated = _call("states_format", format=name, columns=columns)
            return Recognised(stated, _shaped(name, columns), skill="format")
    return None


def _shaped(name: str, columns: list[list[str]]) -> GraderCall:
    if name == "json":
        return _call("is_json", json_schema=_schema([key for names in columns for key in names]))
    if name == "list":
        return _call("bullet_count", min=1)
    return _call("is_table", columns=columns, format="csv" if name == "csv" else None, extra=True)


def _schema(keys: list[str]) -> dict[str, Any]:
    """One object with these keys, or a list of such objects."""
    one = {"type": "object", "required": keys}
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _address(line: str, _reading: Reading) -> Recognised | None:
    for form, pattern in (("du", _DU), ("Sie", _SIE)):
        if pattern.search(line):
            return Recognised(_call("states_address", form=form), _call("uses_address", form=form))
    return None


def _exclusion(line: str, _reading: Reading) -> Recognised | None:
    """Kinds of things, and words in quote marks; whether a text holds a threat no rule can see."""
    if not (found := _EXCLUSION.match(line)):
        return None
    thing, phrases = found["thing"].strip(" .!"), _phrases(line)
    kind = next((k for k, names in _KINDS.items() if re.fullmatch(f"(?i){names}", thing)), None)
    met = _call("excludes", any=phrases) if phrases else None
    if kind:
        met = _call("excludes", kinds=[kind])
    return Recognised(_call("states_exclusion"), met, _cues(" ".join(phrases) or thing))


def _quoted(line: str, _reading: Reading) -> Recognised | None:
    if not (phrases := _phrases(line)):
        return None
    groups = [[phrase] for phrase in phrases]
    return Recognised(_call("mentions", groups=groups), _call("contains", any=groups))


def _phrases(line: str) -> list[str]:
    """What stands in quote marks."""
    return [next(filter(None, found.groups())) for found in _QUOTED.finditer(line)]


def _said(pattern: re.Pattern[str], grader: str, skill: Skill) -> "_Look":
    """A thing that a prompt can name, and that only a reader finds in an output."""

    def look(line: str, _reading: Reading) -> Recognised | None:
        found = pattern.match(line)
        thing = next(filter(None, found.groups()), "").strip(" .!") if found else ""
        return Recognised(_call(grader), None, _cues(thing), skill) if thing else None

    return look


_Look = Callable[[str, Reading], Recognised | None]
_LOOKS: tuple[_Look, ...] = (
    _limit, _language, _address, _format, _exclusion, _quoted,
    _said(_TONE, "states_tone", "task"),
    _said(_READERS, "states_audience", "audience"),
    _said(_MENTION, "mentions", "task"),
)  # fmt: skip
