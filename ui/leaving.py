"""Says goodbye to a deleted learner: only the browser can ask for a new cookie."""

import streamlit as st

from ui.components import own_component

_mount = own_component("leave")


def leave() -> None:
    """Gives the browser a new cookie and turns to the first page."""
    _mount(key="leave")
    st.stop()
