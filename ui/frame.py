"""What every page has: the look, the header, and the language of the page."""

from base64 import b64encode
from html import escape
from pathlib import Path

import streamlit as st

from ansage.texts import Language
from ui.components import own_component
from ui.services import services
from ui.state import current
from ui.words import Words

_HERE = Path(__file__).parent
_FAVICON = (_HERE.parent / "static" / "favicon.svg").read_bytes()
ICON = "data:image/svg+xml;base64," + b64encode(_FAVICON).decode()

_STYLE = f"<style>{(_HERE / 'style.css').read_text('utf-8')}</style>"

_mount = own_component("frame")
_mount_fold = own_component("fold")


def frame(words: Words, pages: dict[str, st.Page]) -> None:
    """Draws the header and dresses the page."""
    st.html(_STYLE)
    with st.container(key="header", horizontal=True, vertical_alignment="center", gap="small"):
        st.html('<span class="a-brand">Ansage</span>', width="content")
        for name in _in_header():
            st.page_link(pages[name], label=words(f"header.{name}"))
        st.space("stretch")
        st.html(f'<span class="a-meta a-who">{_who(words)}</span>', width="content")
        other: Language = "de" if words.language == "en" else "en"
        st.button(
            words("header.switch"), type="tertiary", key="switch", on_click=_switch, args=(other,)
        )
    _mount(key="frame", data={"language": words.language, "navigation": words("header.navigation")})


def fold_on_phone(content: str) -> None:
    """Folds the page's cards on a phone, once for each new `content`."""
    _mount_fold(key="fold", data=content)


def _in_header() -> tuple[str, ...]:
    """The trainer's pages are no business of learners'; they find the way to them on "About"."""
    trainers = ("author", "group") if services().trainer.may(current().learner.id) else ()
    return ("exercises", "own_task", "progress", *trainers, "about")


def _who(words: Words) -> str:
    """Which model answers, where what is written goes, and who is writing."""
    state = current()
    model = services().catalogue.get(state.model)
    parts = [model.label.in_(words.language), model.goes_to(words.language), state.learner.nickname]
    return " · ".join(escape(part) for part in parts if part)


def _switch(language: Language) -> None:
    current().use_language(language)
