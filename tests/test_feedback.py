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
        "You write “at most 10 words”, but that reached only 1 of 3 outputs. "
        "How else could you say it?"
    )


def test_german_feedback_uses_german_quotes():
    of = flyer("length")
    said = feedback(of, graded(of, side("length", 1, [0])), GRADERS, "de")
    assert said.next_step.text.startswith("Du schreibst „at most 10 words“, aber die Ausgabe")


def test_a_guess_is_asked_about_only_when_no_gap_is_left():
    of = flyer("length")
    said = feedback(of, graded(of, side("length", 0, [1])), GRADERS, "en")
    assert said.next_step.text == (
        "“Write a flyer, at most 10 words, for …” leaves this to luck: What about length?"
    )


def test_what_no_output_follows_is_said_so():
    of = flyer("length")
    said = feedback(of, graded(of, side("length", 1, [0, 0])), GRADERS, "de")
    assert said.next_step.text == (
        "Du schreibst „at most 10 words“, aber keine der 2 Ausgaben hält sich daran. "
        "Wie sagst du es deutlicher?"
    )


@pytest.mark.parametrize(
    ("prompt", "words", "quote"),
    [
        ("Write a text, with the lines Title and Promise.", ["text", "Title", "Promise"],
         "with the lines Title and Promise"),
        ("Please do all of what I wrote down there with a title on top", ["title"],
         "there with a title on top"),
        ("Costs 1,49 euros with VAT", ["VAT"], "1,49 euros with VAT"),
        ("Title", ["Title"], "Title"),
    ],
)  # fmt: skip
def test_a_single_word_is_quoted_with_what_stands_around_it(prompt, words, quote):
    of = flyer("length")
    spans = tuple(Span(prompt.index(word), prompt.index(word) + len(word)) for word in words)
    unheard = side("length", 1, [0]).model_copy(update={"stated": Verdict(score=1, evidence=spans)})
    made = graded(of, unheard)
    said = made.model_copy(
        update={"submission": made.submission.model_copy(update={"prompt": prompt})}
    )
    text = feedback(of, said, GRADERS, "en").next_step.text
    assert text.startswith(f"You write “{quote}”, but")


def test_what_cannot_be_stated_is_asked_about_with_its_count():
    of = exercise(requirement_toml("tests"))
    tests = side("tests", 0, [1, 0, 0]).model_copy(update={"stated": None})
    said = feedback(of, graded(of, tests), GRADERS, "en")
    assert said.next_step.text == (
        "With “Write a flyer, at most 10 words, for …”, this works in 1 of 3 outputs. "
        "What about tests?"
    )


@pytest.mark.parametrize(
    ("met", "words"),
    [([0, 0], "gelingt das in keiner der 2 Ausgaben."), ([0], "gelingt das noch nicht.")],
)
def test_what_works_nowhere_is_no_count(met, words):
    of = exercise(requirement_toml("tests"))
    tests = side("tests", 0, met).model_copy(update={"stated": None})
    assert words in feedback(of, graded(of, tests), GRADERS, "de").next_step.text


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
    assert len(text.split()) <= 30


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("words", [1, 12, 20])
@pytest.mark.parametrize("met", [[0], [1]])
def test_a_long_question_leaves_less_room_for_the_quote(language, words, met):
    asked = " ".join(["wie"] * words) + "?"
    of = flyer("length", question={"en": asked, "de": asked})
    text = feedback(of, graded(of, side("length", 0, met)), GRADERS, language).next_step.text
    assert len(text.split()) <= 30
    assert asked in text
    assert "Write" in text


def test_the_table_words_each_run_in_the_learners_language():
    of = flyer("length")
    row = feedback(of, graded(of, side("length", 1, [0])), GRADERS, "de").rows[0]
    assert row.cases[0].text == "31 Wörter statt 10."
    assert (row.met, row.runs, row.quadrant) == (0, 1, Quadrant.UNHEARD)


def test_a_missed_must_is_named_as_the_reason():
    of = flyer("length", must=True)
    said = feedback(of, graded(of, side("length", 1, [0])), GRADERS, "en")
    assert said.not_passed[0].kind is Kind.ESSENTIAL
    assert said.not_passed[0].text == "A must, but not reliably in the outputs: Length."


def test_musts_that_were_missed_share_a_sentence():
    of = flyer("length", "tone", must=True)
    missed = side("length", 1, [0]), side("tone", 0, [0])
    said = feedback(of, graded(of, *missed), GRADERS, "de")
    assert said.not_passed[0].text == (
        "Pflicht, aber nicht verlässlich in den Ausgaben: Length und Tone."
    )


def test_what_was_earned_is_praised_by_name():
    of = flyer("length", "tone", "price")
    earned = [side(name, 1, [1]) for name in ("length", "tone", "price")]
    said = feedback(of, graded(of, *earned), GRADERS, "de").praise
    assert said.kind is Kind.CELEBRATORY
    assert said.text == "Gesagt und bekommen: Length, Tone und Price."


def test_comments_are_read_in_order_and_have_their_kinds():
    of = flyer("length", "tone", must=True)
    made = graded(of, side("length", 1, [1]), side("tone", 0, [0]))
    kinds = [comment.kind for comment in feedback(of, made, GRADERS, "en").comments]
    assert kinds == [Kind.CELEBRATORY, Kind.ACTIONABLE, Kind.ESSENTIAL, Kind.ESSENTIAL]


def test_nothing_earned_is_not_praised():
    of = flyer("length")
    assert feedback(of, graded(of, side("length", 0, [1])), GRADERS, "en").praise is None


def test_what_the_prompt_does_not_state_is_not_told():
    of = flyer("length", "tone")
    made = graded(of, side("length", 0, [0]), side("tone", 1, [0]))
    length, tone = feedback(of, made, GRADERS, "en").rows
    assert (length.text, length.cases[0].text) == (None, "")
    assert (tone.text, tone.cases[0].text) == ("tone text", "31 words; the limit is 10.")


def test_everything_is_told_to_those_who_have_passed():
    of = flyer("length")
    made = graded(of, side("length", 0, [0]))
    row = feedback(of, made, GRADERS, "en", reveal=True).rows[0]
    assert (row.text, row.cases[0].text) == ("length text", "31 words; the limit is 10.")


def test_an_edit_that_added_nothing_is_remarked_upon():
    of = flyer("length")
    before = graded(of, side("length", 0, [0]))
    after = before.model_copy(
        update={"submission": before.submission.model_copy(update={"prompt": f"Please: {PROMPT}"})}
    )
    said = feedback(of, after, GRADERS, "en", before=before).nudge
    assert said.kind is Kind.INFORMATIVE
    assert said.text.startswith("This edit added no requirement")


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
