"""Whether an exercise's texts do their work: a brief that does not dictate, short questions."""

import re
from collections.abc import Iterator

from ansage.exercises import Exercise, Requirement
from ansage.problems import Problem
from ansage.texts import LANGUAGES, Text

QUESTION_WORDS = 20
"""Most words of a question; the page adds the learner's own phrase and stays under 30."""
UNWRITTEN = "WRITE THIS"
"""Marks what `ansage new` leaves to the author."""

_FORMAL = re.compile(r"(?<=[\wäöüß,;] )(?:Sie|Ihnen|Ihr(?:e|en|em|er|es)?)\b")
"""The formal address inside a sentence; at its start "Sie" may be "they"."""
_QUOTED = re.compile(r"„[^“]*“")


def wording_problems(exercise: Exercise) -> Iterator[Problem]:
    """Texts that are not written yet, give a requirement away or are too long."""
    yield from _unwritten(exercise)
    for requirement in exercise.requirements:
        yield from _given_away(exercise, requirement)
        yield from _long_question(exercise, requirement)


def _unwritten(exercise: Exercise) -> Iterator[Problem]:
    files = {
        "exercise.toml": exercise.settings.model_dump_json(),
        **{f"brief.{language}.md": exercise.brief.in_(language) for language in LANGUAGES},
        **{f"examples/{example.name}.toml": example.prompt for example in exercise.examples},
        **{f"cases/{case.name}.txt": case.text for case in exercise.cases["en"]},
    }
    for name, text in files.items():
        if UNWRITTEN in text:
            places = "1 place" if text.count(UNWRITTEN) == 1 else f"{text.count(UNWRITTEN)} places"
            wrong = f"says {UNWRITTEN!r} in {places}."
            yield Problem(f"{exercise.id}/{name}", "", wrong, "Write what only you know.")


def _given_away(exercise: Exercise, requirement: Requirement) -> Iterator[Problem]:
    for language in LANGUAGES:
        if _plain(requirement.text.in_(language)) in _plain(exercise.brief.in_(language)):
            wrong = f"says the requirement {requirement.id!r} word for word."
            remedy = "Describe the situation that calls for it instead."
            yield Problem(f"{exercise.id}/brief.{language}.md", "", wrong, remedy)


def _long_question(exercise: Exercise, requirement: Requirement) -> Iterator[Problem]:
    for language in LANGUAGES:
        count = len(requirement.question.in_(language).split())
        if count > QUESTION_WORDS:
            key = f"requirement.{requirement.id}.question.{language}"
            wrong = f"has {count} words; at most {QUESTION_WORDS} are read."
            yield Problem(f"{exercise.id}/exercise.toml", key, wrong, "Shorten it.")


def _plain(text: str) -> str:
    """Words only, so that case, punctuation and line breaks do not hide a copy."""
    return " " + " ".join(re.findall(r"\w+", text.casefold())) + " "


def doubts(exercise: Exercise) -> Iterator[Problem]:
    """What an author should look at: address and quotes in German texts, and what needs a judge."""
    for file, key, text in _german(exercise):
        if '"' in text:
            yield Problem(file, key, 'has straight quotes (").', "German quotes are „ and “.")
        if found := _FORMAL.search(_QUOTED.sub("", text)):
            wrong = f"seems to address the learner formally ({found.group()!r})."
            yield Problem(file, key, wrong, "Ansage says du.")
    yield from _only_judged(exercise)


def _only_judged(exercise: Exercise) -> Iterator[Problem]:
    for r in exercise.requirements:
        for side in ("stated", "met"):
            if r.judged and getattr(r.judged, side) and getattr(r, side) is None:
                key = f"requirement.{r.id}.{side}"
                wrong = "is only judged, so nobody looks at it where there is no judge."
                yield Problem(f"{exercise.id}/exercise.toml", key, wrong, "Add a rule if one fits.")


def _german(exercise: Exercise) -> Iterator[tuple[str, str, str]]:
    """(file, key, text) of every German text that speaks to the learner."""
    yield f"{exercise.id}/brief.de.md", "", exercise.brief.de
    file = f"{exercise.id}/exercise.toml"
    for r in exercise.requirements:
        texts: dict[str, Text] = {
            "text": r.text,
            "question": r.question,
            "hints.where": r.hints.where,
            "hints.phrase": r.hints.phrase,
        }
        if r.add:
            texts["add"] = r.add
        for key, text in texts.items():
            yield file, f"requirement.{r.id}.{key}.de", text.de
