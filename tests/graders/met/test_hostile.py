"""Whatever a model writes: no rule raises, every span is in the text, nothing takes long."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graders.met.asking import RULES, judge

CALLS: dict[str, dict[str, Any]] = {
    "max_words": {"limit": 5},
    "min_words": {"limit": 5},
    "sentence_count": {"exactly": 2},
    "item_count": {"min": 1, "max": 3},
    "contains": {"any": [["Zimt*"], ["vegan", "1,49"]]},
    "excludes": {"any": ["teuer"], "kinds": ["emoji", "price", "link", "number", "hashtag"]},
    "is_json": {"json_schema": {"type": "object", "required": ["a"]}},
    "is_table": {"columns": [["a"], ["b"]], "rows": 1},
    "matches_values": {"values": [{"key": "a", "labels": {"x": ["y"]}}, {"key": "b"}]},
    "in_language": {"language": "de"},
    "ends_with": {"kind": "call_to_action"},
    "uses_address": {"form": "du"},
    "grounded_numbers": {},
    "stands_alone": {"artefact": "json"},
    "has_fields": {"fields": [["a"], ["b", "c"]], "only": True},
    "paragraph_count": {"min": 1},
    "section_count": {"marker": "Section", "min": 1},
    "bullet_count": {"max": 3},
    "highlight_count": {"min": 1},
    "placeholder_count": {"min": 1},
    "letter_count": {"letter": "a", "max": 2},
    "keyword_count": {"word": "vegan", "max": 2, "as_written": True},
    "capital_words": {"max": 1},
    "response_count": {"max": 2},
    "has_postscript": {},
    "has_title": {},
    "in_capitals": {},
    "in_lowercase": {},
    "without_commas": {},
    "in_quotation_marks": {},
    "repeats_prompt": {"request": "Sie a: 1,5 €"},
    "starts_with": {"any": ["a", "Hol dir"]},
    "paragraph_starts_with": {"number": 1, "any": ["a"]},
    "one_of": {"options": ["a: 1", "Sie"], "alone": True},
    "no_near_duplicates": {},
    "consistent_address": {},
    "dates_valid": {"year": 2025, "latest": "2025-12-31"},
    "sums_up": {"total": 100},
    "reading_level": {"max": 8},
    "grounded_names": {},
}
PARTS = [
    '{"a": 1', '"}', "[", "]", "| a | b |\n", "|---|---|\n", "a;b\n", "```json\n", "```",
    "a: 1,5 €", "Sie ", "Hol dir ", "- ", "1. ", "**", "\n\n", "\r\n", " ", "ß", "🍩", "\0", "½",
    "٣", "Here is:",
]  # fmt: skip


def test_every_rule_is_tried() -> None:
    assert set(CALLS) == {name for name, rule in RULES.items() if not rule.runs_code}


@pytest.mark.parametrize("rule", CALLS)
@given(text=st.text(max_size=200) | st.lists(st.sampled_from(PARTS), max_size=15).map("".join))
def test_no_output_makes_a_rule_stumble(rule: str, text: str) -> None:
    judge(rule, text, expected={"a": 1, "b": "x"}, case=text, **CALLS[rule])


@pytest.mark.parametrize("rule", CALLS)
@given(prompt=st.text(max_size=200))
def test_no_prompt_makes_a_rule_stumble(rule: str, prompt: str) -> None:
    judge(rule, '{"a": 1}', prompt=prompt, expected={"a": 1}, **CALLS[rule])


@pytest.mark.parametrize("rule", CALLS)
def test_nothing_that_is_wrong_is_ever_called_ungraded_for_being_empty(rule: str) -> None:
    assert judge(rule, "", expected={"a": 1, "b": "x"}, **CALLS[rule]).score == 0


@pytest.mark.parametrize("rule", CALLS)
@pytest.mark.parametrize(
    "part", [*PARTS, "a", "9", "a: ", "Ab. ", "<a ", "](", "!", "?*", ".]", "„", '{"a":', "1,2 "]
)
def test_a_long_hostile_output_is_judged_in_good_time(rule: str, part: str) -> None:
    text = part * (8_000 // len(part)) + "a"
    start = time.process_time()
    judge(rule, text, expected={"a": 1, "b": "x"}, **CALLS[rule])
    assert time.process_time() - start < 2


@pytest.mark.parametrize("rule", CALLS)
def test_every_rule_has_words_for_what_it_says(rule: str) -> None:
    for text in ("", "Hol dir 3 teure Zimtschnecken für 5 €! Sie sind warm.", '{"b": 1}'):
        verdict = judge(rule, text, expected={"a": 1, "b": "x"}, **CALLS[rule])
        template = RULES[rule].template(verdict)
        if verdict.score is not None and template:
            assert template.en.format_map(verdict.facts)
            assert template.de.format_map(verdict.facts)
