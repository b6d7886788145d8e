"""Does the prompt say which form the answer has?"""

from typing import Literal

from ansage.grading import Prompt, Verdict, rule
from ansage.language.answer_format import demanded, named_parts
from ansage.language.matches import spans
from ansage.language.reading import read


@rule(
    ok={"en": "The prompt names the format.", "de": "Der Prompt nennt das Format."},
    fail={
        "en": "The prompt does not say which form the answer should have.",
        "de": "Der Prompt sagt nicht, welche Form die Antwort haben soll.",
    },
    because={
        "columns": {
            "en": "The prompt names the format, but not everything that belongs in it.",
            "de": "Der Prompt nennt das Format, aber nicht alles, was hineingehört.",
        }
    },
)
def states_format(
    prompt: Prompt,
    *,
    format: Literal["table", "json", "csv", "list", "prose"],
    columns: tuple[tuple[str, ...], ...] = (),
) -> Verdict:
    """Stated when an instruction in force demands the answer in `format`.

    `columns` are the columns of a table or the keys of JSON, each as a list of accepted names in
    both languages: `[["idea", "Idee"], ["channel", "Kanal"]]`. All must be named in connection with
    the format: in a sentence, a list below it, or a template (`{"idea": ...}`,
    `| Idea | Channel |`). A table or CSV that is only the input ("the table below", "aus der
    CSV-Datei") does not count.
    """
    reading = read(prompt.text, prompt.material)
    found = demanded(reading, format)
    if not found:
        return Verdict.of(False)
    parts = named_parts(reading, format, columns)
    missing = sum(not part for part in parts)
    evidence = sorted({*spans(found), *(span for part in parts for span in part)})
    if missing:
        return Verdict.of(False, *evidence, because="columns", missing=missing)
    return Verdict.of(True, *evidence)
