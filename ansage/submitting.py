"""From what a learner typed to a Submission, or one clear reason why not."""

import re
import secrets
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal
from uuid import uuid4

from ansage.attempts import MAX_PROMPT, Submission
from ansage.exercises import Exercise
from ansage.llm import Catalogue, Model
from ansage.own_task.task import MAX_LINE, MAX_LINES, MAX_TITLE
from ansage.problems import ProblemsFound, did_you_mean
from ansage.refusal import Refusal
from ansage.texts import Language, Text

_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters but newline and tab, and halves of characters, which UTF-8 cannot write."""


class PracticeErrorCode(StrEnum):
    """Why a learner's wish was refused."""

    EMPTY_PROMPT = "empty_prompt"
    PROMPT_TOO_LONG = "prompt_too_long"
    UNKNOWN_EXERCISE = "unknown_exercise"
    UNKNOWN_REQUIREMENT = "unknown_requirement"
    UNKNOWN_MODEL = "unknown_model"
    UNKNOWN_LEARNER = "unknown_learner"
    UNKNOWN_ATTEMPT = "unknown_attempt"
    UNFIT_TOKEN = "unfit_token"  # noqa: S105 - the name of an error, no secret
    NICKNAME_TOO_LONG = "nickname_too_long"
    ALREADY_RUNNING = "already_running"
    EXERCISE_CHANGED = "exercise_changed"
    NO_GAP = "no_gap"
    ALREADY_COMPARING = "already_comparing"
    HINT_TOO_EARLY = "hint_too_early"
    UNFIT_OWN_TASK = "unfit_own_task"
    TOO_MANY_OWN_TASKS = "too_many_own_tasks"


_C = PracticeErrorCode
_WORDS = {
    _C.EMPTY_PROMPT: Text(
        en="The prompt is empty. Write what the model should do.",
        de="Der Prompt ist leer. Schreib, was das Modell tun soll.",
    ),
    _C.PROMPT_TOO_LONG: Text(
        en="The prompt has {length} characters; at most {limit} are allowed. Shorten it.",
        de="Der Prompt hat {length} Zeichen, erlaubt sind höchstens {limit}. Kürze ihn.",
    ),
    _C.UNKNOWN_EXERCISE: Text(
        en="There is no exercise “{name}”. {remedy}",
        de="Es gibt keine Übung „{name}“. {remedy}",
    ),
    _C.UNKNOWN_REQUIREMENT: Text(
        en="This exercise has no requirement “{name}”. Load the page again.",
        de="Diese Übung hat keine Anforderung „{name}“. Lade die Seite neu.",
    ),
    _C.UNKNOWN_MODEL: Text(
        en="There is no model “{name}”. Choose another one.",
        de="Es gibt kein Modell „{name}“. Wähle ein anderes.",
    ),
    _C.UNKNOWN_LEARNER: Text(
        en="Your data is not here any more. Load the page again to start afresh.",
        de="Deine Daten sind nicht mehr hier. Lade die Seite neu, um neu anzufangen.",
    ),
    _C.UNKNOWN_ATTEMPT: Text(
        en="You have no such attempt. Load the page again.",
        de="Einen solchen Versuch hast du nicht. Lade die Seite neu.",
    ),
    _C.UNFIT_TOKEN: Text(
        en="This private link is incomplete. Copy all of it.",
        de="Dieser private Link ist unvollständig. Kopiere ihn ganz.",
    ),
    _C.NICKNAME_TOO_LONG: Text(
        en="The nickname has {length} characters; at most {limit} are allowed. Shorten it.",
        de="Der Spitzname hat {length} Zeichen, erlaubt sind höchstens {limit}. Kürze ihn.",
    ),
    _C.ALREADY_RUNNING: Text(
        en="Your last attempt at this exercise is still running. Wait for it or cancel it.",
        de="Dein letzter Versuch an dieser Übung läuft noch. Warte auf ihn oder brich ihn ab.",
    ),
    _C.EXERCISE_CHANGED: Text(
        en="The exercise has changed since this attempt. Submit the prompt again.",
        de="Die Übung hat sich seit diesem Versuch geändert. Gib den Prompt noch einmal ab.",
    ),
    _C.NO_GAP: Text(
        en="There is no gap to look at: your prompt says this already, or no output can show it.",
        de="Hier gibt es keine Lücke: Dein Prompt sagt das schon, oder keine Ausgabe kann es "
        "zeigen.",
    ),
    _C.ALREADY_COMPARING: Text(
        en="Your last comparison is still running. Wait for it or cancel it.",
        de="Dein letzter Vergleich läuft noch. Warte auf ihn oder brich ihn ab.",
    ),
    _C.HINT_TOO_EARLY: Text(
        en="Take the hint before this one first.",
        de="Nimm erst den Hinweis davor.",
    ),
    _C.UNFIT_OWN_TASK: Text(
        en=f"A name has 1 to {MAX_TITLE} characters, the list at most {MAX_LINES} lines of "
        f"{MAX_LINE} each. Shorten what is longer.",
        de=f"Ein Name hat 1 bis {MAX_TITLE} Zeichen, die Liste höchstens {MAX_LINES} Zeilen mit "
        f"je {MAX_LINE}. Kürze, was länger ist.",
    ),
    _C.TOO_MANY_OWN_TASKS: Text(
        en="You keep {limit} own tasks already. Delete one first.",
        de="Du hast schon {limit} eigene Aufgaben. Lösch erst eine.",
    ),
}


class PracticeError(Refusal):
    """A learner's wish that was refused; nothing was stored or sent."""

    def __init__(self, code: PracticeErrorCode, **facts: Any) -> None:
        super().__init__(code, _WORDS[code], **facts)


def clean(text: str) -> str:
    """The text with plain newlines and without characters that no prompt means."""
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def check_length(text: str, limit: int = MAX_PROMPT) -> None:
    """Raises PracticeError when the text has more characters than allowed."""
    if len(text) > limit:
        raise PracticeError(_C.PROMPT_TOO_LONG, length=len(text), limit=limit)


def checked_prompt(prompt: str) -> str:
    """The clean prompt. Raises PracticeError when it is empty or too long."""
    check_length(prompt)
    if not (cleaned := clean(prompt)).strip():
        raise PracticeError(_C.EMPTY_PROMPT)
    return cleaned


def known_exercise(exercises: Mapping[str, Exercise], name: str) -> Exercise:
    """The exercise with this id. Raises PracticeError with the closest name there is."""
    if name not in exercises:
        remedy = did_you_mean(name, exercises)
        raise PracticeError(_C.UNKNOWN_EXERCISE, name=name, remedy=remedy)
    return exercises[name]


def known_model(catalogue: Catalogue, name: str | None) -> Model:
    """The model with this id, the default without one. Raises PracticeError when there is none."""
    try:
        return catalogue.get(name) if name else catalogue.default
    except ProblemsFound as found:
        raise PracticeError(_C.UNKNOWN_MODEL, name=name or "") from found


def new_submission(
    exercise: Exercise,
    prompt: str,
    language: Language,
    *,
    kind: Literal["try", "submit"],
    model: str,
    learner: str = "",
    seed: int | None = None,
) -> Submission:
    """A submission that fits. `seed` is drawn when not given. Raises PracticeError.

    A drawn seed has 30 bits, so that those of its runs fit into the 31 that providers take.
    """
    return Submission(
        id=uuid4().hex,
        learner=learner,
        exercise=exercise.id,
        exercise_version=exercise.version,
        kind=kind,
        prompt=checked_prompt(prompt),
        language=language,
        model=model,
        seed=secrets.randbits(30) if seed is None else seed,
    )
