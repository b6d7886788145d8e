"""What an answer is, apart from the chatter around it: fenced blocks, JSON, preamble and closing.

Where something is cut off, the rest of the text is blanked, not removed, so that offsets stay true.
"""

import json
import re
from functools import lru_cache
from typing import Any, NamedTuple

from ansage.attempts import Span
from ansage.language.chatter import asks_for_only
from ansage.language.counting import REMEMBERED

_FENCE = re.compile(r"^[ \t]{0,3}(?P<sign>`{3,}|~{3,})[ \t]*(?P<info>[^\n`]*)$", re.MULTILINE)

_OPENERS = (
    r"(?:(?:sure|certainly|of course|absolutely|okay|ok|below (?:is|are)|the following|natürlich|"
    r"here(?:'s|’s| is| are| you go)|gerne?|klar|sicher|selbstverständlich|nachfolgend|anbei|"
    r"im folgenden|hier (?:ist|sind|kommt|findest|ein))\b|great[!,.])"
)
_NOUNS = (
    r"(?:text|copy|description|flyer|ad|post|email|e-mail|json|object|table|list|answer|response|"
    r"version|draft|suggestion|result|csv|data|idea|ideas|beschreibung|tabelle|liste|antwort|"
    r"vorschlag|vorschläge|entwurf|ergebnis|daten|idee|ideen|fassung|nachricht)"
)
_PREAMBLE = re.compile(
    rf"[\s*_]*(?:{_OPENERS}[^\n]{{0,200}}:[*_ \t]*\n"
    rf"|{_OPENERS}[^\n:]{{0,120}}{_NOUNS}\b[^\n:]{{0,80}}:[*_ \t]*"
    r"|(?:sure|certainly|of course|absolutely|natürlich|gerne?|klar|selbstverständlich)"
    r"(?: thing| doch)?[!.,][^\n]{0,120}\n[ \t]*\n)"
    r"(?:\s*(?:-{3,}|\*{3,}|_{3,})[ \t]*\n)?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[*_(\[ \t]*(?:let me know (?:if|whether)|(?:please )?feel free to|(?:i )?hope (?:this|that)|"
    r"if you(?:'d| would)? (?:need|want|have|like|prefer) (?:me to|help|changes|another version|"
    r"to (?:adjust|change)|(?:any|more|further|other|additional) (?:\w+ )?(?:changes|help|"
    r"questions|adjustments|assistance|modifications|information|details|options|versions))|"
    r"would you like me|is there anything else|word count|"
    r"\(?\d+ (?:words|wörter)|wortzahl|lass(?:e|t)? (?:es )?(?:mich|uns) wissen|lass mich gern|"
    r"sag (?:mir )?(?:einfach |gern )?bescheid|gib (?:mir )?(?:gern )?bescheid|ich hoffe|"
    r"wenn du (?:noch |weitere |fragen|änderungen|möchtest, (?:kann|passe))|soll ich|"
    r"möchtest du, dass ich|(?:note|hinweis|anmerkung|explanation|erklärung)\b[*_ ]*:|"
    r"this (?:text|json|table|description|version|response|list|answer) (?:is|has|includes|uses|"
    r"provides|contains|meets)|dieser (?:text|vorschlag) (?:ist|hat|enthält|erfüllt)|"
    r"diese (?:tabelle|antwort|liste) (?:ist|hat|enthält|erfüllt))",
    re.IGNORECASE,
)
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n|(?<=```)\n|\n(?=[ \t]*```)")


class Fence(NamedTuple):
    """A fenced block; `closed` is False where the answer breaks off inside it."""

    outer: Span
    inner: Span
    info: str
    closed: bool


class Json(NamedTuple):
    """A JSON value and the characters that spell it."""

    span: Span
    value: Any


@lru_cache(REMEMBERED)
def fences(text: str) -> tuple[Fence, ...]:
    """Every fenced block of the text, in order."""
    found: list[Fence] = []
    opening: re.Match[str] | None = None
    for line in _FENCE.finditer(text):
        if opening is None:
            opening = line
        elif not line["info"].strip() and line["sign"].startswith(opening["sign"]):
            inner = Span(min(opening.end() + 1, line.start()), line.start())
            info = opening["info"].strip().lower()
            found.append(Fence(Span(opening.start(), line.end()), inner, info, closed=True))
            opening = None
    if opening is not None:
        inner = Span(min(opening.end() + 1, len(text)), len(text))
        info = opening["info"].strip().lower()
        found.append(Fence(Span(opening.start(), len(text)), inner, info, closed=False))
    return tuple(found)


@lru_cache(REMEMBERED)
def body(text: str) -> Span:
    """The answer without a preamble ("Here is your text:") and a closing ("Let me know ...")."""
    preamble = _PREAMBLE.match(text)
    start = preamble.end() if preamble and text[preamble.end() :].strip() else 0
    end = _closing_start(text, start)
    blocks = [f for f in fences(text) if start <= f.outer.start < end]
    if len(blocks) == 1 and _is_all(text, Span(start, end), blocks[0]):
        return blocks[0].inner
    inside = text[start:end]
    return Span(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()))


@lru_cache(REMEMBERED)
def answer(text: str, prompt: str) -> str:
    """What is judged: all of it when the prompt asked for nothing else, else without chatter."""
    return text if asks_for_only(prompt) else only(text, body(text))


def only(text: str, span: Span) -> str:
    """The text with everything outside the span blanked; line ends and offsets stay."""
    before, after = text[: span.start], text[span.end :]
    return _blank(before) + text[span.start : span.end] + _blank(after)


@lru_cache(REMEMBERED)
def json_in(text: str) -> Json | None:
    """The JSON of an answer: fenced, bare or in prose; None where there is none that is whole."""
    for fence in fences(text):
        found = _json_at(text, fence.inner.start, fence.inner.end)
        if found:
            return found
    starts = [m.start() for m in re.finditer(r"[{\[]", text)][:50]
    found = (_json_at(text, start, len(text)) for start in starts)
    tries = (json for json in found if json and _is_meant(text, json))
    return max(tries, key=lambda found: found.span.end - found.span.start, default=None)


def _is_meant(text: str, found: Json) -> bool:
    """Whether JSON in prose is data: "see [1] for more" cites, an array has its line's end."""
    if not isinstance(found.value, list):
        return True
    before = text[: found.span.start].rpartition("\n")[2].rstrip(" \t*_`")
    after = text[found.span.end :].partition("\n")[0].strip(" \t*_`.")
    return not after and (not before or before.endswith(":"))


def around(text: str, span: Span) -> tuple[Span, ...]:
    """What stands before and after an artefact, fence lines apart."""
    holding = next((f for f in fences(text) if f.inner.start <= span.start < f.outer.end), None)
    outer = Span(holding.outer.start, holding.outer.end) if holding else span
    parts = (Span(0, outer.start), Span(outer.end, len(text)))
    return tuple(trimmed for part in parts if (trimmed := _trim(text, part)))


def _trim(text: str, span: Span) -> Span | None:
    inside = text[span.start : span.end]
    if not inside.strip():
        return None
    return Span(span.start + len(inside) - len(inside.lstrip()), span.start + len(inside.rstrip()))


def _is_all(text: str, span: Span, fence: Fence) -> bool:
    """Whether nothing but the fence is in the span."""
    before = text[span.start : fence.outer.start]
    return not before.strip() and not text[fence.outer.end : span.end].strip()


def _closing_start(text: str, start: int) -> int:
    """Where a closing begins: in the last paragraphs, never the only one."""
    end = len(text.rstrip())
    breaks = [m.end() for m in _PARAGRAPH_BREAK.finditer(text, start, end)]
    for place in reversed(breaks):
        if not _CLOSING.match(text, place):
            break
        rest = text[start:place].rstrip()
        if not rest:
            break
        end = start + len(_without_rule(rest))
    return end


def _without_rule(text: str) -> str:
    """The text without a horizontal rule as its last line."""
    head, _, last = text.rpartition("\n")
    is_rule = len(last.strip()) > 2 and len(set(last.strip())) == 1 and last.strip()[0] in "-*_"
    return head.rstrip() if is_rule else text


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _json_at(text: str, start: int, end: int) -> Json | None:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    if part[lead : lead + 1] not in ("{", "["):
        return None
    try:
        value, stop = _DECODER.raw_decode(part, lead)
    except (ValueError, RecursionError):
        return None
    return Json(Span(start + lead, start + stop), value)


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse)
