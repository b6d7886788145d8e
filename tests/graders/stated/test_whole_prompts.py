"""Prompts as people write them: exactly these requirements are stated, and no other one."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from ansage.attempts import Verdict
from tests.graders.asking import FILLER, INJECTION, ask

COLUMNS = [["idea", "Idee"], ["channel", "Kanal"], ["cost", "Kosten", "Budget"]]
ASKED: dict[str, Callable[[str], Verdict]] = {
    "len": lambda text: ask("states_limit", text, unit="words", max=60),
    "sent": lambda text: ask("states_limit", text, unit="sentences", max=3),
    "aud": lambda text: ask(
        "states_audience", text, en=("beginner", "first-time buyer"), de=("Einsteiger", "Anfänger")
    ),
    "n3": lambda text: ask(
        "states_count", text, count=3, en=("idea", "suggestion"), de=("Idee", "Vorschlag")
    ),
    "cta": lambda text: ask(
        "mentions", text, en=("call to action",), de=("Handlungsaufruf", "Handlungsaufforderung")
    ),
    "noprice": lambda text: ask("states_exclusion", text, en=("price", "cost"), de=("Preis",)),
    "noemoji": lambda text: ask("states_exclusion", text, en=("emoji",), de=("Emoji",)),
    "table": lambda text: ask("states_format", text, format="table"),
    "cols": lambda text: ask("states_format", text, format="table", columns=COLUMNS),
    "json": lambda text: ask("states_format", text, format="json"),
    "de": lambda text: ask("states_language", text, language="de"),
    "en": lambda text: ask("states_language", text, language="en"),
    "src": lambda text: ask("states_source_only", text),
    "null": lambda text: ask("states_missing_data_rule", text, en=("null",), de=("null",)),
}

_FILE = Path(__file__).with_name("whole_prompts.toml")
PROMPTS = [
    pytest.param(prompt["text"], set(prompt["states"]), id=prompt["text"][:40])
    for prompt in tomllib.loads(_FILE.read_text(encoding="utf-8"))["prompt"]
]


def stated(text: str) -> set[str]:
    return {name for name, rule in ASKED.items() if rule(text).passed}


@pytest.mark.parametrize(("text", "names"), PROMPTS)
def test_exactly_these_are_stated(text: str, names: set[str]) -> None:
    assert stated(text) == names


@pytest.mark.parametrize(("text", "names"), PROMPTS)
def test_filler_and_injections_add_nothing(text: str, names: set[str]) -> None:
    assert stated(f"{text}\n\n{FILLER}\n{INJECTION}") <= names
