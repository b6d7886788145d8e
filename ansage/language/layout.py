"""How a reply is laid out: paragraphs, sections, bullets, highlights, placeholders, postscripts.

What counts is what Markdown would show: "* a" is a bullet and "***" alone a divider, while
"*a*" and "***a***" are emphasis. Every function is linear in the length of the text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ansage.attempts import Span
from ansage.language.counting import TITLE_WORDS, words

_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_HEADING = re.compile(r"[ \t]*(?:#{1,6}[ \t]|(?:\*\*|__)[^*_\n]*(?:\*\*|__)[ \t]*:?[ \t]*$)")
_BULLET = re.compile(r"^[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+(?=\S)|-(?=[^\W\d_]))[^\n]*", re.MULTILINE)
_RULE = frozenset("-*_ \t")
_STARS = re.compile(r"\*+")
_BOLD_ITALIC = 3
"""Asterisks; more of them in a row are a divider."""
_PLACEHOLDER = re.compile(r"\[(?P<inside>[^\[\]\n]{1,200})\](?!\()")
_NUMBER = (
    r"(?:\d+|[IVXLC]+|[A-Z]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn))(?![^\W_])"
)
_POSTSCRIPT = r"(?:(?:P\.? ?){1,2}S\b|(?i:p\. ?){1,2}(?i:s)\b)\.?"


def paragraphs(text: str, divider: str = "") -> tuple[Span, ...]:
    """The paragraphs of prose; with a divider, every part between two of them that has text.

    Without a divider, blank lines part paragraphs, and headings, titles and rules are none. With
    one ("***", "******", or "\\n\\n" for a blank line) whatever stands between counts. A divider of
    signs is no emphasis, so "***" does not part "***bold***".
    """
    parts = _parts(text, _dividers(text, divider))
    found = [Span(start, end) for start, end in parts if any(map(str.isalnum, text[start:end]))]
    if divider:
        return tuple(found)
    return tuple(
        span for place, span in enumerate(found) if not _is_title(text, span, place, len(found))
    )


def _is_title(text: str, span: Span, place: int, count: int) -> bool:
    """A heading, or a short first line without a full stop that has text below it."""
    shown = text[span.start : span.end]
    if "\n" in shown:
        return False
    return bool(_HEADING.match(shown)) or (not place and count > 1 and _is_short(shown))


def _is_short(line: str) -> bool:
    last = line.rstrip("*_ \t\r")[-1:]
    return 0 < len(words(line)) <= TITLE_WORDS and last not in ".!?…:,;"


def title(text: str, within: Span) -> Span | None:
    """The first line, where it is a Markdown heading, bold, or short and has text below it."""
    inside = text[within.start : within.end]
    start = within.start + len(inside) - len(inside.lstrip())
    end = min(_end_of_line(text, start), within.end)
    line = text[start:end]
    below = text[end : within.end].strip()
    is_title = _HEADING.match(line) or (below and not _BULLET.match(line) and _is_short(line))
    return Span(start, start + len(line.rstrip())) if is_title and words(line) else None


def _dividers(text: str, divider: str) -> Iterator[Span]:
    """Where a divider stands; up to three signs in a row are that many, more may be more."""
    signs = divider.strip()
    if not signs:
        yield from (Span(*found.span()) for found in _BLANK_LINES.finditer(text))
    elif len(set(signs)) > 1 or signs[0].isalnum():
        yield from (Span(*found.span()) for found in re.finditer(re.escape(signs), text))
    else:
        sign = re.escape(signs[0])
        more = "," if len(signs) > _BOLD_ITALIC else ""
        alone = re.compile(f"(?<!{sign}){sign}{{{len(signs)}{more}}}(?!{sign})")
        found = [Span(*match.span()) for match in alone.finditer(text)]
        emphasis = {s.start for s in highlights(text)} | {s.end for s in highlights(text)}
        for span in found:
            if span.start not in emphasis and span.end not in emphasis:
                yield span


def _parts(text: str, dividers: Iterable[Span]) -> Iterator[Span]:
    """What stands between dividers, without the space around it; parts of space are left out."""
    start = 0
    for begin, end in (*dividers, (len(text), 0)):
        inside = text[start:begin]
        if inside.strip():
            first = start + len(inside) - len(inside.lstrip())
            yield Span(first, start + len(inside.rstrip()))
        start = end


def sections(text: str, marker: str) -> tuple[Span, ...]:
    """The lines that begin with a marker and a number: "Section 1", "## Abschnitt II", "**Day 3**".

    The marker is taken as it is written; "as Section 1 says" within a line begins none.
    """
    found = _section(marker).finditer(text)
    return tuple(Span(match.start("name"), match.end()) for match in found)


@lru_cache(64)
def _section(marker: str) -> re.Pattern[str]:
    name = r"[ \t]+".join(map(re.escape, marker.split()))
    return re.compile(rf"^[ \t>#*_\-\[(\"“„']*(?P<name>{name}[ \t]?{_NUMBER})", re.MULTILINE)


def bullets(text: str) -> tuple[Span, ...]:
    """Markdown's bullets (-, *, +) at any depth; rules (---) and numbered items are none."""
    return tuple(
        Span(found.end() - len(found.group().lstrip()), found.end())
        for found in _BULLET.finditer(text)
        if not _RULE.issuperset(found.group())
    )


def highlights(text: str) -> tuple[Span, ...]:
    """What stands between single, double or triple asterisks within a line."""
    found: list[Span] = []
    opened: dict[int, int] = {}
    line_end = -1
    for stars in _STARS.finditer(text):
        start, end = stars.span()
        if start > line_end:
            opened, line_end = {}, _end_of_line(text, start)
        size = end - start
        if size > _BOLD_ITALIC:
            continue
        closes = not text[start - 1].isspace() if start else False
        if size in opened and closes:
            found.append(Span(opened.pop(size), end))
        elif end < line_end and not text[end].isspace():
            opened[size] = start
    return tuple(sorted(found))


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def placeholders(text: str) -> tuple[Span, ...]:
    """What is left open in square brackets ("[your name]"); links, notes and ticks are none."""
    return tuple(
        Span(*found.span())
        for found in _PLACEHOLDER.finditer(text)
        if any(map(str.isalpha, found["inside"]))
        and found["inside"][0] not in "\"'^"
        and found["inside"].strip().lower() != "x"
    )


def postscript(text: str, marker: str = "") -> Span | None:
    """The first postscript, from its marker to its end; None where no text follows a marker.

    Without a marker "P.S.", "PS", "P.P.S." and their spellings with spaces. It begins a line, or
    follows the end of a sentence.
    """
    for found in _postscript(marker).finditer(text):
        if any(map(str.isalnum, text[found.end() : found.end() + 200])):
            end = _BLANK_LINES.search(text, found.end() + 2)
            return Span(found.start("name"), len(text[: end.start() if end else None].rstrip()))
    return None


@lru_cache(64)
def _postscript(marker: str) -> re.Pattern[str]:
    parts = (re.escape(part) for part in marker.split("."))
    own = r"\.[ \t]?".join(parts).removesuffix(r"[ \t]?")
    name = rf"(?i:{own})(?![^\W_])" if marker else _POSTSCRIPT
    return re.compile(rf"(?:^|(?<=[.!?…)]))[ \t>*_\"„“”#]*(?P<name>{name})", re.MULTILINE)
