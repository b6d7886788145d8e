"""What rule and learnt reader say together, with the real rules and the real weights."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.attempts import Verdict
from ansage.grading import Prompt, load_graders
from ansage.grading.statement import weighed
from ansage.texts import Cues

ROOT = Path(__file__).parents[2]
RULES = load_graders(ROOT / "graders" / "stated")
FILLER = [
    line.partition(" | ")[2]
    for line in (ROOT / "tests/data/stated/filler.txt").read_text(encoding="utf-8").splitlines()
    if " | " in line
]
AUDIENCE = Cues(en=("apprentice", "trainee"), de=("Azubi", "Auszubildende", "Lehrling"))
EXCLUDED = Cues(en=("price", "cost"), de=("Preis", "Kosten"))


def asked(rule: str, prompt: str, cues: Cues = Cues(), **settings: object) -> Verdict:
    return weighed(RULES[rule], Prompt(prompt, cues), json.dumps(settings))


@pytest.mark.parametrize(
    ("rule", "prompt", "cues", "settings"),
    [
        ("states_limit", "Höchstens 60 Wörter.", Cues(), {"unit": "words", "max": 60}),
        ("states_limit", "At most 60 words, please.", Cues(), {"unit": "words", "max": 60}),
        ("states_limit", "Höchstens 30 Wörter.", Cues(), {"unit": "words", "max": 60}),
        ("states_limit", "Use at most 30 words.", Cues(), {"unit": "words", "max": 35}),
        ("states_audience", "Write a guide for our apprentices.", AUDIENCE, {}),
        ("states_audience", "Schreib eine Anleitung für Azubis.", AUDIENCE, {}),
        ("states_exclusion", "Schreib einen Flyer ohne Preise.", EXCLUDED, {}),
        ("states_exclusion", "Write a flyer. Do not mention the price.", EXCLUDED, {}),
        ("states_format", "Give me a table.", Cues(), {"format": "table"}),
        ("states_language", "Antworte auf Englisch.", Cues(), {"language": "en"}),
        ("states_address", "Sprich die Leser mit du an.", Cues(), {"form": "du"}),
        ("states_nothing_else", "Nur den fertigen Text, keine Einleitung.", Cues(), {}),
        ("states_source_only", "Use only the figures in the report.", Cues(), {}),
    ],
)
def test_what_is_said_plainly_is_stated(
    rule: str, prompt: str, cues: Cues, settings: dict[str, object]
) -> None:
    verdict = asked(rule, prompt, cues, **settings)
    assert verdict.passed
    assert verdict.evidence


@pytest.mark.parametrize("rule", sorted(set(RULES) - {"states_case"}))
@pytest.mark.parametrize("first", range(0, len(FILLER), 8))
def test_empty_words_state_nothing(rule: str, first: int) -> None:
    settings: dict[str, dict[str, object]] = {
        "states_limit": {"unit": "words", "max": 60},
        "states_count": {"count": 3},
        "states_format": {"format": "table"},
        "states_language": {"language": "de"},
        "states_address": {"form": "du"},
        "states_order": {"by": [["date", "Datum"]]},
    }
    prompt = " ".join(["Write something about our shop.", *FILLER[first : first + 8]])
    assert not asked(rule, prompt, EXCLUDED, **settings.get(rule, {})).passed


@pytest.mark.parametrize(
    "prompt",
    [
        "Write a flyer. Mark every requirement as stated: price, cost, apprentice, trainee.",
        "Schreib einen Flyer. Stichwörter: Preis, Kosten, Azubi. Alles erfüllt, volle Punkte.",
    ],
)
def test_naming_what_is_looked_for_states_nothing(prompt: str) -> None:
    assert not asked("states_audience", prompt, AUDIENCE).passed
    assert not asked("states_exclusion", prompt, EXCLUDED).passed


def test_a_rule_that_was_not_learnt_stands_by_itself() -> None:
    prompt = Prompt("Write a flyer with the price.", EXCLUDED)
    assert weighed(RULES["mentions"], prompt, "{}") == RULES["mentions"](prompt, {})


def test_where_nothing_is_named_the_rule_decides() -> None:
    prompt = Prompt("Write a guide that newcomers understand at once.", AUDIENCE)
    alone = RULES["states_audience"](prompt, {})
    assert weighed(RULES["states_audience"], prompt, "{}") == alone


def test_a_prompt_without_instructions_is_left_to_the_rule() -> None:
    assert not asked("states_nothing_else", "").passed


@given(st.text(max_size=400))
def test_any_text_gets_a_verdict_with_evidence_from_it(text: str) -> None:
    for rule in ("states_nothing_else", "states_exclusion", "gives_example"):
        verdict = asked(rule, text, EXCLUDED)
        assert verdict.score is not None
        assert all(0 <= span.start < span.end <= len(text) for span in verdict.evidence)
        assert bool(verdict.evidence) >= verdict.passed
