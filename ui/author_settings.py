"""exercise.toml as a form beside the file: the exercise itself, and its requirements one by one."""

from collections.abc import Mapping
from html import escape
from typing import Any, get_args

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ansage.authoring import ChangedOutside, ExerciseFolder
from ansage.authoring.form import call_of, settings_text, with_requirement, without_requirement
from ansage.authoring.new_folder import new_ids, requirement_toml
from ansage.exercises import Skill, Track
from ansage.grading import Rule
from ansage.grading.rules import LooksAt
from ansage.refusal import Refusal
from ui.author_files import file_editor
from ui.author_form import Form
from ui.state import current
from ui.words import Words

FILE = "exercise.toml"


def the_exercise(words: Words, folder: ExerciseFolder) -> None:
    """Title, track, level and what the model is told."""
    if (beside := _beside(words, folder)) is None:
        return
    left, fields = beside
    with left:
        fields.both("title", label=words("author.title_of"))
        fields.choice(
            "track", label=words("author.track"), among=list(get_args(Track)),
            named=lambda track: words(f"track.{track}") if track in get_args(Track) else track,
        )  # fmt: skip
        fields.number("level", label=words("author.level"), least=1, most=3, usual=1)
        fields.number("minutes", label=words("author.minutes"), least=1, most=120, usual=10)
        fields.number("saves", label=words("author.saves"), least=0, most=480, usual=0)
        fields.number("pass_mark", label=words("author.pass_mark"), least=0, most=100, usual=70)
        fields.number(
            "model", "max_tokens", label=words("author.max_tokens"), least=1, most=8000, usual=400
        )
        fields.number("model", "samples", label=words("author.samples"), least=1, most=5, usual=1)


def requirements(words: Words, folder: ExerciseFolder, graders: Mapping[str, Rule]) -> None:
    """One requirement at a time, with its graders."""
    if (beside := _beside(words, folder)) is None:
        return
    left, fields = beside
    with left:
        found = _tables(fields.value("requirement"))
        if found:
            _requirement(words, fields, _choose(words, found), graders)
        _add(words, fields, [str(r.get("id", "")) for r in found])


def _tables(found: Any) -> list[dict[str, Any]]:
    """The requirements, whatever stands in a file that somebody is still writing."""
    whole = isinstance(found, list) and all(isinstance(one, dict) for one in found)  # pyright: ignore
    return found if whole else []


def _beside(words: Words, folder: ExerciseFolder) -> tuple[DeltaGenerator, Form] | None:
    """A column for the form at the left, the file at the right; None while it is no TOML."""
    left, right = st.columns(2, gap="medium")
    with right:
        sheet = file_editor(words, folder, FILE)
    try:
        return left, Form(words, folder, sheet)
    except Refusal as refusal:
        text = escape(refusal.text(words.language))
        left.html(f'<p class="a-notice" role="alert">{text}</p>')
        return None


def _choose(words: Words, found: list[dict[str, Any]]) -> int:
    author = current().author
    author.requirement = min(author.requirement, len(found) - 1)
    author.requirement = st.selectbox(
        words("author.requirement"),
        range(len(found)),
        index=author.requirement,
        format_func=lambda at: f"{at + 1}. {found[at].get('id', '')}",
        key=f"author-requirement-{len(found)}-{author.requirement}",
    )
    return author.requirement


def _requirement(words: Words, fields: Form, at: int, graders: Mapping[str, Rule]) -> None:
    place = ("requirement", at)
    fields.text(*place, "id", label=words("author.id"))
    for name in ("label", "text", "question"):
        fields.both(*place, name, label=words(f"author.{name}"))
    fields.both(*place, "hints", "where", label=words("author.where"))
    fields.both(*place, "hints", "phrase", label=words("author.phrase"))
    fields.both(*place, "add", label=words("author.sentence"), optional=True)
    fields.choice(
        *place, "skill", label=words("author.skill"), among=list(get_args(Skill)),
        named=lambda skill: words(f"skill.{skill}") if skill in get_args(Skill) else skill,
    )  # fmt: skip
    fields.number(*place, "weight", label=words("author.weight"), least=1, most=10, usual=1)
    fields.check(*place, "must", label=words("author.must"))
    for column, language in zip(st.columns(2), ("en", "de"), strict=True):
        with column:
            label = f"{words('author.cues')} ({language})"
            fields.lines(*place, "cues", language, label=label, help=words("author.cues_help"))
    _grader(words, fields, (*place, "stated"), graders, "prompt")
    _grader(words, fields, (*place, "met"), graders, "output")
    if st.button(words("author.remove_requirement"), key=f"remove-{at}", type="tertiary"):
        _rewrite(fields, without_requirement(fields.sheet.text, at))


def _grader(
    words: Words,
    fields: Form,
    place: tuple[str | int, ...],
    graders: Mapping[str, Rule],
    looks_at: LooksAt,
) -> None:
    """Which grader looks, and with what settings."""
    call, key = fields.value(*place), fields.key(*place)
    call = call if isinstance(call, dict) else None
    fitting = ["", *sorted(n for n, rule in graders.items() if rule.looks_at == looks_at)]
    now = str(call.get("grader", "")) if call else ""
    among = fitting if now in fitting else [*fitting, now]

    def save() -> None:
        chosen, settings = st.session_state[f"{key}-grader"], st.session_state[f"{key}-settings"]
        try:
            fields.save(place, call_of(chosen, settings if chosen == now else ""))
        except Refusal as refusal:
            current().notice = refusal.text(words.language)

    st.selectbox(
        words(f"author.{place[-1]}"), among, index=among.index(now), key=f"{key}-grader",
        format_func=lambda name: name or words("author.no_grader"), on_change=save,
    )  # fmt: skip
    st.text_input(
        words("author.settings"), value=settings_text(call), key=f"{key}-settings", on_change=save,
        disabled=not now, help=words("author.settings_help"),
    )  # fmt: skip
    if rule := graders.get(now):
        st.html(f'<p class="a-meta a-below">{_means(rule)}</p>')


def _means(rule: Rule) -> str:
    said = " ".join((rule.function.__doc__ or "").split())
    settings = ", ".join(rule.parameters.model_fields)
    return escape(f"{said} ({settings})" if settings else said)


def _add(words: Words, fields: Form, taken: list[str]) -> None:
    with st.form("author_requirement", border=False, clear_on_submit=True):
        text = st.text_input(words("author.new_requirement"), max_chars=200)
        shows = st.text_input(words("author.new_words"), help=words("author.new_words_help"))
        if not st.form_submit_button(words("author.add_requirement")):
            return
    cues = [word.strip() for word in shows.split(",") if word.strip()]
    if not (text.strip() and cues):
        st.html(f'<p class="a-notice" role="alert">{words("author.new_empty")}</p>')
        return
    (name,) = new_ids([text], taken)
    current().author.requirement = len(taken)
    new = requirement_toml(name, text.strip(), cues, words.language)
    _rewrite(fields, with_requirement(fields.sheet.text, new))


def _rewrite(fields: Form, text: str) -> None:
    """Saves the whole file, unless it was changed elsewhere since it was drawn."""
    try:
        fields.folder.write(FILE, text, fields.sheet.stamp)
    except ChangedOutside:
        current().notice = fields.words("author.changed_outside", name=FILE)
    except Refusal as refusal:
        current().notice = refusal.text(fields.words.language)
    st.rerun()
