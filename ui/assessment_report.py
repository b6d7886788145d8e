"""What the tests before and after say, as HTML."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from ansage.assessment.change import Change, Said, total
from ansage.assessment.sitting import Answer, Sitting
from ansage.assessment.taking import Report
from ansage.assessment.tasks import Forms, Task
from ansage.exercises import Skill
from ui.meter import meter
from ui.words import Words

CHANGE = ("progress.skill", "test.before_short", "test.after_short", "test.change")
"""The heads of a table of changes."""
MOST_TO_PRACTISE = 3
"""Skills that are named after the first test: a list of all would be no advice."""


def after_one(words: Words, said: Mapping[Skill, Said]) -> None:
    """How much was said in the first test, and what to practise; no task is looked back at, since
    the second test asks for the same things elsewhere."""
    sums = total(said.values())
    rows = "".join(
        f'<tr><th scope="row">{words(f"skill.{skill}")}</th><td>{meter(words, one.share)}</td>'
        f"<td>{_counts(words, one)}</td></tr>"
        for skill, one in said.items()
    )
    with st.container(key="card_test_said"):
        st.html(
            f'<h2 class="a-head">{words("test.result")}</h2>'
            f"<p>{words('test.said', said=sums.said, of=sums.of)} {_advice(words, said)}</p>"
            f"{table(words, ('progress.skill', 'test.share', 'test.counts'), rows)}"
        )


def change_card(words: Words, report: Report) -> None:
    """What has changed, for each skill, and how sure that is."""
    rows = "".join(
        f'<tr><th scope="row">{words(f"skill.{one.skill}")}</th>'
        f"<td>{_counts(words, one.before)}</td><td>{_counts(words, one.after)}</td>"
        f"<td>{words(f'surety.{one.change.surety}')}</td></tr>"
        for one in report.skills
    )
    with st.container(key="card_test_change"):
        st.html(
            f'<h2 class="a-head">{words("test.changed")}</h2>'
            f"{_overall(words, report)}{table(words, CHANGE, rows)}"
            f'<p class="a-meta">{words("test.skill_note")}</p>'
        )


def tasks_card(words: Words, forms: Forms, sittings: tuple[Sitting, Sitting]) -> None:
    """Every task of both tests with its prompt and what it asked for."""
    with st.container(key="card_test_tasks"):
        shown = "".join(_sitting(words, forms, sitting) for sitting in sittings)
        st.html(f'<h2 class="a-head">{words("test.looking_back")}</h2>{shown}')


def _overall(words: Words, report: Report) -> str:
    before = words("test.said_before", said=report.before.said, of=report.before.of)
    after = words("test.said_after", said=report.after.said, of=report.after.of)
    return (
        f'<dl class="a-change"><dt>{before}</dt><dd>{meter(words, report.before.share)}</dd>'
        f"<dt>{after}</dt><dd>{meter(words, report.after.share)}</dd></dl>"
        f"<p><b>{words(f'surety_overall.{report.change.surety}')}</b> "
        f"{interval(words, report.change)}</p>"
    )


def interval(words: Words, change: Change) -> str:
    """The interval of a change in plain words."""
    low, high = round(change.low), round(change.high)
    return words("test.interval", low=_signed(low), high=_signed(high))


def _signed(points: int) -> str:
    """With a true minus sign, and a plus sign so that nobody takes a gain for a level."""
    return f"+{points}" if points > 0 else f"\N{MINUS SIGN}{-points}" if points < 0 else "0"


def _counts(words: Words, said: Said) -> str:
    return words("test.of", said=said.said, of=said.of)


def _advice(words: Words, said: Mapping[Skill, Said]) -> str:
    """The skills of which least was said, the first asked for first."""
    open_ones = [(one.share, skill) for skill, one in said.items() if one.share < 1]
    weakest = sorted(open_ones, key=lambda pair: pair[0])
    names = [words(f"skill.{skill}") for _, skill in weakest[:MOST_TO_PRACTISE]]
    return words("test.practise", skills=", ".join(names)) if names else words("test.all_said")


def table(words: Words, heads: tuple[str, ...], rows: str) -> str:
    """Rows under the words of `heads`; it scrolls by itself where the page is narrow."""
    cells = "".join(f'<th scope="col">{words(head)}</th>' for head in heads)
    return (
        '<div class="a-scroll" tabindex="0"><table class="a-skills">'
        f"<thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _sitting(words: Words, forms: Forms, sitting: Sitting) -> str:
    tasks = {task.id: task for task in forms[sitting.form]}
    shown = "".join(
        _answer(words, tasks[answer.task], answer)
        for answer in sitting.answers
        if answer.task in tasks
    )
    return f'<h3 class="a-name">{words(f"test.{sitting.moment}")}</h3>{shown}'


def _answer(words: Words, task: Task, answer: Answer) -> str:
    """A task, its prompt, and what it asked for: said or not."""
    items = "".join(
        f'<li class="{kind}"><b>{words(f"test.{kind}")}</b> '
        f"{escape(wanted.text.in_(words.language))}</li>"
        for wanted in task.file.requirement
        for kind in [_kind(answer.stated.get(wanted.id))]
    )
    prompt = escape(answer.prompt) or words("test.skipped")
    return (
        f'<details class="a-given"><summary>{escape(task.file.title.in_(words.language))}</summary>'
        f'<p class="a-typed">{prompt}</p><ul class="a-asked-for">{items}</ul></details>'
    )


def _kind(stated: bool | None) -> str:
    return "undecided" if stated is None else "stated" if stated else "unsaid"
