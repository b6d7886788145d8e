"""What one browser tab is doing: one typed value in Streamlit's session state."""

from dataclasses import dataclass, field
from time import monotonic
from uuid import uuid4

import streamlit as st

from ansage.authoring import Sheet
from ansage.refusal import Refusal
from ansage.store import Learner, new_token
from ansage.texts import Language
from ui.identity import COOKIE, is_token
from ui.services import services

DOUBLE_CLICK = 1.0
"""Seconds within which two presses are one."""


@dataclass
class Opened:
    """A file that the page "Author" shows: what its field and the file last had in common."""

    sheet: Sheet
    revision: int = 0
    """Counts up whenever the field must take another text from us."""


@dataclass
class AuthorState:
    """What the page "Author" remembers between two reruns."""

    exercise: str = ""
    """The folder that is open."""
    requirement: int = 0
    """The requirement that is open, by its place."""
    example: str = ""
    """The example that is open."""
    picked: dict[int, str] = field(default_factory=dict[int, str])
    """The files that stand beside each other, by side."""
    opened: dict[str, Opened] = field(default_factory=dict[str, Opened])
    """By the file's path."""
    forms: dict[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])
    """Which content of a file its form shows, and how often that came from elsewhere."""


@dataclass
class State:
    """Everything that a tab remembers between two reruns. What must last lies in the store."""

    token: str
    learner: Learner
    lasting: bool
    """False when the browser sent no cookie: then the learner is forgotten with the tab."""
    model: str
    exercise: str = ""
    """The exercise on the practice page."""
    own_task: str = ""
    """The own task that is open."""
    texts: dict[str, str] = field(default_factory=dict[str, str])
    """What stands in the editor, by exercise."""
    revision: int = 0
    """Counts up whenever the editor must take a text from us."""
    shown: str | None = None
    """The attempt that the practice page shows; None is the newest."""
    notice: str = ""
    """One sentence to show once."""
    author: AuthorState = field(default_factory=AuthorState)
    _press: tuple[str, str] = ("", "")
    """For which task which button was pressed, until its page has acted on it."""
    _click: tuple[float, str] = (0.0, "")
    """When a button was last pressed, and the key of that press."""

    @property
    def language(self) -> Language:
        return self.learner.language

    @property
    def feedback_language(self) -> Language:
        return self.learner.feedback_language

    def use_language(self, language: Language) -> None:
        """Switches the interface, and the feedback with it as long as both were the same."""
        accounts, both = services().practice.accounts, self.language == self.feedback_language
        accounts.choose_language(self.learner.id, language)
        if both:
            accounts.choose_feedback_language(self.learner.id, language)
        self.reload()

    def use_feedback_language(self, language: Language) -> None:
        """Switches the language of feedback alone."""
        services().practice.accounts.choose_feedback_language(self.learner.id, language)
        self.reload()

    def reload(self) -> None:
        """Takes over what the store now says about the learner."""
        self.learner = services().practice.accounts.enter(self.token, self.language)

    def open_exercise(self, exercise: str) -> None:
        """Turns to an exercise; without a name to the one that was open before."""
        if exercise and exercise != self.exercise:
            self.exercise, self.shown = exercise, None

    def press(self, task: str, kind: str) -> None:
        """Notes a press before anything is drawn: a page that is drawn anew half-way keeps it.

        Streamlit tells of a press only once, in a run that another part's `st.rerun` may cut short.
        """
        self._press = (task, kind)

    def take_press(self, task: str) -> str:
        """Which button of this task was pressed, or nothing; asking ends it."""
        (pressed, kind), self._press = self._press, ("", "")
        return kind if pressed == task else ""

    def click_key(self) -> str:
        """A key for a press of a button; a second press within DOUBLE_CLICK is the same press."""
        pressed, key = self._click
        if monotonic() - pressed > DOUBLE_CLICK:
            key = uuid4().hex
        self._click = (monotonic(), key)
        return key

    def text(self, exercise: str) -> str:
        """What stands in the editor: this tab's text, else the draft in the store."""
        if exercise not in self.texts:
            self.texts[exercise] = services().practice.draft(self.learner.id, exercise) or ""
        return self.texts[exercise]

    def put_text(self, exercise: str, text: str) -> None:
        """Replaces what stands in the editor."""
        self.keep_text(exercise, text)
        self.revision += 1

    def forget_task(self, task: str) -> None:
        """After an own task was deleted."""
        self.texts.pop(task, None)
        self.own_task, self.shown = "", None

    def keep_text(self, exercise: str, text: str) -> None:
        """Remembers what was typed, here and in the store."""
        if text == self.texts.get(exercise):
            return
        self.texts[exercise] = text
        try:
            services().practice.save_draft(self.learner.id, exercise, text)
        except Refusal as refusal:
            self.notice = refusal.text(self.language)


def current() -> State:
    """This tab's state, made at its first page."""
    if "state" not in st.session_state:
        st.session_state.state = _first()
    return st.session_state.state


def _first() -> State:
    token, known = st.context.cookies.get(COOKIE), services()
    lasting = is_token(token)
    token = token if token and lasting else new_token()
    learner = known.practice.accounts.enter(token, browser_language())
    return State(token, learner, lasting, known.catalogue.default.id)


def browser_language() -> Language:
    """The language that the browser asks for, as far as Ansage speaks it."""
    return "de" if str(st.context.locale).lower().startswith("de") else "en"
