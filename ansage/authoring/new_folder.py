"""The first files of an exercise: they load, and say where only their author can go on."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import tomlkit

from ansage.authoring.errors import AuthoringError, AuthoringErrorCode
from ansage.check.skeleton import EXAMPLES, skeleton
from ansage.check.wording import UNWRITTEN
from ansage.texts import LANGUAGES

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_NAME = 60
"""Characters of a folder's name."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

HEAD = """\
# docs/writing-exercises.md explains every key.
{title}
track = "{track}"
level = 1                  # 1 to 3
minutes = 10
pass_mark = 70             # points of 100

[model]
temperature = 0.3
max_tokens = 200
"""
REQUIREMENT = """\
[[requirement]]
id = "{id}"
must = false               # true: nobody passes without it
weight = 1
skill = "task"             # or audience, format, limits, grounding, examples, steps ...
{label}
{text}
question.en = "{mark}: ask for it without naming it"
question.de = "{mark} (de)"
hints.where.en = "{mark}: which part of the brief tells of it"
hints.where.de = "{mark} (de)"
hints.phrase.en = "{mark}: such a phrase in another situation"
hints.phrase.de = "{mark} (de)"
# other graders suit other requirements: see graders/stated and graders/met
stated = {{ grader = "mentions", groups = [[{words}]] }}
met = {{ grader = "contains", any = [[{words}]] }}
"""
EXAMPLE = """\
language = "{language}"
prompt = '''
{prompt}
'''

[expect]
states = [{names}]         # exactly these are stated
meets = [{names}]          # at least these are met
score = [{low}, {high}]
"""


@dataclass(frozen=True)
class Plan:
    """What an author answered, in their own language."""

    language: str
    title: str
    track: str
    requirements: tuple[tuple[str, tuple[str, ...]], ...]
    """(text, words that show it) each."""


def check_folder(folder: Path) -> None:
    """Raises AuthoringError when the folder cannot become an exercise: UNFIT_NAME, NAME_TAKEN."""
    if not _NAME.fullmatch(folder.name) or len(folder.name) > LONGEST_NAME:
        raise AuthoringError(AuthoringErrorCode.UNFIT_NAME, name=folder.name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AuthoringError(AuthoringErrorCode.NAME_TAKEN, name=folder)


def write_folder(folder: Path, plan: Plan) -> list[Path]:
    """Writes the files and returns them."""
    ids = new_ids([text for text, _ in plan.requirements])
    contents = {"exercise.toml": _exercise(plan, ids), **skeleton()}
    for name, example in _examples(plan, ids).items():
        contents[f"examples/{name}.toml"] = example
    for name, content in contents.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return [folder / name for name in contents]


def _exercise(plan: Plan, ids: list[str]) -> str:
    head = HEAD.format(title=_both("title", plan.title, plan.language), track=plan.track)
    requirements = [
        requirement_toml(name, text, words, plan.language)
        for name, (text, words) in zip(ids, plan.requirements, strict=True)
    ]
    return "\n".join([head, *requirements])


def requirement_toml(name: str, text: str, words: Sequence[str], language: str) -> str:
    """A requirement as a file has it, with marks where only its author can go on."""
    return REQUIREMENT.format(
        id=name,
        label=_both("label", " ".join(text.split()[:3]), language),
        text=_both("text", text, language),
        words=", ".join(map(_toml, words)),
        mark=UNWRITTEN,
    )


def _both(key: str, text: str, own: str) -> str:
    """The text in the author's language, and in the other one a note to translate it."""
    lines = {language: f"{UNWRITTEN} ({language}): {text}" for language in LANGUAGES}
    lines[own] = text
    return "\n".join(f"{key}.{language} = {_toml(line)}" for language, line in lines.items())


def _toml(text: str) -> str:
    return tomlkit.string(text).as_string()


def _examples(plan: Plan, ids: list[str]) -> dict[str, str]:
    def example(name: str, prompt: str) -> str:
        states = ids if name in {"reference", "german"} else []
        low, high = (70, 100) if states else (0, 50)
        language = "de" if name == "german" else plan.language
        names = ", ".join(map(_toml, states))
        return EXAMPLE.format(language=language, prompt=prompt, names=names, low=low, high=high)

    return {name: example(name, prompt) for name, prompt in EXAMPLES.items()}


def new_ids(texts: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """Ids out of the requirements' texts, each its own and none that is taken."""
    ids = list(taken)
    for text in texts:
        plain = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS))
        words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
        name = "_".join(words[:3])
        name = name if name[:1].isalpha() else f"requirement_{name}".rstrip("_")
        ids.append(name if name not in ids else f"{name}_{len(ids) + 1}")
    return ids[len(taken) :]
