"""The values in the answer are the right ones."""

from decimal import Decimal
from typing import Annotated, Any, cast

from pydantic import BaseModel, ConfigDict, Field

from ansage.grading import MAX_EVIDENCE, Output, Span, Verdict, rule
from ansage.language.artefacts import body
from ansage.language.counting import words
from ansage.language.figures import figures, number_in
from ansage.language.occurrences import occurrences
from ansage.language.values import Found, bare, value_of

_NOTHING = frozenset({""}) | frozenset(
    "null none nil na nan unknown missing notavailable notgiven notspecified empty "
    "keineangabe ka keine keiner keines kein unbekannt fehlt leer "
    "nichtangegeben nichtvorhanden".split()
)
_TRUE, _FALSE = (
    frozenset({"true", "yes", "ja", "wahr"}),
    frozenset({"false", "no", "nein", "falsch"}),
)
_BARE_ANSWER = 5
"""Words; an answer this short to a question with one value is the value itself."""

_LONGEST = 4
"""Words of a label in prose."""


class Value(BaseModel):
    """One value: `key` in the case's file of expected values, and how the answer may give it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    key: str
    names: tuple[str, ...] = ()
    """Other names under which the answer may give it."""
    tolerance: float = Field(default=0, ge=0)
    """How far a number may be off, in the number's own unit."""
    percent: float = Field(default=0, ge=0)
    """How far a number may be off, in per cent of the right one."""
    right: str | int | float | bool | list[str | int | float | bool] | None = None
    """The right value where all cases share it; a case's own file goes first."""
    labels: dict[str, tuple[str, ...]] = {}
    """Every label that there is, with other words for it; then prose may just name one of them."""


@rule(
    fail={
        "en": "{right} of {total} values right; not: {wrong}.",
        "de": "{right} von {total} Werten richtig; nicht: {wrong}.",
    },
    ok={"en": "All values are right.", "de": "Alle Werte stimmen."},
)
def matches_values(
    output: Output, *, values: Annotated[tuple[Value, ...], Field(min_length=1)]
) -> Verdict:
    """Compares the answer with `cases/NAME.toml`; the score is the share of right values.

    Values are found in JSON, in a table or after a name in prose ("total: 1.234,50 €"). Numbers may
    be written in either language. An expected "" means that the answer must say that there is no
    value (null, "–", "unknown", "k. A."). A case without the key leaves it out, and with none of
    them it is ungraded: name the requirement's `cases` then. Evidence: the wrong values, or all
    when none is wrong.
    """
    shared = {value.key: value.right for value in values if value.right is not None}
    expected = {**shared, **output.case.expected}
    asked = [value for value in values if value.key in expected]
    if not asked:
        return Verdict.ungraded("nothing_expected")
    found = {v.key: _find(output.text, v, alone=len(asked) == 1) for v in asked}
    wrong = [v.key for v in asked if not _is_right(found[v.key], expected[v.key], v)]
    right = len(asked) - len(wrong)
    evidence = tuple(f.span for key, f in found.items() if f and (key in wrong or not wrong))
    facts: dict[str, Any] = {"right": right, "total": len(asked), "wrong": wrong}
    return Verdict(score=right / len(asked), evidence=evidence[:MAX_EVIDENCE], facts=facts)


def _find(text: str, value: Value, *, alone: bool) -> Found | None:
    found = value_of(text, [value.key, *value.names])
    if found:
        return found
    within = body(text)
    inside = text[within.start : within.end]
    if value.labels:
        return _only_label(text, within, value)
    if alone and 1 <= len(words(inside)) <= _BARE_ANSWER:
        return Found(inside, within)
    return None


def _only_label(text: str, within: Span, value: Value) -> Found | None:
    """The label that the answer names, when it names exactly one."""
    named: dict[str, Span] = {}
    for label, others in value.labels.items():
        for phrase in (label, *others):
            for span in occurrences(text, phrase):
                if within.start <= span.start < within.end:
                    named.setdefault(label, span)
    if len(named) != 1:
        return None
    label, span = next(iter(named.items()))
    return Found(label, span)


def _is_right(found: Found | None, expected: Any, value: Value) -> bool:
    if found is None:
        return False
    if found.loose:
        return _begins_with(str(found.value), expected, value)
    return _equal(found.value, expected, value)


def _begins_with(prose: str, expected: Any, value: Value) -> bool:
    """Whether prose gives the value and goes on: "1.234,50 € in total", "complaint, since ..."."""
    if _equal(prose, expected, value):
        return True
    if isinstance(expected, int | float) and not isinstance(expected, bool):
        found = figures(prose)
        return bool(found) and _is_near(found[0].readings, expected, value)
    tokens = prose.split()
    starts = (" ".join(tokens[:size]) for size in range(1, min(len(tokens), _LONGEST) + 1))
    return not isinstance(expected, list) and any(_equal(s, expected, value) for s in starts)


def _equal(given: Any, expected: Any, value: Value) -> bool:
    if isinstance(expected, list):
        return _equal_lists(given, cast("list[Any]", expected), value)
    if isinstance(given, list | dict):
        return False
    if isinstance(expected, bool):
        return _word(given) in (_TRUE if expected else _FALSE)
    if isinstance(expected, int | float):
        return _is_near(_readings(given), expected, value)
    if expected == "":
        return given is None or _word(given) in _NOTHING
    accepted = {_word(expected), *map(_word, value.labels.get(str(expected), ()))}
    return _word(given) in accepted


def _equal_lists(given: Any, expected: list[Any], value: Value) -> bool:
    parts = cast("list[Any]", given) if isinstance(given, list) else str(given).split(",")
    pairs = zip(parts, expected, strict=False)
    return len(parts) == len(expected) and all(_equal(g, e, value) for g, e in pairs)


def _readings(given: Any) -> frozenset[Decimal]:
    if isinstance(given, bool):
        return frozenset()
    if isinstance(given, int | float):
        return frozenset([Decimal(str(given))])
    return number_in(str(given))


def _is_near(readings: frozenset[Decimal], expected: float, value: Value) -> bool:
    wanted = Decimal(str(expected))
    share = abs(wanted) * Decimal(str(value.percent)) / 100
    limit = max(Decimal(str(value.tolerance)), share)
    return any(abs(reading - wanted) <= limit for reading in readings)


def _word(value: Any) -> str:
    return bare(str(value)).replace(".", "")
