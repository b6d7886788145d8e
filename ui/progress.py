"""How the learner's scores and skills have grown."""

from html import escape

import streamlit as st

from ansage.progress import SkillPicture
from ansage.store import Score
from ui.assessment_report import change_card
from ui.invitation import invitation
from ui.meter import meter
from ui.services import services
from ui.state import current
from ui.words import Words

MOST_BARS = 12
MOST_ROWS = 200

state, known = current(), services()
words = Words(state.language)


def _scores(scores: tuple[Score, ...]) -> str:
    """The scores of each exercise over time; the same as a table for those who cannot see bars."""
    by_exercise: dict[str, list[Score]] = {}
    for score in scores:
        by_exercise.setdefault(score.exercise, []).append(score)
    charts = "".join(_chart(name, own) for name, own in by_exercise.items())
    return f'<div class="a-charts">{charts}</div>{_table(scores)}'


def _chart(exercise: str, scores: list[Score]) -> str:
    shown = scores[-MOST_BARS:]
    spoken = words("progress.scores_of", scores=", ".join(str(int(s.score)) for s in shown))
    return (
        f'<section><h3 class="a-name">{escape(_title(exercise))}</h3>'
        f'<div class="a-chart" role="img" aria-label="{spoken}">{"".join(map(_bar, shown))}</div>'
        "</section>"
    )


def _bar(score: Score) -> str:
    passed = "passed" if score.passed else ""
    return (
        f'<div class="{passed}" title="{_day(score)}"><span>{int(score.score)}</span>'
        f'<i style="height:{int(score.score)}%"></i></div>'
    )


def _table(scores: tuple[Score, ...]) -> str:
    rows = "".join(
        f"<tr><td>{escape(_title(score.exercise))}</td><td>{_day(score)}</td>"
        f"<td>{int(score.score)}</td><td>{words('score.passed') if score.passed else ''}</td></tr>"
        for score in reversed(scores[-MOST_ROWS:])
    )
    head = "".join(
        f'<th scope="col">{words(f"progress.{name}")}</th>'
        for name in ("exercise", "day", "score", "outcome")
    )
    return (
        f'<details class="a-given"><summary>{words("progress.as_table")}</summary>'
        f'<div class="a-scroll" tabindex="0"><table class="a-table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></details>"
    )


def _skills(pictures: tuple[SkillPicture, ...]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{words(f"skill.{p.skill}")}</th>'
        f"<td>{meter(words, p.stated)}</td><td>{meter(words, p.met)}</td></tr>"
        for p in pictures
    )
    return (
        f'<table class="a-skills"><thead><tr><th scope="col">{words("progress.skill")}</th>'
        f'<th scope="col">{words("progress.stated")}</th>'
        f'<th scope="col">{words("progress.met")}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _saved(scores: tuple[Score, ...]) -> str:
    """What all passed tasks together are estimated to save."""
    passed = {score.exercise for score in scores if score.passed} & set(known.exercises)
    minutes = sum(known.exercises[name].settings.saves for name in passed)
    if not minutes or not known.estimates:
        return ""
    return f'<p class="a-meta">{words.count("progress.saves", minutes)}</p>'


def _title(exercise: str) -> str:
    found = known.exercises.get(exercise)
    return found.settings.title.in_(words.language) if found else exercise


def _day(score: Score) -> str:
    return score.created.strftime("%d.%m.%Y" if words.language == "de" else "%d %b %Y")


st.html(f'<h1 class="a-title">{words("progress.title")}</h1>')
invitation(words, always=True)
if report := known.assessments.report(state.learner.id):
    change_card(words, report)
scores = known.practice.scores(state.learner.id)
if not scores:
    st.html(f'<p class="a-lead">{words("progress.empty")}</p>')
    st.page_link("ui/exercises.py", label=words("practice.choose"))
    st.stop()
with st.container(key="card_scores"):
    st.html(f'<h2 class="a-head">{words("progress.scores")}</h2>{_saved(scores)}{_scores(scores)}')
with st.container(key="card_skills"):
    means = words("progress.skills_means")
    st.html(
        f'<h2 class="a-head">{words("progress.skills")}</h2><p class="a-meta">{means}</p>'
        f"{_skills(known.practice.skills(state.learner.id))}"
    )
