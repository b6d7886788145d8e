"""The instructions of IFEval that code can check, and the output rules that look at the same.

IFEval's own names are kept, also its spelling of `section_spliter`; docs/counting.md has the table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ansage.texts import Frozen

Relation = Literal["at least", "less than"]
Calls = list[tuple[str, dict[str, Any]]]
"""Rules with their settings; an instruction is followed when all of them are met."""


class Arguments(Frozen):
    """What any instruction of IFEval takes, by IFEval's own names; each takes a few of them."""

    capital_frequency: int = 0
    capital_relation: Relation = "at least"
    end_phrase: str = ""
    first_word: str = ""
    forbidden_words: list[str] = []
    frequency: int = 0
    keyword: str = ""
    keywords: list[str] = []
    language: str = ""
    let_frequency: int = 0
    let_relation: Relation = "at least"
    letter: str = ""
    nth_paragraph: int = 0
    num_bullets: int = 0
    num_highlights: int = 0
    num_paragraphs: int = 0
    num_placeholders: int = 0
    num_sections: int = 0
    num_sentences: int = 0
    num_words: int = 0
    postscript_marker: str = ""
    prompt_to_repeat: str = ""
    relation: Relation = "at least"
    section_spliter: str = ""


@dataclass(frozen=True)
class Family:
    """A kind of instruction: the arguments that it must have, and the rules that look at it."""

    needs: tuple[str, ...]
    calls: Callable[[Arguments], Calls]


def _family(needs: str, calls: Callable[[Arguments], Calls]) -> Family:
    return Family(tuple(needs.split()), calls)


def _always(rule: str, **settings: Any) -> Family:
    return Family((), lambda _: [(rule, settings)])


def _bounds(number: int, relation: Relation) -> dict[str, int]:
    return {"max": number - 1} if relation == "less than" else {"min": number}


def _words(given: Arguments) -> Calls:
    if given.relation == "less than":
        return [("max_words", {"limit": given.num_words - 1})]
    return [("min_words", {"limit": given.num_words})]


def _nth_paragraph(given: Arguments) -> Calls:
    parted: dict[str, Any] = {"divider": "\n\n"}
    first = {"number": given.nth_paragraph, "any": [given.first_word]}
    return [
        ("paragraph_count", {**parted, "exactly": given.num_paragraphs}),
        ("paragraph_starts_with", {**parted, **first}),
    ]


def _each_keyword(given: Arguments) -> Calls:
    return [("contains", {"any": [[word] for word in given.keywords], "as_written": True})]


def _keyword_count(given: Arguments) -> Calls:
    bounds = _bounds(given.frequency, given.relation)
    return [("keyword_count", {"word": given.keyword, "as_written": True, **bounds})]


def _letter_count(given: Arguments) -> Calls:
    bounds = _bounds(given.let_frequency, given.let_relation)
    return [("letter_count", {"letter": given.letter, **bounds})]


ANSWERS = ["My answer is yes.", "My answer is no.", "My answer is maybe."]
FAMILIES: Mapping[str, Family] = {
    "change_case:capital_word_frequency": _family(
        "capital_frequency capital_relation",
        lambda g: [("capital_words", _bounds(g.capital_frequency, g.capital_relation))],
    ),
    "change_case:english_capital": _always("in_capitals"),
    "change_case:english_lowercase": _always("in_lowercase"),
    "combination:repeat_prompt": _family(
        "prompt_to_repeat", lambda g: [("repeats_prompt", {"request": g.prompt_to_repeat})]
    ),
    "combination:two_responses": _always("response_count", exactly=2),
    "detectable_content:number_placeholders": _family(
        "num_placeholders", lambda g: [("placeholder_count", {"min": g.num_placeholders})]
    ),
    "detectable_content:postscript": _family(
        "postscript_marker", lambda g: [("has_postscript", {"marker": g.postscript_marker})]
    ),
    "detectable_format:constrained_response": _always("one_of", options=ANSWERS),
    "detectable_format:json_format": _always("stands_alone", artefact="json"),
    "detectable_format:multiple_sections": _family(
        "section_spliter num_sections",
        lambda g: [("section_count", {"marker": g.section_spliter, "min": g.num_sections})],
    ),
    "detectable_format:number_bullet_lists": _family(
        "num_bullets", lambda g: [("bullet_count", {"exactly": g.num_bullets})]
    ),
    "detectable_format:number_highlighted_sections": _family(
        "num_highlights", lambda g: [("highlight_count", {"min": g.num_highlights})]
    ),
    "detectable_format:title": _always("has_title", form="angle_brackets"),
    "keywords:existence": _family("keywords", _each_keyword),
    "keywords:forbidden_words": _family(
        "forbidden_words",
        lambda g: [("excludes", {"any": list(g.forbidden_words), "as_written": True})],
    ),
    "keywords:frequency": _family("keyword frequency relation", _keyword_count),
    "keywords:letter_frequency": _family("letter let_frequency let_relation", _letter_count),
    "language:response_language": _family(
        "language", lambda g: [("in_language", {"language": g.language})]
    ),
    "length_constraints:nth_paragraph_first_word": _family(
        "first_word num_paragraphs nth_paragraph", _nth_paragraph
    ),
    "length_constraints:number_paragraphs": _family(
        "num_paragraphs",
        lambda g: [("paragraph_count", {"divider": "***", "exactly": g.num_paragraphs})],
    ),
    "length_constraints:number_sentences": _family(
        "num_sentences relation",
        lambda g: [("sentence_count", _bounds(g.num_sentences, g.relation))],
    ),
    "length_constraints:number_words": _family("num_words relation", _words),
    "punctuation:no_comma": _always("without_commas"),
    "startend:end_checker": _family(
        "end_phrase", lambda g: [("ends_with", {"any": [g.end_phrase]})]
    ),
    "startend:quotation": _always("in_quotation_marks"),
}
"""By the instruction's id."""
