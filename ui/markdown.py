"""Model output as safe HTML, with evidence marked in it.

Markdown-it reads the text with HTML off. Every piece of text is found again in the source, in
order, so that marks fall on the right characters whatever markup is between, and nothing is ever
put into the source. A link only shows where it leads, an image only its description. What comes
out passes nh3 with a short list of tags, as a second wall.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

Mark = tuple[int, int, str]
"""Characters [start, end) of the text, and the kind, which becomes the class of <mark>."""

KINDS = frozenset({"earned", "lucky", "unheard", "missing", "broken"})
TAGS = frozenset(
    "p br em strong s code pre blockquote ul ol li hr table thead tbody tr th td mark span".split()
)
ATTRIBUTES = {"ol": {"start"}}
CLASSES = {"mark": set(KINDS), "span": {"address", "image"}, "p": {"heading"}}
_SHOWING = frozenset({"text", "text_special", "code_inline", "code_block", "fence"})
_WRITTEN = {
    "link_open": "<span>",
    "link_close": "</span>",
    "heading_open": '<p class="heading"><strong>',
    "heading_close": "</strong></p>\n",
}

_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    allowed_classes={tag: set(names) for tag, names in CLASSES.items()},
    url_schemes=set(),
)


class _Piece(NamedTuple):
    """A part of a token's text, and where it stands in the source; None where it was not found."""

    text: str
    size: int
    """Characters in the source; more than are shown where "&uuml;" stands for "ü"."""
    at: int | None


@lru_cache(maxsize=256)
def _render(text: str, marks: tuple[Mark, ...]) -> str:
    source = _same_length(text)
    tokens = _markdown.parse(source)
    _place(tokens, source)
    safe = _harmless(tokens, _flat(marks, len(source)))
    return _cleaner.clean(_markdown.renderer.render(safe, _markdown.options, {}))


def render(text: str, marks: Sequence[Mark] = ()) -> str:
    """Safe HTML of a model's Markdown, whole or still streaming in; marks are evidence in it.

    Marks may overlap, cross markup or lie outside the text. Where several overlap, the shortest
    shows. A kind that is not in KINDS is marked without a class.
    """
    return _render(text, tuple((start, end, kind) for start, end, kind in marks))


def _same_length(text: str) -> str:
    """Line ends and NUL as the parser would make them, but without moving any character."""
    return text.replace("\r\n", " \n").replace("\r", "\n").replace("\0", "\ufffd")


# Marks


def _flat(marks: Sequence[Mark], size: int) -> list[Mark]:
    """Marks in order that do not overlap: every character belongs to the shortest around it."""
    kept = [(max(0, start), min(end, size), kind) for start, end, kind in marks]
    kept = [mark for mark in kept if mark[0] < mark[1]]
    edges = sorted({edge for start, end, _ in kept for edge in (start, end)})
    flat: list[Mark] = []
    for start, end in pairwise(edges):
        around = [mark for mark in kept if mark[0] <= start and end <= mark[1]]
        if around:
            _, _, kind = min(around, key=lambda mark: mark[1] - mark[0])
            flat.append((start, end, kind))
    return flat


def _marked(token: Token, marks: Sequence[Mark]) -> str:
    """The token's text as HTML, wrapped where a mark covers it."""
    return "".join(_marked_piece(piece, marks) for piece in token.meta["pieces"])


def _marked_piece(piece: _Piece, marks: Sequence[Mark]) -> str:
    at = piece.at
    if at is None:
        return html.escape(piece.text)
    near = marks[bisect_right(marks, at, key=_end) :]
    if piece.size != len(piece.text):  # "&uuml;" is marked as a whole or not at all
        return _wrapped(piece.text, near[0][2] if near and near[0][0] <= at else None)
    out: list[str] = []
    done = 0
    for start, end, kind in takewhile(lambda mark: mark[0] < at + piece.size, near):
        first, last = max(start - at, 0), min(end - at, piece.size)
        out += [html.escape(piece.text[done:first]), _wrapped(piece.text[first:last], kind)]
        done = last
    return "".join(out) + html.escape(piece.text[done:])


def _wrapped(text: str, kind: str | None) -> str:
    shown = html.escape(text)
    return shown if kind is None else f'<mark class="{html.escape(kind)}">{shown}</mark>'


def _end(mark: Mark) -> int:
    return mark[1]


# Places


def _place(tokens: Sequence[Token], source: str) -> None:
    """Notes with every token that shows text where its text stands in the source.

    Each is looked for behind the one before it and in its own block's lines, so that a text that is
    not found as it is shown leads no other astray.
    """
    flat = source.replace("\n", " ")
    starts = [0, *(found.end() for found in re.finditer("\n", source)), len(source)]
    low, high, at = 0, len(source), 0
    for token in _in_order(tokens):
        if token.map:
            low, high = starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)]
        at = at if low <= at <= high else low
        if token.type in _SHOWING:
            token.meta["pieces"] = pieces = list(_pieces(token, flat, at, high))
            at = max([at, *(piece.at + piece.size for piece in pieces if piece.at is not None)])


def _in_order(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _in_order(token.children or [])


def _pieces(token: Token, flat: str, at: int, end: int) -> Iterator[_Piece]:
    """A block of code loses its indentation in the parser, so that each line is found apart."""
    for line in token.content.splitlines(keepends=True) if token.block else [token.content]:
        written = token.markup if token.type == "text_special" else line.replace("\n", " ")
        found = flat.find(written, at, end) if written.strip() else -1
        yield _Piece(line, len(written), found if found >= 0 else None)
        at = found + len(written) if found >= 0 else at


# HTML


def _harmless(tokens: Sequence[Token], marks: Sequence[Mark]) -> list[Token]:
    """The tokens with everything that shows text or leads somewhere written out as safe HTML."""
    out: list[Token] = []
    address = ""
    for token in tokens:
        if token.type == "link_open":
            address = "" if token.info == "auto" else str(token.attrGet("href") or "")
        if token.type == "image":
            out += [_raw('<span class="image">'), *_harmless(token.children or [], marks)]
            out.append(_raw("</span>"))
            continue
        if token.children:
            token.children = _harmless(token.children, marks)
        shown = _shown(token, marks, address)
        out.append(token if shown is None else _raw(shown))
    return out


def _shown(token: Token, marks: Sequence[Mark], address: str) -> str | None:
    """A token's own HTML; None for those that markdown-it may write."""
    if token.type == "code_inline":
        return f"<code>{_marked(token, marks)}</code>"
    if token.block and token.type in _SHOWING:
        return f"<pre><code>{_marked(token, marks)}</code></pre>\n"
    if token.type in _SHOWING:
        return _marked(token, marks)
    if token.type == "link_close" and address:
        return f' <span class="address">({html.escape(address)})</span></span>'
    return _WRITTEN.get(token.type)


def _raw(content: str) -> Token:
    return Token("html_inline", "", 0, content=content)


# Escapes stay apart from text, so that text stands in the source as it is shown.
_markdown = (
    MarkdownIt("commonmark", {"html": False, "breaks": True})
    .enable(["table", "strikethrough"])
    .disable("text_join")
)
