"""Sees where a prompt, an output or the material talks to whoever grades it; see docs/judges.md.

A flag is for the trainer and costs nothing: rules cannot be talked round, and a judge can only take
away. The detector is deterministic and reads English and German, and the commonest phrases of other
languages.
"""

from collections.abc import Iterable
from functools import lru_cache

from ansage.attempts import Flag, Run
from ansage.grading.flags.signs import Sign, sign_of, stray_end_tag
from ansage.grading.flags.unveiled import sentences, views

__all__ = ["Sign", "flags_of", "signs_in"]

LONGEST_QUOTE = 160
"""Characters."""
MOST_FLAGS = 20
"""Of one attempt; more tell a trainer no more."""


def flags_of(prompt: str, runs: Iterable[Run], material: str) -> tuple[Flag, ...]:
    """The flags of an attempt: at most one for each sign in each text."""
    flags = [Flag(where="prompt", sign=sign, quote=quote) for sign, quote in signs_in(prompt)]
    flags += [
        Flag(where="output", sign=sign, quote=quote, case=run.case, sample=run.sample)
        for run in runs
        for sign, quote in signs_in(run.output)
    ]
    flags += [Flag(where="material", sign=sign, quote=quote) for sign, quote in signs_in(material)]
    return tuple(flags[:MOST_FLAGS])


@lru_cache(maxsize=64)
def signs_in(text: str) -> tuple[tuple[Sign, str], ...]:
    """(sign, quote) for each sign that the text shows, in the order in which they are found."""
    found = dict[Sign, str]()
    if tag := stray_end_tag(text):
        found[Sign.BREAK_OUT] = tag
    for view in views(text):
        if view.always:
            found.setdefault(Sign.HIDDEN, view.text)
        for sentence in dict.fromkeys(sentences(view.text)):
            sign = sign_of(sentence)
            if sign:
                found.setdefault(view.veil or sign, sentence)
    return tuple((sign, _cut(quote)) for sign, quote in found.items())


def _cut(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rstrip() + " …"
