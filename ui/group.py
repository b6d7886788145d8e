"""The page "Group", for the trainer only: what the tests before and after say of all together."""

from html import escape

import streamlit as st

from ansage.assessment.taking import FEWEST, GroupReport
from ansage.refusal import Refusal
from ui.assessment_report import CHANGE, interval, table
from ui.author_door import door
from ui.meter import meter
from ui.services import services
from ui.state import current
from ui.words import Words

state, known = current(), services()
words, asker = Words(state.language), state.learner.id


def _figures(report: GroupReport) -> str:
    first = report.first_form
    people = (
        f"<p>{words.count('group.people', report.people)} "
        f"{words('group.forms', a=first.get('a', 0), b=first.get('b', 0))}</p>"
    )
    if report.change is None:
        return people + f"<p>{words('group.too_few', fewest=FEWEST)}</p>"
    rows = "".join(
        f'<tr><th scope="row">{words(f"skill.{one.skill}")}</th>'
        f"<td>{meter(words, one.before)}</td><td>{meter(words, one.after)}</td>"
        f"<td>{words(f'surety.{one.change.surety}')}. {interval(words, one.change)}</td></tr>"
        for one in report.skills
    )
    return (
        f'{people}<dl class="a-change">'
        f"<dt>{words('test.before')}</dt><dd>{meter(words, report.before)}</dd>"
        f"<dt>{words('test.after')}</dt><dd>{meter(words, report.after)}</dd></dl>"
        f"<p><b>{words(f'group_surety.{report.change.surety}')}</b> "
        f"{interval(words, report.change)}</p>{table(words, CHANGE, rows)}"
    )


st.html(
    f'<h1 class="a-title">{words("header.group")}</h1><p class="a-lead">{words("group.lead")}</p>'
)
if not known.trainer.may(asker):
    door(words)
else:
    try:
        shown = _figures(known.assessments.group(asker))
    except Refusal as refusal:
        shown = f'<p class="a-notice" role="alert">{escape(refusal.text(state.language))}</p>'
    with st.container(key="card_group"):
        st.html(f'<h2 class="a-head">{words("group.tests")}</h2>{shown}')
