"""Does the prompt hold an example of what is wanted?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.samples import samples


@rule(
    ok={"en": "The prompt shows what is wanted.", "de": "Der Prompt zeigt, was gewünscht ist."},
    fail={
        "en": "The prompt shows no example of what is wanted.",
        "de": "Der Prompt zeigt kein Beispiel dafür, was gewünscht ist.",
    },
    because={
        "few": {
            "en": "The prompt shows too few examples: {count}.",
            "de": "Der Prompt zeigt zu wenige Beispiele: {count}.",
        }
    },
)
def gives_example(prompt: Prompt, *, min: int = 1) -> Verdict:
    """Stated when the prompt itself contains at least `min` samples of what is wanted.

    A sample is an input with its output ("... -> billing", "Input: ... Output: ..."), a text before
    and after, or a text whose style is to be copied ("like this one: ..."). "Follow last year's
    example", "give two examples" and "e.g." in a list of options are none.
    """
    found = samples(prompt.text)
    if found and len(found) < min:
        return Verdict.of(False, *found, because="few", count=len(found))
    return Verdict.of(len(found) >= min, *found, count=len(found))
