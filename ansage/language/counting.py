"""Counts words, sentences and list items as a careful human would. Spans point into the given text.

Words: what stands between spaces and holds a letter or a digit. "vegan-friendly", "24/7", "1,49",
"10–12", "#zimt" and a web address are one word each; "z. B." is two and "z.B." one, as in word
processors; a dash with spaces, "€", "&", an emoji and Markdown's own signs are none.
Sentences: end at . ! ? or … before a capital letter, but not after abbreviations, initials,
ordinals ("am 3. Mai") or inside decimals. A list item is at least one sentence; headings, labels
that end in a colon, short titles, hashtags and tables are none.
Items: the outermost list only; what is nested belongs to its item.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ansage.attempts import Span

REMEMBERED = 64
"""Outputs that are remembered: several rules look at the outputs of one attempt in turn."""
TITLE_WORDS = 8
"""A block of its own with at most so many words and no full stop is a title."""

MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember "
    "jan feb mär apr jun jul aug sep sept okt nov dez".split()
)
_MARKER = r"[-*+•‣◦▪·–][ \t]+|\(?\d{1,3}[.)][ \t]+(?!(?i:{months})\b)|[a-zA-Z]\)[ \t]+".replace(
    "{months}", "|".join(sorted(MONTHS))
)
_SIGNS = re.compile(
    rf"^[ \t]*(?:>[ \t]*)*(?:\#{{1,6}}[ \t]+)?(?:{_MARKER})?|^[ \t]*(?:```|~~~)[^\n]*"
    r"|(?<!<)</?[a-zA-Z][^<>\n]{0,200}>(?!>)|(?<=\])\([^()\n]{0,300}\)",
    re.MULTILINE,
)
_WORD = re.compile(
    r"\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?"
    r"|(?<![^\s|—…])(?:[^\s|—…\w]|_)*[^\W_][^\s|—…]*"
)
_HEADING = re.compile(r"[ \t]*(?:#{1,6}[ \t]|(?:\*\*|__)[^*_\n]*(?:\*\*|__)[ \t]*:?[ \t]*$)")
_ITEM = re.compile(rf"(?P<indent>[ \t]*)(?:>[ \t]*)*(?P<bullet>{_MARKER})")
_END = re.compile(r"(?<![.!?…।])[.!?…।]+[\"'”“’»«)\]*_]*(?=\s|$)|[。！？]+")
_NEW_PARAGRAPH = re.compile(r"\n[ \t]*\n(?=[^\s\-*+•‣◦▪·–])")
_FOLLOWING = re.compile(r"\w+")
_NEAR = 200
"""Characters after a full stop in which the next word is looked for."""
_BEFORE = re.compile(r"[\w.ÄÖÜäöüß]+\Z")

ABBREVIATIONS = frozenset(
    "bzw ca d.h z.b u.a o.ä v.a i.d.r inkl exkl zzgl max min nr str tel dr prof hr fr vgl evtl ggf "
    "bspw sog mind mio mrd abb art abs geb gem lt bzgl zb dh e.g i.e mr mrs ms vs no approx dept "
    "est fig mt ste u.s jan feb mar apr jun jul aug sep sept oct nov dec okt dez".split()
)
_MAY_END = frozenset("usw etc a.m p.m inc ltd co st str no art min max abs u.s ms".split())
_BEFORE_ORDINALS = frozenset(
    "am der die das dem den des vom zum zur im bis ab jeder jede jedes ein einen und seit".split()
)


@lru_cache(REMEMBERED)
def visible(text: str) -> str:
    """The text with Markdown's signs and HTML tags blanked; all else stays in place."""
    return _SIGNS.sub(lambda found: " " * len(found.group()), text)


@lru_cache(REMEMBERED)
def words(text: str) -> tuple[Span, ...]:
    """Every word of the text."""
    return tuple([Span._make(found.span()) for found in _WORD.finditer(visible(text))])


def _words(shown: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in _WORD.finditer(shown))


@lru_cache(REMEMBERED)
def sentences(text: str) -> tuple[Span, ...]:
    """Every sentence of the text, from its first letter to its last sign."""
    blocks = list(_blocks(text))
    shown = visible(text)
    small = text == text.lower()
    found: list[Span] = []
    for place, (block, is_item) in enumerate(blocks):
        last = place == len(blocks) - 1
        found += _sentences_of(shown, block, small, may_be_title=not is_item and not last)
    return tuple(found)


@lru_cache(REMEMBERED)
def list_items(text: str) -> tuple[Span, ...]:
    """The items of the outermost list, each from its first line to its last; () without a list."""
    lines = [(Span(start, end), _kind(text[start:end])) for start, end in _lines(text)]
    marked = [(span, kind) for span, kind in lines if kind]
    if not marked:
        return ()
    (family, indent) = min((kind for _, kind in marked), key=lambda kind: kind[0] != "heading")
    starts = [s for s, (f, i) in marked if f == family and i <= indent + 1]
    ends = [span.start for span in starts[1:]] + [len(text)]
    return tuple(
        Span(span.start, _item_end(text, span.start, end))
        for span, end in zip(starts, ends, strict=True)
    )


def _item_end(text: str, start: int, end: int) -> int:
    """Where an item ends: before text that follows a blank line without indentation."""
    after = _NEW_PARAGRAPH.search(text, start, end)
    return start + len(text[start : after.start() if after else end].rstrip())


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line.rstrip("\r\n")))
        start += len(line)


_NAMED = re.compile(r"[ \t]*(?:#{1,6}[ \t]+|\*\*|__)+(?:\d{1,2}[.):]|[^\W\d]{2,20} \d{1,2}\b)")


def _kind(line: str) -> tuple[str, int] | None:
    """(family, indent) of a line that starts an item: "### 1. Name", "**Idea 1**", "1.", "-"."""
    if _NAMED.match(line):
        return "heading", 0
    found = _ITEM.match(line)
    if not found or not line[found.end() :].strip():
        return None
    family = "number" if found["bullet"].strip("() \t")[:1].isdigit() else "bullet"
    return family, len(found["indent"].expandtabs(4))


# Sentences


def _blocks(text: str) -> Iterator[tuple[Span, bool]]:
    """(block, whether it is a list item): lines that belong together, without headings, tables."""
    start: int | None = None
    end, is_item = 0, False
    for line in _lines(text):
        content = text[line.start : line.end]
        starts_item = bool(_ITEM.match(content))
        stands_apart = not content.strip() or content.lstrip()[:1] == "|"
        if (stands_apart or starts_item or _HEADING.match(content)) and start is not None:
            yield Span(start, end), is_item
            start = None
        if stands_apart or _HEADING.match(content):
            continue
        if start is None:
            start, is_item = line.start, starts_item
        end = line.end
    if start is not None:
        yield Span(start, end), is_item


def _sentences_of(shown: str, block: Span, small: bool, *, may_be_title: bool) -> list[Span]:
    """The sentences of a block; `small`: the text has no capitals, so none is waited for."""
    found: list[Span] = []
    start = block.start
    for sign in _END.finditer(shown, block.start, block.end):
        if _ends(shown, sign, block.end, small):
            found += _trimmed(shown, start, sign.end())
            start = sign.end()
    rest = _trimmed(shown, start, block.end)
    is_title = (
        may_be_title and not found and len(list(_words(shown[start : block.end]))) <= TITLE_WORDS
    )
    if rest and not is_title and not shown[: rest[0].end].endswith(":"):
        found += rest
    return found


def _trimmed(shown: str, start: int, end: int) -> list[Span]:
    """The span without surrounding space; nothing when no word but hashtags is in it."""
    text = shown[start:end]
    if not any(any(map(str.isalnum, w)) and not w.startswith("#") for w in text.split()):
        return []
    start += len(text) - len(text.lstrip())
    return [Span(start, start + len(text.strip()))]


def _ends(shown: str, sign: re.Match[str], end: int, small: bool) -> bool:
    """Whether the sign ends a sentence."""
    following = _FOLLOWING.search(shown, sign.end(), min(end, sign.end() + _NEAR))
    if not following:
        return True
    if following.group()[0].islower() and not small:
        return False
    if sign.group()[0] != "." or sign.group().startswith(".."):
        return True
    before = _BEFORE.search(shown, max(0, sign.start() - 40), sign.start())
    word = before.group().lower() if before else ""
    if small and word in _MAY_END:
        return False
    return not before or _ends_after(word, shown, before.start(), following[0])


def _ends_after(word: str, shown: str, at: int, following: str) -> bool:
    if word.isdigit():
        earlier = shown[max(0, at - 20) : at].split()
        return following.lower() not in MONTHS and (
            len(word) > 2 or not earlier or earlier[-1].lower() not in _BEFORE_ORDINALS
        )
    if word in _MAY_END:
        return not following[0].isdigit()
    return not (word in ABBREVIATIONS or (len(word) == 1 and word.isalpha()))
