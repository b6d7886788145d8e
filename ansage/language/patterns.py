"""Builds the regular expressions that look for whole words in a sentence's `norm`.

Every gap between words is bounded and a sentence has a longest length, so that no search explodes.
"""

import re

GAP = r"(?:\S+ ){0,3}"
"""At most three words between two others."""


def either(*phrases: str) -> str:
    """Regex source for one of the phrases; `~` in a phrase stands for at most three words."""
    return "(?:" + "|".join(phrase.replace("~ ", GAP) for phrase in phrases) + ")"


def whole(*phrases: str) -> re.Pattern[str]:
    """One of the phrases as whole words. The match begins with the space before them."""
    return re.compile(f" {either(*phrases)}(?= )")


def ending(*phrases: str) -> re.Pattern[str]:
    """One of the phrases at the end of a line of words."""
    return re.compile(f" {either(*phrases)} $")
