"""The prompt's text field: like st.text_area, but it reports while one types."""

from collections.abc import Callable

from ansage.attempts import MAX_PROMPT
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


def _ignore() -> None:
    """Streamlit reports only values that have a callback."""
