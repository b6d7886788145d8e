import pytest

from ansage.attempts import Attempt, CaseVerdict, Grade, Quadrant, RequirementGrade, Span, Verdict
from ansage.exercises import Exercise
from ansage.feedback import Kind, feedback
from ansage.grading import Output, Prompt, rule
from ansage.grading.scoring import score
from tests.samples import attempt, exercise, requirement_toml


@rule(fail={"en": "{count} words; the limit is {limit}.", "de": "{count} Wörter statt {limit}."})
def max_words(output: Output, *, limit: int) -> Verdict:
    """Counts words."""
    raise NotImplementedError


@rule(fail={"en": "Not said.", "de": "Nicht gesagt."})
def mentions(prompt: Prompt) -> Verdict:
    """Looks for a phrase."""
    raise NotImplementedError


GRADERS = {"max_words": max_words, "mentions": mentions}
PROMPT = "Write a flyer, at most 10 words, for students."
LIMIT = Span(PROMPT.index("at most"), PROMPT.index(", for"))
TASK = Span(0, len("Write a flyer"))


def flyer(*ids: str, **more: object) -> Exercise:
    stated = {"stated": {"grader": "mentions"}}
    return exercise(*(requirement_toml(name, **stated, **more) for name in ids))


def side(name: str, stated: int, met: list[int]) -> RequirementGrade:
    evidence = (LIMIT,) if stated else ()
    return RequirementGrade(
        requirement=name,
        stated=Verdict(score=stated, evidence=evidence),
        met=tuple(
            CaseVerdict(
                case=f"0{n}",
                sample=0,
                verdict=Verdict(score=m, facts={"count": 31, "limit": 10}),
            )
            for n, m in enumerate(met)
        ),
    )


def graded(of: Exercise, *grades: RequirementGrade) -> Attempt:
    return attempt(PROMPT, score(of.settings, grades, (), runs_complete=True))


def test_there_is_no_feedback_before_there_is_a_grade():
    assert feedback(flyer("length"), attempt(PROMPT), GRADERS, "en") is None


def test_what_was_earned_comes_first():
    of = flyer("length", "tone")
    said = feedback(of, graded(of, side("length", 1, [1]), side("tone", 0, [0])), GRADERS, "en")
    assert [row.label for row in said.earned] == ["Length"]


def test_the_next_step_asks_about_the_heaviest_gap():
    of = exercise(
        requirement_toml("light", stated={"grader": "mentions"}),
        requirement_toml("heavy", weight=3, stated={"grader": "mentions"}),
    )
    said = feedback(of, graded(of, side("light", 0, [0]), side("heavy", 0, [0])), GRADERS, "en")
    assert said.next_step.requirement == "heavy"
    assert said.next_step.text.endswith("What about heavy?")


def test_an_unheard_requirement_is_quoted_with_its_count():
    of = flyer("length")
    said = feedback(of, graded(of, side("length", 1, [1, 0, 0])), GRADERS, "en")
    assert said.next_step.text == (
        "You write “at most 10 words”, yet only 1 of 3 outputs do it. How else could you say it?"
    )


def test_german_feedback_uses_german_quotes():
    of = flyer("length")
    said = feedback(of, graded(of, side("length", 1, [0])), GRADERS, "de")
    assert said.next_step.text.startswith("Du schreibst „at most 10 words“, aber die Ausgabe")


def test_a_guess_is_asked_about_only_when_no_gap_is_left():
    of = flyer("length")
    said = feedback(of, graded(of, side("length", 0, [1])), GRADERS, "en")
    assert said.next_step.text.startswith("The model guessed this one: Length.")


def test_nothing_left_to_say_gives_no_next_step():
    of = flyer("length")
    assert feedback(of, graded(of, side("length", 1, [1])), GRADERS, "en").next_step is None


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_question_has_at_most_thirty_words_however_long_the_phrase(language):
    of = flyer("length")
    long = "Please " + "very " * 200 + "short."
    made = graded(of, side("length", 1, [1, 0, 0]))
    whole = side("length", 1, [1, 0, 0]).model_copy(
        update={"stated": Verdict(score=1, evidence=(Span(0, len(long)),))}
    )
    made = Attempt(
        submission=made.submission.model_copy(update={"prompt": long}),
        grade=score(of.settings, (whole,), (), runs_complete=True),
    )
    text = feedback(of, made, GRADERS, language).next_step.text
    assert len(text.replace("…", "").split()) <= 30


def test_the_table_words_each_run_in_the_learners_language():
    of = flyer("length")
    row = feedback(of, graded(of, side("length", 1, [0])), GRADERS, "de").rows[0]
    assert row.cases[0].text == "31 Wörter statt 10."
    assert (row.met, row.runs, row.quadrant) == (0, 1, Quadrant.UNHEARD)


def test_a_missed_must_is_named_as_the_reason():
    of = flyer("length", must=True)
    said = feedback(of, graded(of, side("length", 1, [0])), GRADERS, "en")
    assert said.not_passed[0].kind is Kind.ESSENTIAL
    assert said.not_passed[0].text.startswith("Length is a must here")


def test_a_low_score_says_what_it_takes():
    of = flyer("length")
    said = feedback(of, graded(of, side("length", 0, [0])), GRADERS, "en")
    assert said.not_passed[-1].text == "0 points; it takes 70 to pass."


def test_a_template_newer_than_the_stored_facts_breaks_nothing():
    of = flyer("length")
    old = RequirementGrade(
        requirement="length",
        stated=None,
        met=(CaseVerdict(case="00", sample=0, verdict=Verdict(score=0)),),
    )
    made: Grade = score(of.settings, (old,), (), runs_complete=True)
    row = feedback(of, attempt(PROMPT, made), GRADERS, "en").rows[0]
    assert row.cases[0].text == "… words; the limit is …."
