"""Fields of a form over a TOML file: each writes its own value, and nothing else in the file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from ansage.authoring import ChangedOutside, ExerciseFolder, Sheet
from ansage.authoring.form import Place, changed, document, value
from ansage.refusal import Refusal
from ansage.texts import LANGUAGES
from ui.state import current
from ui.words import Words


@dataclass
class Form:
    """A file as fields. Draw it after the file's own editor, so that it shows what lies there."""

    words: Words
    folder: ExerciseFolder
    sheet: Sheet

    def __post_init__(self) -> None:
        self.document = document(self.sheet.text, self.sheet.name)
        known, place = current().author.forms, f"{self.folder.path}/{self.sheet.name}"
        stamp, revision = known.get(place, ("", 0))
        if stamp != self.sheet.stamp:  # not written by these fields: they take what lies there
            revision += 1
        known[place] = (self.sheet.stamp, revision)
        self._place, self._prefix = place, f"form-{place}-{revision}"

    def value(self, *place: str | int) -> Any:
        """What stands in the file."""
        return value(self.document, place)

    def key(self, *place: str | int) -> str:
        """Of a field's widget; new when the file was changed by something else."""
        return "-".join([self._prefix, *map(str, place)])

    def text(
        self, *place: str | int, label: str, long: bool = False, optional: bool = False
    ) -> None:
        """One line of text, or several; an optional one that is empty is not written down."""
        draw, made = st.text_area if long else st.text_input, _optional if optional else _text
        draw(label, value=str(self.value(*place) or ""), **self._saves(place, made))

    def both(self, *place: str | int, label: str, optional: bool = False) -> None:
        """A text in both languages, beside each other."""
        for column, language in zip(st.columns(2), LANGUAGES, strict=True):
            with column:
                self.text(*place, language, label=f"{label} ({language})", optional=optional)

    def lines(self, *place: str | int, label: str, help: str) -> None:
        """A list, one entry a line."""
        shown = "\n".join(map(str, self.value(*place) or []))
        st.text_area(label, value=shown, help=help, **self._saves(place, _list))

    def number(self, *place: str | int, label: str, least: int, most: int, usual: int) -> None:
        """A number: a whole one, unless another stands in the file."""
        found = self.value(*place)
        kind = float if isinstance(found, float) and not found.is_integer() else int
        shown = kind(found) if isinstance(found, int | float) else usual
        low, high = kind(min(least, shown)), kind(max(most, shown))
        st.number_input(
            label, min_value=low, max_value=high, value=kind(shown), **self._saves(place, kind)
        )

    def choice(
        self, *place: str | int, label: str, among: list[str], named: Callable[[str], str] = str
    ) -> None:
        """One of several."""
        found = self.value(*place)
        among = among if found in among else [str(found or ""), *among]
        st.selectbox(
            label, among, index=among.index(str(found or "")), format_func=named,
            **self._saves(place, str),
        )  # fmt: skip

    def several(self, *place: str | int, label: str, among: list[str]) -> None:
        """Any of several."""
        found = [str(name) for name in self.value(*place) or []]
        everything = list(dict.fromkeys([*among, *found]))
        st.multiselect(label, everything, default=found, **self._saves(place, list))

    def check(self, *place: str | int, label: str) -> None:
        """Yes or no; no is not written down."""
        st.checkbox(
            label,
            value=bool(self.value(*place)),
            **self._saves(place, lambda is_set: is_set or None),
        )

    def save(self, place: Place, new: Any) -> None:
        """Writes one value. What was changed elsewhere in the file meanwhile stays."""
        before, state = value(self.document, place), current()
        try:
            self._write(self.sheet, place, new)
        except ChangedOutside as outside:
            theirs = value(document(outside.theirs.text, outside.theirs.name), place)
            if theirs != before:
                shown = self.words("author.field_changed", place=".".join(map(str, place)))
                state.notice = f"{shown} {theirs}"
                return
            self._write(outside.theirs, place, new)
        except Refusal as refusal:
            state.notice = refusal.text(self.words.language)

    def _write(self, sheet: Sheet, place: Place, new: Any) -> None:
        text = changed(sheet.text, place, new, sheet.name)
        written = self.folder.write(sheet.name, text, sheet.stamp)
        _, revision = current().author.forms[self._place]
        current().author.forms[self._place] = (written.stamp, revision)

    def _saves(self, place: Place, made: Callable[[Any], Any]) -> dict[str, Any]:
        key = self.key(*place)

        def save() -> None:
            self.save(place, made(st.session_state[key]))

        return {"key": key, "on_change": save}


def _text(typed: str) -> str:
    return typed.replace("\r\n", "\n")


def _optional(typed: str) -> str | None:
    return _text(typed) if typed.strip() else None


def _list(typed: str) -> list[str] | None:
    return [line.strip() for line in typed.splitlines() if line.strip()] or None
