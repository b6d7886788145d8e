"""The whole answer is in capital letters."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.letters import letters, words_not_in_capitals


@rule(
    fail={
        "en": "Not everything is in capitals: {others}.",
        "de": "Nicht alles ist in Großbuchstaben: {others}.",
    },
    ok={"en": "All in capitals.", "de": "Alles in Großbuchstaben."},
    because={"empty": EMPTY},
)
def in_capitals(output: Output) -> Verdict:
    """Every letter that has a capital must be one; "ß" may stay. Chatter counts too.

    Evidence: the words that are not in capitals.
    """
    if not letters(output.text):
        return Verdict.of(False, others=[], because="empty")
    wrong = words_not_in_capitals(output.text)
    others = list(dict.fromkeys(output.text[s.start : s.end] for s in wrong))[:5]
    return Verdict.of(not wrong, *wrong, others=others)
