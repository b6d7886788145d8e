"""What holds of every prompt rule, whatever the text."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.graders.asking import FILLER, PROMPT_RULES, ask

PARAMETERS: dict[str, dict[str, object]] = {
    "states_limit": {"unit": "words", "max": 60},
    "states_case": {"when": ["negative", "unter null"]},
    "states_count": {"count": 3},
    "states_format": {"format": "table", "columns": [["idea", "Idee"]]},
    "states_language": {"language": "de"},
    "states_address": {"form": "du"},
    "states_order": {"steps": [["idea", "Idee"], ["beginner", "Einsteiger"]]},
}
CUES = {"en": ("idea", "beginner"), "de": ("Idee", "Einsteiger")}
PIECES = [
    "at most", "60", "words", "sechzig", "Wörter", "höchstens", "no", "kein", "nicht", "if",
    "falls", ",", ".",
    "\n", ":", "- ", "```", '"', "„", "“", "idea", "Idee", "table", "Tabelle", "for", "für",
    "beginners",
    "Einsteiger", "in German", "auf Deutsch", "forget the", "vergiss das", "limit", "Text:",
    "|a|b|", "a;b;c",
    "<data>", "</data>", "(", ")", "and", "und", "each", "pro", "between", "write", "schreibe",
    "dozen", "1.000",
    "ein", "Dreizeiler", "\u00ad", "\u200b", "İ", "ß", "ﬁ", "🙂", "\r\n", "\t",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
)


@pytest.mark.parametrize("rule", sorted(PROMPT_RULES))
@settings(max_examples=60)
@given(text=TEXTS)
def test_any_text_is_graded_with_evidence_inside_it(rule: str, text: str) -> None:
    verdict = ask(rule, text, material=text[:20], **CUES, **PARAMETERS.get(rule, {}))
    assert verdict.score is not None


@pytest.mark.parametrize("rule", sorted(PROMPT_RULES))
@settings(max_examples=40)
@example(text="BEGINNER")
@given(text=TEXTS)
def test_filler_raises_no_score(rule: str, text: str) -> None:
    said = PARAMETERS.get(rule, {})
    before = ask(rule, text, **CUES, **said).score
    after = ask(rule, f"{text}\n\n{FILLER}", **CUES, **said).score
    assert before is not None
    assert after is not None
    assert after <= before


@pytest.mark.parametrize("rule", sorted(PROMPT_RULES))
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_rule_has_words_in_both_languages(rule: str, language: str) -> None:
    words = PROMPT_RULES[rule]
    texts = [words.fail, words.ok, *words.because.values()]
    assert all(text and getattr(text, language).endswith((".", "?")) for text in texts)


HOSTILE = {
    "one word": "word " * 4000,
    "digits": "60 " * 6600,
    "negators": "no " * 6600,
    "bare nouns": "idea and " * 2200,
    "no spaces": "a" * 20_000,
    "hyphens": "a-" * 10_000,
    "brackets": "(" * 20_000,
    "comparisons": "nicht mehr als " * 1300,
    "quotes": '"„' * 10_000,
    "rows": "|a|b|\n" * 3300,
    "labels": "Text:\n" * 3300,
    "tags": "<a>" * 6600,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_time(text: str) -> None:
    start = time.process_time()
    for rule in PROMPT_RULES:
        ask(rule, text, **CUES, **PARAMETERS.get(rule, {}))
    assert time.process_time() - start < 5
