"""Facts into words: how numbers, lists and quotes are written in each language."""

from collections.abc import Sequence
from typing import Any, cast

from ansage.attempts import Verdict
from ansage.grading.rules import Rule
from ansage.texts import Language, Text

QUOTES: dict[Language, tuple[str, str]] = {"en": ("“", "”"), "de": ("„", "“")}
LONGEST_QUOTE = 8
"""Words of a learner's phrase that a question quotes."""
UNGRADED = {
    "no_runner": Text(
        en="Not graded: no code can be run on this computer.",
        de="Nicht bewertet: Auf diesem Rechner lässt sich kein Code ausführen.",
    ),
    "runner_failed": Text(
        en="Not graded: running the code went wrong here. It is not your prompt's fault.",
        de="Nicht bewertet: Beim Ausführen des Codes ist hier etwas schiefgegangen."
        " An deinem Prompt liegt es nicht.",
    ),
}
"""What a learner should know of a verdict that is none; other reasons are for authors."""


class _Facts(dict[str, str]):
    """Facts for a template; a stored verdict may be older than the template that words it."""

    def __missing__(self, key: str) -> str:
        return "…"


def quoted(phrase: str, language: Language, most: int = LONGEST_QUOTE) -> str:
    """The phrase in the language's quotation marks, on one line, cut to `most` words."""
    words = phrase.split()
    cut = " ".join(words[:most]) + (" …" if len(words) > most else "")
    opening, closing = QUOTES[language]
    return f"{opening}{cut}{closing}"


def written(value: Any, language: Language) -> str:
    """A fact as a reader of the language writes it: 1,5 in German, lists with commas."""
    if isinstance(value, bool):
        return {"en": ("no", "yes"), "de": ("nein", "ja")}[language][value]
    if isinstance(value, float):
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if language == "de" else text
    if isinstance(value, list | tuple):
        return ", ".join(written(item, language) for item in cast("list[Any]", value))
    return str(value)


def listed(words: Sequence[str], language: Language) -> str:
    """Words as a sentence lists them: a, b and c."""
    *others, last = words
    joint = {"en": " and ", "de": " und "}[language]
    return f"{', '.join(others)}{joint}{last}" if others else last


def words_of(rule: Rule, verdict: Verdict, language: Language) -> str:
    """What a rule has to say about its verdict; empty where it has nothing to say."""
    if verdict.score is None:
        why = UNGRADED.get(verdict.reason)
        return why.in_(language) if why else ""
    template = rule.template(verdict)
    if template is None:
        return ""
    facts = {name: written(value, language) for name, value in verdict.facts.items()}
    return template.in_(language).format_map(_Facts(facts))
