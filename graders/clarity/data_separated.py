"""Are pasted data kept apart from the instructions?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.reading import read
from ansage.language.segments import Kind


@rule(
    ok={
        "en": "Instructions and data can be told apart.",
        "de": "Anweisungen und Daten lassen sich auseinanderhalten.",
    },
    fail={
        "en": "Pasted text runs into the instructions. A line such as “Text:” or ``` sets it"
        " apart.",
        "de": "Eingefügter Text geht in die Anweisungen über. Eine Zeile wie „Text:“ oder ```"
        " trennt ihn ab.",
    },
)
def data_separated(prompt: Prompt) -> Verdict:
    """1 when no data are pasted, or all are set apart by a fence, tags, quote marks, a label, a
    heading or a blank line. Evidence: the data that are not.
    """
    data = read(prompt.text, prompt.material).parts(Kind.DATA)
    mixed = [segment.span for segment in data if not segment.apart]
    return Verdict.of(not mixed, *mixed)
