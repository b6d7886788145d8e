"""The first page: what there is to practise, and how far one has come."""

from html import escape
from itertools import groupby
from typing import get_args

import streamlit as st

from ansage.exercises import Exercise, Track
from ansage.store import ExerciseSummary
from ui.invitation import invitation
from ui.services import services
from ui.state import current
from ui.words import Words, as_label

state, known = current(), services()
words = Words(state.language)


def _card(exercise: Exercise, summary: ExerciseSummary | None) -> None:
    settings = exercise.settings
    facts = (
        words("exercise.level", level=settings.level),
        words("exercise.minutes", minutes=settings.minutes),
    )
    with st.container(key=f"card_exercise-{exercise.id}"):
        st.page_link(
            "ui/practice.py",
            label=f"**{as_label(settings.title.in_(words.language))}**",
            query_params={"exercise": exercise.id},
        )
        st.html(f'<p class="a-meta">{" · ".join(facts)}</p>{_best(summary)}')


def _lesson(name: str, level: int) -> None:
    """The way to a level's lesson, if it has one."""
    lesson = known.lessons.get(name)
    if lesson is None:
        return
    with st.container(key=f"lesson_{lesson.id}", horizontal=True, vertical_alignment="center"):
        st.page_link(
            "ui/lesson.py",
            label=f"**{as_label(lesson.title.in_(words.language))}**",
            query_params={"lesson": lesson.id},
        )
        facts = f"{words('lesson.before', level=level)} · {words('lesson.time')}"
        st.html(f'<p class="a-meta">{facts}</p>', width="content")


def _start() -> str:
    """What happens here, for those who have not submitted anything yet."""
    steps = [
        f"<li><b>{words(f'start.{name}')}</b>{words(f'start.{name}_means')}</li>"
        for name in ("say", "see", "learn")
    ]
    return f'<ol class="a-start">{"".join(steps)}</ol>'


def _best(summary: ExerciseSummary | None) -> str:
    if summary is None or summary.best is None:
        return f'<p class="a-best a-soft">{words("exercises.new")}</p>'
    best = words("exercises.best", score=int(summary.best))
    state_ = "passed" if summary.passed else ""
    passed = f" · {words('score.passed')}" if summary.passed else ""
    count = words.count("exercises.submissions", summary.submissions)
    return (
        f'<p class="a-best {state_}"><b>{best}{passed}</b> <span class="a-soft">{count}</span>'
        f'<span class="a-track"><span style="width:{int(summary.best)}%"></span></span></p>'
    )


st.html(
    f'<h1 class="a-title">{words("exercises.title")}</h1>'
    f'<p class="a-lead">{words("exercises.lead")}</p>'
)
if st.query_params.get("link") == "unknown":
    st.html(f'<p class="a-notice" role="alert">{words("exercises.unknown_link")}</p>')

summaries = known.practice.summaries(state.learner.id)
if not summaries:
    st.html(_start())
invitation(words)
tracks = get_args(Track)
ordered = sorted(
    known.exercises.values(),
    key=lambda e: (tracks.index(e.settings.track), e.settings.level, e.id),
)
for track, group in groupby(ordered, key=lambda e: e.settings.track):
    st.html(f'<h2 class="a-track-name">{words(f"track.{track}")}</h2>')
    with st.container(key=f"grid_{track}"):
        for level, exercises in groupby(group, key=lambda e: e.settings.level):
            _lesson(f"{track}-{level}", level)
            for exercise in exercises:
                _card(exercise, summaries.get(exercise.id))

if not ordered:
    st.html(f'<p class="a-lead">{words("exercises.empty")}</p>')
if known.problems:
    items = "".join(f"<li>{escape(str(problem))}</li>" for problem in known.problems)
    st.html(
        f'<details class="a-card"><summary class="a-head">'
        f"{words.count('exercises.problems', len(known.problems))}</summary>"
        f'<ul class="a-problems">{items}</ul></details>'
    )
