"""Every proper name in the answer stands in the material, the case or the prompt."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import answer
from ansage.language.counting import words
from ansage.language.detection import language_of
from ansage.language.names import is_grounded, names, words_of


@rule(
    fail={
        "en": "Invented, they stand nowhere in the material: {invented}.",
        "de": "Erfunden, das steht nirgends im Material: {invented}.",
    },
    ok={"en": "No name is invented.", "de": "Kein Name ist erfunden."},
    because={"empty": EMPTY},
)
def grounded_names(output: Output, *, allow: tuple[str, ...] = ()) -> Verdict:
    """Looks at names of people, firms, streets and places; a title ("Frau") belongs to none.

    In German, where every noun has a capital, only what shows itself to be a name is one: by a
    title, a legal form, a common given name, a city, a street's ending, or by being no German word.
    Sources may spell a name with another ending or umlaut. `allow`: names that are right though
    they stand nowhere. An empty answer fails. Evidence: the invented names, or else all of them.
    """
    text = answer(output.text, output.prompt)
    if not words(text):
        return Verdict.of(False, invented=[], because="empty")
    known = frozenset[str]().union(
        *map(words_of, (output.material, output.case.text, output.prompt, " ".join(allow)))
    )
    language = language_of(output.text) or output.language
    found = names(text, "de" if language == "de" else "en")
    invented = [s for s in found if not is_grounded(text[s.start : s.end], known)]
    written = list(dict.fromkeys(text[s.start : s.end] for s in invented))[:5]
    return Verdict.of(not invented, *(invented or found), invented=written)
