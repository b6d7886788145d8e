"""The whole answer is in small letters."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.letters import letters, words_not_in_lowercase


@rule(
    fail={
        "en": "There are capital letters: {others}.",
        "de": "Es gibt Großbuchstaben: {others}.",
    },
    ok={"en": "All in small letters.", "de": "Alles kleingeschrieben."},
    because={"empty": EMPTY},
)
def in_lowercase(output: Output) -> Verdict:
    """No letter may be a capital. Chatter counts too. Evidence: the words with capitals."""
    if not letters(output.text):
        return Verdict.of(False, others=[], because="empty")
    wrong = words_not_in_lowercase(output.text)
    others = list(dict.fromkeys(output.text[s.start : s.end] for s in wrong))[:5]
    return Verdict.of(not wrong, *wrong, others=others)
