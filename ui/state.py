"""What one browser tab is doing: one typed value in Streamlit's session state."""

from dataclasses import dataclass

import streamlit as st

from ansage.texts import Language


@dataclass
class State:
    """Everything that a tab remembers between two reruns. What must last lies in the store."""

    language: Language

    def use_language(self, language: Language) -> None:
        self.language = language


def current() -> State:
    """This tab's state."""
    if "state" not in st.session_state:
        st.session_state.state = State(language="de" if (st.context.locale or "en").startswith("de") else "en")
    return st.session_state.state
