"""A lesson: one idea, a phrase without it and one with it, why it works, and one question."""

from html import escape

import streamlit as st

from ansage.lessons import Answer, Lesson, Source
from ui.services import services
from ui.state import current
from ui.words import Words, as_label

state, known = current(), services()
words = Words(state.language)


def _phrases(lesson: Lesson) -> str:
    """The weak phrase and the strong one, side by side."""
    both = (("weak", lesson.weak), ("strong", lesson.strong))
    return "".join(
        f'<section class="a-card"><h2 class="a-head">{words(f"lesson.{name}")}</h2>'
        f'<p class="a-typed">{escape(text.in_(words.language))}</p></section>'
        for name, text in both
    )


def _why(lesson: Lesson) -> str:
    sources = "".join(f"<li>{_link(source)}</li>" for source in lesson.source)
    return (
        f'<h2 class="a-head">{words("lesson.why")}</h2>'
        f"<p>{escape(lesson.why.in_(words.language))}</p>"
        f'<p class="a-meta">{words(f"evidence.{lesson.evidence}")}</p>'
        f'<ul class="a-sources">{sources}</ul>'
    )


def _link(source: Source) -> str:
    address = escape(source.url, quote=True)
    return f'<a href="{address}" target="_blank" rel="noopener">{escape(source.title)}</a>'


def _question(lesson: Lesson) -> None:
    """What was chosen is told at once and kept nowhere."""
    answers = {
        as_label(answer.text.in_(words.language)): answer for answer in lesson.question.answer
    }
    st.html(f'<h2 class="a-head">{words("lesson.question")}</h2>')
    chosen = st.radio(
        as_label(lesson.question.text.in_(words.language)),
        list(answers),
        index=None,
        key=f"answer-{lesson.id}-{words.language}",
    )
    told = _told(answers[chosen]) if chosen else ""
    st.html(f'<div role="status">{told}</div>')


def _told(answer: Answer) -> str:
    kind = "right" if answer.right else "wrong"
    because = escape(answer.because.in_(words.language))
    return f'<p class="a-told {kind}"><b>{words(f"lesson.{kind}")}</b> {because}</p>'


def _practise(lesson: Lesson) -> None:
    st.html(f'<h2 class="a-head">{words("lesson.practise")}</h2>')
    for exercise in known.exercises.values():
        settings = exercise.settings
        if (settings.track, settings.level) == (lesson.track, lesson.level):
            st.page_link(
                "ui/practice.py",
                label=as_label(settings.title.in_(words.language)),
                query_params={"exercise": exercise.id},
            )


lesson = known.lessons.get(st.query_params.get("lesson", ""))
if lesson is None:
    st.html(
        f'<h1 class="a-title">{words("lesson.none")}</h1>'
        f'<p class="a-lead">{words("lesson.none_lead")}</p>'
    )
    st.page_link("ui/exercises.py", label=words("practice.choose"))
    st.stop()

title = lesson.title.in_(words.language)
st.set_page_config(page_title=f"{title} · Ansage")
facts = (
    words(f"track.{lesson.track}"),
    words("lesson.before", level=lesson.level),
    words("lesson.time"),
)
with st.container(key="lesson"):
    st.html(
        f'<h1 class="a-title">{escape(title)}</h1><p class="a-meta">{" · ".join(facts)}</p>'
        f'<p class="a-idea">{escape(lesson.idea.in_(words.language))}</p>'
        f'<div class="a-phrases">{_phrases(lesson)}</div>'
    )
    with st.container(key="card_why"):
        st.html(_why(lesson))
    with st.container(key="card_question"):
        _question(lesson)
    with st.container(key="card_practise"):
        _practise(lesson)
