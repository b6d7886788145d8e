"""An own task as the first draft of an exercise: files that `ansage check` reads.

What only a trainer can write is marked, and the check names every mark.
"""

import io
import re
import zipfile
from typing import Any

import tomlkit

from ansage.check.skeleton import EXAMPLES, skeleton
from ansage.check.wording import UNWRITTEN
from ansage.exercises import Exercise, Requirement
from ansage.texts import LANGUAGES, Language

_OTHER: dict[Language, Language] = {"en": "de", "de": "en"}
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def draft_files(exercise: Exercise, prompt: str, language: Language) -> dict[str, str]:
    """Path -> text of every file, with the language in which the learner writes."""
    sayable = [r.id for r in exercise.requirements if r.stated]
    seen = [r.id for r in exercise.requirements if r.met]
    files = {"exercise.toml": _settings(exercise, language), **skeleton()}
    for name, marked in EXAMPLES.items():
        text = prompt.strip() or marked if name == "reference" else marked
        states, meets = (sayable, seen) if name in {"reference", "german"} else ([], [])
        tongue: Language = "de" if name == "german" else language
        files[f"examples/{name}.toml"] = _example(text, tongue, states, meets)
    return files


def draft_zip(exercise: Exercise, prompt: str, language: Language) -> bytes:
    """The files in one folder of a zip file, named after the title."""
    packed, folder = io.BytesIO(), folder_name(exercise.settings.title.in_(language))
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in draft_files(exercise, prompt, language).items():
            archive.writestr(f"{folder}/{name}", text)
    return packed.getvalue()


def folder_name(title: str) -> str:
    """The title in small letters, digits and hyphens, as a folder of an exercise is called."""
    words = re.findall(r"[a-z0-9]+", title.lower().translate(_UMLAUTS))
    name = "-".join(words)[:60].strip("-")
    return name if name and not name.startswith("own-") else f"task-{name}".strip("-")


def _settings(exercise: Exercise, language: Language) -> str:
    settings, model = exercise.settings, exercise.settings.model
    whole: dict[str, Any] = {
        "title": _both(settings.title.in_(language), language),
        "track": settings.track,
        "level": 1,
        "minutes": 10,
        "pass_mark": 70,
        "model": {"temperature": model.temperature, "max_tokens": model.max_tokens},
    }
    if exercise.requirements:
        whole["requirement"] = [_requirement(r, language) for r in exercise.requirements]
    return tomlkit.dumps(whole)


def _requirement(own: Requirement, language: Language) -> dict[str, Any]:
    table: dict[str, Any] = {
        "id": own.id,
        "skill": own.skill,
        "label": _both(own.label.in_(language), language),
        "text": _both(own.text.in_(language), language),
        "question": _each(f"{UNWRITTEN}: ask for it without naming it"),
        "hints": {
            "where": _each(f"{UNWRITTEN}: which part of the brief tells of it"),
            "phrase": _each(f"{UNWRITTEN}: such a phrase in another situation"),
        },
    }
    if own.cues.en:
        table["cues"] = {"en": list(own.cues.en), "de": list(own.cues.de)}
    for side, call in (("stated", own.stated), ("met", own.met)):
        if call:
            table[side] = {"grader": call.grader, **call.parameters}
    if own.judged and own.judged.met:
        table["judged"] = {"met": own.judged.met.model_dump()}
    return table


def _both(text: str, language: Language) -> dict[str, str]:
    """The text in the learner's language, and in the other one a mark to translate it."""
    other = _OTHER[language]
    return {language: text, other: f"{UNWRITTEN} ({other}): {text}"}


def _each(text: str) -> dict[str, str]:
    return {language: f"{text} ({language})" for language in LANGUAGES}


def _example(prompt: str, language: Language, states: list[str], meets: list[str]) -> str:
    band = [70, 100] if states else [0, 50]
    expect = {"states": states, "meets": meets, "score": band}
    return tomlkit.dumps({"language": language, "prompt": prompt, "expect": expect})
