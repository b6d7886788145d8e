"""The answer has the lines that a program looks for: "Title: ...", "Order: ..."."""

import re
from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Span, Verdict, rule
from ansage.language.artefacts import answer

Names = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=1)]

_FIELD = re.compile(
    r"^[ \t]*(?:[-*+•>#][ \t]+)?[*_`]{0,3}(?P<name>[^\W\d_][^:*_`\n]{0,40}?)[*_`]{0,3}[ \t]*:",
    re.MULTILINE,
)
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[^\n`]*$", re.MULTILINE)


@rule(
    fail={"en": "No line begins with: {missing}.", "de": "Keine Zeile beginnt mit: {missing}."},
    ok={"en": "Every line that is needed is there.", "de": "Alle verlangten Zeilen sind da."},
    because={
        "more": {
            "en": "There are more lines than asked for: {more}",
            "de": "Da stehen mehr Zeilen als verlangt: {more}",
        }
    },
)
def has_fields(
    output: Output,
    *,
    fields: Annotated[tuple[Names, ...], Field(min_length=1)],
    only: bool = False,
) -> Verdict:
    """Every field must begin a line with its name and a colon, in any order.

    `fields`: each a list of accepted names, whatever the case. Markdown around a name does not
    matter. With `only`, any other line is a fault. Evidence: the fields, or the other lines.
    """
    text = answer(output.text, output.prompt)
    there = {m["name"].strip().casefold(): Span(m.start("name"), m.end()) for m in _named(text)}
    found = [_first(there, names) for names in fields]
    missing = [names[0] for names, span in zip(fields, found, strict=True) if span is None]
    spans = [span for span in found if span]
    if missing:
        return Verdict.of(False, *spans, missing=missing)
    more = _others(text, spans) if only else []
    if more:
        shown = text[more[0].start : more[0].end][:80]
        return Verdict.of(False, *more[:20], because="more", more=shown)
    return Verdict.of(True, *sorted(spans))


def _named(text: str) -> list[re.Match[str]]:
    """Lines that begin with a name; the first of a name wins."""
    return list(_FIELD.finditer(text))[::-1]


def _first(there: dict[str, Span], names: tuple[str, ...]) -> Span | None:
    return next((there[n] for name in names if (n := name.strip().casefold()) in there), None)


def _others(text: str, fields: list[Span]) -> list[Span]:
    """Lines with text that hold none of the fields; a code fence is no text."""
    found: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        inside = Span(at, at + len(line))
        at += len(line)
        own = line.strip()
        is_field = any(inside.start <= field.start < inside.end for field in fields)
        if own and not is_field and not _FENCE.match(line.rstrip("\r\n")):
            start = inside.start + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(own)))
    return found
