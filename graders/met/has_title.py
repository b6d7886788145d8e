"""The answer has a title."""

import re
from typing import Literal

from ansage.grading import Output, Span, Verdict, rule
from ansage.language.artefacts import body
from ansage.language.layout import title

_ANGLE_BRACKETS = re.compile(r"<<[^<>\n]{1,300}>>")


@rule(
    fail={"en": "There is no title.", "de": "Es gibt keinen Titel."},
    ok={"en": "It has a title.", "de": "Ein Titel ist da."},
)
def has_title(output: Output, *, form: Literal["heading", "angle_brackets"] = "heading") -> Verdict:
    """`heading`: the first line is a Markdown heading, bold, or short and without a full stop.

    `angle_brackets`: a title in double angular brackets, <<such as this>>, wherever it stands.
    Evidence: the title.
    """
    text = output.text
    found = _in_brackets(text) if form == "angle_brackets" else title(text, body(text))
    return Verdict.of(True, found) if found else Verdict.of(False)


def _in_brackets(text: str) -> Span | None:
    spans = (Span(*found.span()) for found in _ANGLE_BRACKETS.finditer(text))
    return next((s for s in spans if any(map(str.isalnum, text[s.start : s.end]))), None)
