"""JSON Lines in and out: {"id", "text"} -> {"id", "clarity", "precision", "findings"}."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, cast

from ansage.lint import Lint, lint
from ansage.lint.wording import finding_text
from ansage.problems import Problem, ProblemsFound, did_you_mean
from ansage.texts import Language

_KEYS = {"id", "text"}


def linted(lines: Iterable[str], name: str, language: Language) -> Iterator[tuple[str, float]]:
    """One line of JSON for each line, with its lower figure; empty lines are passed over.

    `name` is what a message calls the file. Raises ProblemsFound at the first line that is no
    object with "id" and "text".
    """
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for number, line in enumerate(lines, 1):
        if line.strip():
            key, text = _entry(line, name, number)
            seen = lint(text)
            line_out = encode({"id": key, **told(text, seen, language)})
            yield line_out, min(seen.clarity, seen.precision)


def told(text: str, seen: Lint, language: Language) -> dict[str, Any]:
    """What was seen, as plain values for JSON; places are characters of the text."""
    return {
        "clarity": seen.clarity,
        "precision": seen.precision,
        "findings": [
            {
                "code": finding.code,
                "text": finding_text(finding, text, language),
                "evidence": [_place(text, *span) for span in finding.evidence],
            }
            for finding in seen.findings
        ],
    }


def pinned(text: str, seen: Lint) -> list[dict[str, Any]]:
    """What the prompt pins down, as plain values."""
    return [{"kind": one.kind.value, **_place(text, *one.span)} for one in seen.evidence]


def _place(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def _entry(line: str, name: str, number: int) -> tuple[str | int, str]:
    try:
        entry = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = getattr(error, "msg", "it is nested too deeply")
        remedy = 'Write one object a line: {"id": "1", "text": "..."}.'
        raise _wrong(name, number, "", f"is no JSON: {reason}.", remedy) from None
    if not isinstance(entry, dict):
        remedy = 'Write one object a line: {"id": "1", "text": "..."}.'
        raise _wrong(name, number, "", "is no object.", remedy)
    return _checked(cast("dict[str, Any]", entry), name, number)


def _checked(entry: dict[str, Any], name: str, number: int) -> tuple[str | int, str]:
    for key in sorted(entry.keys() - _KEYS):
        raise _wrong(name, number, key, "is not a known key.", did_you_mean(key, _KEYS))
    for key in sorted(_KEYS - entry.keys()):
        raise _wrong(name, number, key, "is missing.", "Every line needs it.")
    given, text = entry["id"], entry["text"]
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise _wrong(name, number, "id", "is neither text nor a number.", "Name the prompt by it.")
    if not isinstance(text, str):
        raise _wrong(name, number, "text", "is not text.", "Put the prompt between quote marks.")
    if not text.isascii() and any("\ud800" <= sign <= "\udfff" for sign in text):
        remedy = "Write characters beyond \\uffff as two escapes, or as they are."
        raise _wrong(name, number, "text", "holds half a character.", remedy)
    return given, text


def _wrong(name: str, number: int, key: str, wrong: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(f"{name}, line {number}", key, wrong, remedy)])
