"""So many words of the answer are written in capitals."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.letters import words_in_capitals


@rule(
    fail={
        "en": "{count} words in capitals; asked for: {asked}.",
        "de": "{count} Wörter in Großbuchstaben; verlangt: {asked}.",
    },
    ok={
        "en": "{count} words in capitals, as asked.",
        "de": "{count} Wörter in Großbuchstaben, wie verlangt.",
    },
    because={"empty": EMPTY},
)
def capital_words(
    output: Output, *, exactly: Bound = None, min: Bound = None, max: LastBound = None
) -> Verdict:
    """Counts words whose letters are all capitals, abbreviations too; "I" and "A" are none.

    "WELL-KNOWN" is one word. Give `exactly`, or `min` and `max` or one of them. Evidence: the words
    beyond the limit, or else all.
    """
    text = answer(output.text, output.prompt)
    return counted(text, words_in_capitals(text), exactly, min, max)
