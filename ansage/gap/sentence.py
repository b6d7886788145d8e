"""The sentence that closes a gap, and how an output that repeats it is kept from telling it."""

import re
from collections.abc import Sequence

from ansage.exercises import Requirement
from ansage.language.detection import language_of
from ansage.texts import LANGUAGES, Language, Text

FRAME = Text(en="Stick to this: {text}", de="Halte dich an diese Vorgabe: {text}")
SHORTEST_ECHO = 3
"""Words of a requirement in a row that make an echo; fewer may well stand in an honest answer."""
COVER = "·"


def added_sentence(requirement: Requirement, prompt: str, language: Language) -> str:
    """What the learner could have said: the exercise's own sentence, else the requirement's text.

    It is in the language of the prompt; in `language`, that of the brief, where a prompt is too
    short to tell or in a third one.
    """
    found = language_of(prompt)
    spoken = found if found in LANGUAGES else language
    if requirement.add:
        return requirement.add.in_(spoken)
    return _closed(FRAME.in_(spoken).format(text=requirement.text.in_(spoken)))


def hidden(requirement: Requirement, output: str) -> str:
    """The output with every repetition of the requirement covered, character by character.

    Models like to repeat an instruction before they follow it. A repetition that is cut off at the
    end of the text is covered too, since a text that still arrives ends anywhere.
    """
    words = list(re.finditer(r"\w+", output))
    said = [word.group().casefold() for word in words]
    shown = list(output)
    for wanted in _tellings(requirement):
        for start in (n for n, word in enumerate(said) if word == wanted[0]):
            size = _echoed(said[start : start + len(wanted)], wanted, len(said) - start)
            if size:
                begin, end = words[start].start(), words[start + size - 1].end()
                shown[begin:end] = (c if c.isspace() else COVER for c in output[begin:end])
    return "".join(shown)


def _tellings(requirement: Requirement) -> list[list[str]]:
    texts = [requirement.text, *([requirement.add] if requirement.add else [])]
    words = [
        re.findall(r"\w+", text.in_(language).casefold())
        for text in texts
        for language in LANGUAGES
    ]
    return [told for told in words if len(told) >= SHORTEST_ECHO]


def _echoed(said: Sequence[str], wanted: Sequence[str], left: int) -> int:
    """How many words are an echo: all that were wanted, or all that are left when it is cut off."""
    if list(said) == list(wanted):
        return len(wanted)
    is_cut_off = SHORTEST_ECHO <= left < len(wanted) or left == len(wanted)
    *whole, last = said
    begins = whole == list(wanted[: len(whole)]) and wanted[len(whole)].startswith(last)
    return len(said) if is_cut_off and begins else 0


def _closed(sentence: str) -> str:
    """With a full stop, unless one is there, also inside a closing quotation mark."""
    return sentence if sentence.rstrip("”“\"'»)")[-1:] in ".!?" else f"{sentence}."
