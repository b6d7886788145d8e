"""Which words of a prompt or an output show that a requirement is stated or met. Pure."""

from collections.abc import Iterator, Sequence
from html import escape

from ansage.attempts import Quadrant
from ansage.feedback import Feedback, Row
from ui.markdown import Mark


def prompt_marks(feedback: Feedback) -> tuple[Mark, ...]:
    """The learner's words that state something."""
    spans = [span for row in feedback.rows if row.stated for span in row.stated_evidence]
    return tuple((span.start, span.end, "earned") for span in spans)


def output_marks(feedback: Feedback, case: str, sample: int) -> tuple[Mark, ...]:
    """The model's words that meet a requirement, by merit or by luck, or that break one."""
    return tuple(mark for row in feedback.rows for mark in _marks(row, case, sample))


def _marks(row: Row, case: str, sample: int) -> Iterator[Mark]:
    for note in row.cases:
        if (note.case, note.sample) == (case, sample) and note.score is not None:
            kind = _met(row) if note.score == 1 else "broken"
            yield from ((span.start, span.end, kind) for span in note.evidence)


def _met(row: Row) -> str:
    return Quadrant.EARNED if row.stated is not False else Quadrant.LUCKY


def marked_prompt(text: str, marks: Sequence[Mark]) -> str:
    """A prompt as it was typed, escaped, with its marks; where two overlap the earlier stands."""
    pieces: list[str] = []
    at = 0
    for start, end, kind in sorted(marks):
        if at <= start < end:
            marked = f'<mark class="{kind}">{escape(text[start:end])}</mark>'
            pieces += [escape(text[at:start]), marked]
            at = end
    return "".join([*pieces, escape(text[at:])])
