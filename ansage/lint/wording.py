"""The words of findings. Each is a suggestion: a text alone never proves a mistake."""

from ansage.lint import Finding
from ansage.texts import Language

_WORDS: dict[str, dict[Language, str]] = {
    "no_task": {
        "en": "Check whether the prompt says what to do; it reads like a description.",
        "de": "Prüf, ob der Prompt sagt, was zu tun ist; er liest sich wie eine Beschreibung.",
    },
    "open_choice": {
        "en": "Check whether {quoted} should stay open; the answer may turn out either way.",
        "de": "Prüf, ob {quoted} offen bleiben soll; die Antwort kann so oder so ausfallen.",
    },
    "alternative": {
        "en": "Check whether {quoted} leaves a choice that you want to make yourself.",
        "de": "Prüf, ob {quoted} eine Wahl offenlässt, die du selbst treffen willst.",
    },
    "hedge": {
        "en": "Check whether {quoted} is a wish or an instruction.",
        "de": "Prüf, ob {quoted} ein Wunsch ist oder eine Anweisung.",
    },
    "long_sentence": {
        "en": "Check whether this sentence can be split: {quoted}",
        "de": "Prüf, ob sich dieser Satz teilen lässt: {quoted}",
    },
    "unseen": {
        "en": "Check whether the model can see what {quoted} points at.",
        "de": "Prüf, ob das Modell sehen kann, worauf {quoted} zeigt.",
    },
    "contradiction": {
        "en": "Check whether these can hold at once: {quoted}",
        "de": "Prüf, ob das zugleich gelten kann: {quoted}",
    },
    "run_in_data": {
        "en": "Check whether it is clear where the pasted text begins: {quoted}",
        "de": "Prüf, ob klar ist, wo der eingefügte Text beginnt: {quoted}",
    },
    "empty_words": {
        "en": "Check whether {quoted} says enough: how would somebody else see that it is met?",
        "de": "Prüf, ob {quoted} genug sagt: Woran würde jemand anders sehen, dass es erfüllt ist?",
    },
    "nothing_concrete": {
        "en": "Check whether a number, a name, an example or a limit would say what you mean.",
        "de": "Prüf, ob eine Zahl, ein Name, ein Beispiel oder eine Grenze sagen würde, was du"
        " meinst.",
    },
}
_QUOTES: dict[Language, tuple[str, str]] = {"en": ("“", "”"), "de": ("„", "“")}
_LONGEST_QUOTE = 60
"""Characters of the prompt that a sentence quotes."""


def finding_text(finding: Finding, text: str, language: Language) -> str:
    """The finding as a sentence that quotes the prompt."""
    opening, closing = _QUOTES[language]
    phrases = dict.fromkeys(_short(text[start:end]) for start, end in finding.evidence)
    quoted = ", ".join(f"{opening}{phrase}{closing}" for phrase in phrases)
    return _WORDS[finding.code][language].replace("{quoted}", quoted)


def _short(phrase: str) -> str:
    flat = " ".join(phrase[: 4 * _LONGEST_QUOTE].split())
    return flat if len(flat) <= _LONGEST_QUOTE else flat[: _LONGEST_QUOTE - 2].rstrip() + " …"
