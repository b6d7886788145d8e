"""Ansage's pages. `python -m ui.server` serves them."""

import streamlit as st

from ui.frame import ICON, frame
from ui.services import UNFIT, first_page_shown
from ui.state import current
from ui.trouble import trouble
from ui.words import Words

st.set_page_config(page_title="Ansage", page_icon=ICON, layout="wide")
try:
    words = Words(current().language)
except UNFIT as error:
    trouble(error)
    st.stop()

pages = {
    "exercises": st.Page("ui/exercises.py", title=words("header.exercises"), default=True),
    "practice": st.Page("ui/practice.py", title="Ansage", url_path="practice"),
    "lesson": st.Page("ui/lesson.py", title="Ansage", url_path="lesson"),
    "own_task": st.Page("ui/own_task.py", title=words("header.own_task"), url_path="own-task"),
    "progress": st.Page("ui/progress.py", title=words("header.progress"), url_path="progress"),
    "assessment": st.Page("ui/assessment.py", title=words("test.title"), url_path="test"),
    "group": st.Page("ui/group.py", title=words("header.group"), url_path="group"),
    "author": st.Page("ui/author.py", title=words("header.author"), url_path="author"),
    "about": st.Page("ui/about.py", title=words("header.about"), url_path="about"),
}
page = st.navigation(list(pages.values()), position="hidden")
if page not in (pages["practice"], pages["lesson"], pages["own_task"]):
    st.set_page_config(page_title=f"{page.title} · Ansage")
frame(words, pages)
page.run()
first_page_shown.set()
