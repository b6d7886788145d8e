"""Does the prompt say in which language to answer?"""

from typing import Literal

from ansage.grading import Prompt, Verdict, rule
from ansage.language.answer_language import demanded
from ansage.language.matches import spans
from ansage.language.reading import read


@rule(
    ok={"en": "The prompt names the language.", "de": "Der Prompt nennt die Sprache."},
    fail={
        "en": "The prompt does not say in which language to answer.",
        "de": "Der Prompt sagt nicht, in welcher Sprache die Antwort sein soll.",
    },
)
def states_language(prompt: Prompt, *, language: Literal["en", "de"]) -> Verdict:
    """Stated when an instruction in force demands the answer in `language`.

    The language of the prompt itself says nothing, nor do "German customers", "translate from
    German" or "the material is in German".
    """
    reading = read(prompt.text, prompt.material)
    found = demanded(reading, language)
    return Verdict.of(bool(found), *spans(found))
