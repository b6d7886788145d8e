"""The prompt's text field: like st.text_area, but it reports while one types."""

from collections.abc import Callable

from ansage.attempts import MAX_PROMPT
from ansage.written_files import MAX_FILE
from ui.components import own_component
from ui.words import Words

_mount = own_component("editor")


def editor(words: Words, *, key: str, text: str, on_go: Callable[[], None]) -> str:
    """The text as typed so far; `on_go` is called when Ctrl+Enter was pressed.

    `text` is shown when the field is new; afterwards it keeps what is in it, however late this
    answer comes. To replace the text, give the field a new key.
    """
    shown = _prompt(words) | {"keys": words("editor.keys")}
    return _field(words, key, text, shown, on_go)


def answer_field(words: Words, *, key: str, text: str) -> str:
    """A prompt that no key sends, as typed so far; otherwise like `editor`."""
    return _field(words, key, text, _prompt(words) | {"keys": words("author.saves_itself")})


def file_field(words: Words, *, key: str, label: str, text: str) -> str:
    """A file's text as typed so far; otherwise like `editor`."""
    keys = words("author.saves_itself")
    shown = {"label": label, "placeholder": "", "keys": keys, "limit": MAX_FILE}
    return _field(words, key, text, shown)


def _prompt(words: Words) -> dict[str, str | int]:
    return {
        "label": words("editor.label"),
        "placeholder": words("editor.placeholder"),
        "limit": MAX_PROMPT,
    }


def _ignore() -> None:
    """Streamlit reports only values that have a callback."""


def _field(
    words: Words,
    key: str,
    text: str,
    shown: dict[str, str | int],
    on_go: Callable[[], None] = _ignore,
) -> str:
    count = words("editor.count", limit=shown["limit"])
    own = {"key": key, "text": text, "count": count, "language": words.language}
    result = _mount(key=key, data=shown | own, on_text_change=_ignore, on_go_change=on_go)
    typed = result.text
    return text if typed is None else typed
