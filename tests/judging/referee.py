"""A judge on a real server, and an exercise folder that asks it."""

from pathlib import Path

from tests.judging.bench import answers

JUDGED = """
judged.met.en = "Does the text sound friendly?"
judged.met.de = "Klingt der Text freundlich?"
"""
RULE = 'met = { grader = "has", word = "hours" }'

REFEREE = """
[[model]]
id = "referee"
label.en = "Referee"
label.de = "Schiedsrichter"
litellm = "openai/referee"
api_base = "{url}"
judge = true
stays_here = true
"""
"""An entry of ansage.toml."""


def judge_hours(exercise: Path, *, alone: bool) -> None:
    """Has the requirement `hours` judged: alone, or beside its rule for outputs."""
    file = exercise / "exercise.toml"
    text = file.read_text("utf-8")
    assert text.count(RULE) == 1
    file.write_text(text.replace(RULE, JUDGED if alone else JUDGED + RULE), "utf-8")


def replies(output: str, answer: str):
    """A reply of the fake server: an output to whoever prompts, an answer to who asks a judge."""
    return lambda message: answers(message, answer) if "You check texts." in message else output
