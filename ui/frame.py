"""What every page has: the look, the header, and the language of the page."""

from base64 import b64encode
from pathlib import Path

import streamlit as st

from ui.state import State, current
from ui.words import Words

_HERE = Path(__file__).parent
_FAVICON = (_HERE.parent / "static" / "favicon.svg").read_bytes()
ICON = "data:image/svg+xml;base64," + b64encode(_FAVICON).decode()

_mount = st.components.v2.component(
    "ansage_frame", js=(_HERE / "components" / "frame.js").read_text("utf-8")
)


def frame(words: Words, pages: dict[str, st.Page]) -> None:
    """Draws the header and dresses the page."""
    st.html(_HERE / "style.css")
    with st.container(key="header", horizontal=True, vertical_alignment="center", gap="small"):
        st.html('<span class="a-brand">Ansage</span>', width="content")
        for name in ("exercises", "progress", "about"):
            st.page_link(pages[name], label=words(f"header.{name}"))
        st.space("stretch")
        st.button(words("header.switch"), type="tertiary", on_click=_switch, key="switch_language")
    _mount(key="frame", data={"language": words.language, "navigation": words("header.navigation")})


def _switch() -> None:
    state: State = current()
    state.use_language("de" if state.language == "en" else "en")
