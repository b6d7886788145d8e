"""Says goodbye to a deleted learner: only the browser can ask for a new cookie."""

from pathlib import Path

import streamlit as st

_mount = st.components.v2.component(
    "ansage_leave", js=(Path(__file__).parent / "components" / "leave.js").read_text("utf-8")
)


def leave() -> None:
    """Gives the browser a new cookie and turns to the first page."""
    _mount(key="leave")
    st.stop()
