"""Builds the regular expressions that look for whole words in a sentence's `norm`."""

import re

GAP = r"(?:\S+ ){0,3}"
"""At most three words between two others; every gap is bounded, so that no search explodes."""


def either(*phrases: str) -> str:
    """Regex source for one of the phrases; `~` in a phrase stands for at most three words."""
    return "(?:" + "|".join(phrase.replace("~ ", GAP) for phrase in phrases) + ")"


def whole(*phrases: str) -> re.Pattern[str]:
    """One of the phrases as whole words."""
    return re.compile(f"(?<= ){either(*phrases)}(?= )")
