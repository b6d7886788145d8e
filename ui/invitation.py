"""Invites to the tests before and after, where they are worth taking."""

import streamlit as st

from ansage.assessment.taking import is_finished
from ansage.assessment.tasks import LENGTH
from ui.services import services
from ui.state import current
from ui.words import Words

ENOUGH = 3
"""Passed exercises after which the second test has something to show."""


def invitation(words: Words, *, always: bool = False) -> None:
    """A line with the way to the test; only when it is time for one, unless `always`."""
    if key := _which(always=always):
        with st.container(key="invitation", horizontal=True, vertical_alignment="center"):
            st.page_link("ui/assessment.py", label=f"**{words(f'test.invite_{key}')}**")
            st.html(f'<p class="a-meta">{words(f"test.invite_{key}_means")}</p>', width="content")


def _which(*, always: bool) -> str:
    """Which invitation it is time for."""
    state, known = current(), services()
    own = known.assessments.sittings(state.learner.id)
    before, after = own.get("before"), own.get("after")
    if any(s and 0 < len(s.answers) < LENGTH for s in (before, after)):
        return "on"
    if is_finished(after):
        return "result" if always else ""
    summaries = known.practice.summaries(state.learner.id)
    if not is_finished(before):
        return "" if summaries and not always else "before"
    passed = sum(summary.passed for summary in summaries.values())
    return "after" if passed >= ENOUGH else "later" if always else ""
