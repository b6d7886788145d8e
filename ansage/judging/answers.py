"""Reads what a judge answered. Only an answer whose quote stands in the text is an answer."""

import json
import re
from collections import Counter
from typing import Any, cast

from ansage.attempts import Opinion
from ansage.judging.inquiry import Inquiry, Passage
from ansage.judging.message import shown

SHORTEST_QUOTE = 3
"""Characters without spaces; "a" would be found in any text."""
LONGEST_QUOTE = 500
"""Characters; longer than QUOTE_WORDS ever are."""

_FENCE = "```"


class Unreadable(Exception):
    """The judge's answer is not the JSON object that was asked for."""


def read_answers(text: str, inquiry: Inquiry, judge: str) -> dict[str, Opinion]:
    """One opinion per question, by its id; extra answers are dropped. Raises Unreadable."""
    answers = _parse(text)
    return {
        question.id: _opinion(answers.get(question.id), inquiry.passage(question.passage), judge)
        for question in inquiry.questions
    }


def _parse(text: str) -> dict[str, Any]:
    bare = text.strip()
    if bare.startswith(_FENCE) and bare.endswith(_FENCE):
        bare = bare.partition("\n")[2].removesuffix(_FENCE)
    try:
        answers = json.loads(bare, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    if not isinstance(answers, dict):
        raise Unreadable
    return cast("dict[str, Any]", answers)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose repeated keys have no value: nobody knows which one was meant."""
    count = Counter(key for key, _ in pairs)
    return {key: value if count[key] == 1 else None for key, value in pairs}


def _opinion(answer: object, passage: Passage, judge: str) -> Opinion:
    if not isinstance(answer, dict):
        return Opinion(judge=judge, yes=None, reason="unanswered")
    fields = cast("dict[str, object]", answer)
    says, quote = fields.get("answer"), fields.get("quote")
    if says not in ("yes", "no") or not isinstance(quote, str):
        return Opinion(judge=judge, yes=None, reason="unanswered")
    place = find_quote(passage.text, quote)
    if place is None:
        return Opinion(judge=judge, yes=None, reason="no_quote")
    found = passage.text[place[0] : place[1]]
    return Opinion(judge=judge, yes=says == "yes", quote=found)


def find_quote(text: str, quote: str) -> tuple[int, int] | None:
    """Where the quote stands in the text, word by word; only white space may differ."""
    words = shown(quote).split()
    if not SHORTEST_QUOTE <= sum(map(len, words)) <= LONGEST_QUOTE:
        return None
    found = _as_pattern(words).search(shown(text))
    return found.span() if found else None


def _as_pattern(words: list[str]) -> re.Pattern[str]:
    """The words in a row, not cut out of longer words."""
    start = r"(?<!\w)" if words[0][0].isalnum() else ""
    end = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return re.compile(start + r"\s+".join(map(re.escape, words)) + end)
