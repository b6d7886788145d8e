"""Model output is shown safely, whatever it tries, and marks fall on the right words."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ui.markdown import ATTRIBUTES, CLASSES, KINDS, TAGS, Mark, render

PARTS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "![x](http://evil.example/a.png)",
    "[x](javascript:alert(1))", "[x](http://evil.example)", "<http://evil.example>", "`", "```\n",
    "```html\n", "**", "_", "~~", "| a | b |\n|---|---|\n| c | d |\n", "# ", "> ", "- ", "3. ",
    "\n", "\n\n", "\r\n", "    ", "&lt;", "&#x3c;", "&uuml;", "\\*", "\0", "\u2028", "🍩", "ü",
    "<mark>",
    "[r]: http://evil.example\n", "[r]", "$x$", ":smile:", '" onmouseover="x', "data:text/html,x",
]  # fmt: skip
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from([*PARTS, "word", " "]), max_size=20).map(
    "".join
)
MARKS = st.lists(
    st.tuples(st.integers(-5, 250), st.integers(-5, 250), st.sampled_from(sorted(KINDS))),
    max_size=6,
)


class Read(HTMLParser):
    """Every tag and attribute of the HTML, its visible text, and the text in marks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str, str]] = set()
        self.open: list[str] = []
        self.text = ""
        self.marked: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name, value or "") for name, value in attrs}
        if tag not in ("br", "hr"):
            self.open.append(tag)
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self.open:
            self.marked[-1] += data


def marked(text: str, *words: str, kind: str = "earned") -> list[str]:
    """What is marked when the given words of the text are evidence."""
    marks = [(text.index(word), text.index(word) + len(word), kind) for word in words]
    return Read(render(text, marks)).marked


@given(TEXTS, MARKS)
@example("<script>alert(1)</script>", [(0, 8, "earned")])
def test_nothing_but_the_allowed_comes_out(text: str, marks: list[Mark]) -> None:
    html = render(text, marks)
    read = Read(html)
    assert read.tags <= TAGS
    for tag, name, value in read.attributes:
        assert name in ATTRIBUTES.get(tag, set()) | {"class"}
        assert name != "class" or set(value.split()) <= CLASSES[tag]
        assert name != "start" or value.isdigit()
    assert not read.open
    assert "<script" not in html.lower()


@given(TEXTS, MARKS)
def test_marks_change_no_visible_character(text: str, marks: list[Mark]) -> None:
    assert Read(render(text, marks)).text == Read(render(text)).text


@given(
    st.lists(st.from_regex(r"[a-zA-ZäöüÄÖÜß]+", fullmatch=True), min_size=1, max_size=12), st.data()
)
def test_plain_words_are_marked_exactly(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    read = Read(render(text, [(start, end, "earned")]))
    assert read.text.strip() == text.strip()
    assert "".join(read.marked) == text[start:end]


@given(TEXTS)
def test_a_stream_may_be_cut_anywhere(text: str) -> None:
    for end in range(0, len(text), 7):
        assert not Read(render(text[:end])).open


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[our shop](http://evil.example/x?y=1)", "our shop (http://evil.example/x?y=1)"),
        ("<http://evil.example>", "http://evil.example"),
        ("![a cat](http://evil.example/cat.png)", "a cat"),
        ("![](http://evil.example/cat.png)", ""),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("a <!-- b --> c", "a <!-- b --> c"),
        ("http://evil.example", "http://evil.example"),
        (":smile: $x^2$", ":smile: $x^2$"),
        ("5 &lt; 6", "5 < 6"),
    ],
)
def test_addresses_lose_their_power_and_text_stays(text: str, kept: str) -> None:
    html = render(text)
    assert Read(html).text.strip() == kept
    assert not {"a", "img", "b"} & Read(html).tags
    assert "href" not in html
    assert "src=" not in html


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("**x**", "strong"), ("*x*", "em"), ("~~x~~", "s"), ("`x`", "code"), ("- x", "ul"),
        ("1. x", "ol"), ("> x", "blockquote"), ("```\nx\n```", "pre"), ("---", "hr"),
        ("| a |\n|---|\n| b |", "table"), ("a\nb", "br"),
    ],
)  # fmt: skip
def test_markdown_is_shown(text: str, tag: str) -> None:
    assert tag in Read(render(text)).tags


def test_headings_do_not_disturb_the_outline_of_the_page() -> None:
    assert render("# Title").strip() == '<p class="heading"><strong>Title</strong></p>'


def test_a_list_keeps_its_first_number() -> None:
    assert '<ol start="3">' in render("3. x\n4. y")


@pytest.mark.parametrize(
    ("text", "word", "pieces"),
    [
        ("Order **two rolls** now", "two rolls", ["two rolls"]),
        ("Order **two** rolls now", "two** rolls", ["two", " rolls"]),
        ("Order **two rolls** now", "**two rolls**", ["two rolls"]),
        ("# Big title\n\ntext", "title\n\ntext", ["title", "text"]),
        ("- one\n- two", "- one\n- two", ["one", "two"]),
        ("| a | b |\n|---|---|\n| c | d |", "b |\n|---|---|\n| c", ["b", "c"]),
        ("Use `print(x)` here", "`print(x)`", ["print(x)"]),
        ('```json\n{"a": 1}\n```', '"a": 1', ['"a": 1']),
        ("- x\n  ```\n  a\n  b\n  ```", "b", ["b"]),
        ("two\nlines", "two\nlines", ["two", "lines"]),
        ("two\r\nlines and more", "lines", ["lines"]),
        ("[shop](http://x.example) is open", "open", ["open"]),
        ("[shop](http://x.example) is open", "shop", ["shop"]),
        ("5 < 6 & 7", "< 6 &", ["< 6 &"]),
        ("f&uuml;r dich", "&uuml;r dich", ["ü", "r dich"]),
        (r"5 \* 6 = 30", "30", ["30"]),
        ("> quoted words", "words", ["words"]),
        ("same same", "same", ["same"]),
        ("`same` then same", "then same", [" then same"[1:]]),
        ("🍩 lecker 🍩", "lecker", ["lecker"]),
        ("1. 1 apple", "1 apple", ["1 apple"]),
        ("a\0b c", "c", ["c"]),
    ],
)
def test_marks_cross_markup(text: str, word: str, pieces: list[str]) -> None:
    assert marked(text, word) == pieces


def test_text_that_is_not_found_leads_no_other_astray() -> None:
    text = "| a \\| b | c |\n|---|---|\n| d | e |\n\na | b and then more"
    assert marked(text, "more") == ["more"]
    assert marked(text, "e |\n\na") == ["e", "a"]


def test_of_marks_that_overlap_the_shortest_shows() -> None:
    html = render("soft warm rolls", [(0, 15, "earned"), (5, 9, "broken")])
    assert html.count("<mark") == 3
    assert '<mark class="broken">warm</mark>' in html


def test_an_unknown_kind_reaches_no_attribute() -> None:
    html = render("word", [(0, 4, '"><script>')])
    assert "script" not in html
    assert Read(html).marked == ["word"]


@pytest.mark.parametrize("span", [(-3, 2), (3, 99), (2, 2), (9, 4), (50, 60)])
def test_marks_outside_the_text_do_no_harm(span: tuple[int, int]) -> None:
    assert Read(render("word", [(*span, "earned")])).text.strip() == "word"


@pytest.mark.parametrize(
    "part",
    ["[", "](", "![", "*a", "> ", "`", "| ", "- ", "<", "&", "\\", "_a_ ", "a|b\n-|-\n", "[[a]"],
)
def test_long_hostile_text_is_shown_in_good_time(part: str) -> None:
    text = part * (20_000 // len(part))
    start = time.thread_time()
    render(text, [(0, len(text), "earned")])
    assert time.thread_time() - start < 3
