"""The prompt's text field: like st.text_area, but it reports while one types."""

from collections.abc import Callable

from ansage.attempts import MAX_PROMPT
from ansage.loading import MAX_FILE
from ui.components import own_component
from ui.words import Words

_mount = own_component("editor")


def editor(words: Words, *, key: str, text: str, on_go: Callable[[], None]) -> str:
    """The text as typed so far; `on_go` is called when Ctrl+Enter was pressed.

    `text` is shown when the field is new; afterwards it keeps what is in it, however late this
    answer comes. To replace the text, give the field a new key.
    """
    result = _mount(
        key=key,
        data={
            "key": key,
            "label": words("editor.label"),
            "placeholder": words("editor.placeholder"),
            "keys": words("editor.keys"),
            "count": words("editor.count", limit=MAX_PROMPT),
            "language": words.language,
            "limit": MAX_PROMPT,
            "text": text,
        },
        on_text_change=_ignore,
        on_go_change=on_go,
    )
    typed = result.text
    return text if typed is None else typed


def file_field(words: Words, *, key: str, label: str, text: str) -> str:
    """A file's text as typed so far; otherwise like `editor`."""
    result = _mount(
        key=key,
        data={
            "key": key,
            "label": label,
            "placeholder": "",
            "keys": words("author.saves_itself"),
            "count": words("editor.count", limit=MAX_FILE),
            "language": words.language,
            "limit": MAX_FILE,
            "text": text,
        },
        on_text_change=_ignore,
        on_go_change=_ignore,
    )
    typed = result.text
    return text if typed is None else typed


def _ignore() -> None:
    """Streamlit reports only values that have a callback."""
