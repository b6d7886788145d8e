"""The interface's words in the learner's language, from ui/locales."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from ansage.texts import Language

LOCALES = Path(__file__).parent / "locales"


class Words:
    """`words("exercise.level", level=2)`: one string of the interface.

    A count picks between `key.one` and `key.other`. Raises KeyError for an unknown key.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._strings = strings(language)

    def __call__(self, key: str, **values: Any) -> str:
        return self._strings[key].format(**values)

    def count(self, key: str, count: int, **values: Any) -> str:
        """The singular or the plural of a string, with {count} filled in."""
        form = "one" if count == 1 else "other"
        return self(f"{key}.{form}", count=count, **values)

    def number(self, value: float, digits: int = 0) -> str:
        """A number as a reader of the language writes it: 1.5 is 1,5 in German."""
        text = f"{value:.{digits}f}"
        return text.replace(".", ",") if self.language == "de" else text


@cache
def strings(language: Language) -> dict[str, str]:
    """Every string of a language by its dotted key."""
    return _flat(tomllib.loads((LOCALES / f"{language}.toml").read_text("utf-8")))


def _flat(table: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{prefix}{name}.")
        else:
            found[f"{prefix}{name}"] = value
    return found


def as_label(text: str) -> str:
    """A text as it is for a widget's label, which Streamlit would read as Markdown."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-.!|$:~<>" else c for c in text)
