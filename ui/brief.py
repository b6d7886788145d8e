"""What the learner is given: who they are, what they need, and the material. Pure."""

from html import escape

from ansage.exercises import Exercise, File
from ui.markdown import render
from ui.words import Words


def brief(words: Words, exercise: Exercise) -> str:
    """The title, the brief and the material as cards that fold on a phone."""
    settings, language = exercise.settings, words.language
    facts = (
        words(f"track.{settings.track}"),
        words("exercise.level", level=settings.level),
        words("exercise.minutes", minutes=settings.minutes),
    )
    return (
        f'<h1 class="a-title">{escape(settings.title.in_(language))}</h1>'
        f'<p class="a-meta a-below">{" · ".join(facts)}</p>'
        + card(words("practice.brief"), f'<div class="a-prose">{_brief(exercise, words)}</div>')
        + _material(words, exercise)
    )


def _brief(exercise: Exercise, words: Words) -> str:
    return render(exercise.brief.in_(words.language), ())


def _material(words: Words, exercise: Exercise) -> str:
    files = exercise.material.get(words.language, ())
    cases = exercise.visible_cases(words.language)
    shown = [*map(_file, files)] + [
        _file(File(name=words("practice.case_name", case=n), text=case.text))
        for n, case in enumerate(cases, 1)
        if case.text
    ]
    return card(words("practice.material"), "".join(shown)) if shown else ""


def _file(file: File) -> str:
    return f'<p class="a-file-name">{escape(file.name)}</p>{plain(file.text)}'


def plain(text: str) -> str:
    """A text as it is, line by line, so that a long line is indented where it wraps."""
    lines = "".join(f"<span>{escape(line)}</span>" for line in text.splitlines())
    return f'<pre class="a-file">{lines}</pre>'


def card(title: str, content: str) -> str:
    """A part of what is given, which folds on a phone."""
    return (
        '<details class="a-card fold-on-phone" open>'
        f'<summary class="a-head">{title}</summary>{content}</details>'
    )
