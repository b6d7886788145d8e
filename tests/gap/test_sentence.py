from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.exercises import Exercise, Requirement
from ansage.gap.sentence import added_sentence, hidden
from ansage.grading import load_graders
from ansage.grading.assess import stated
from ansage.loading import load_exercises
from tests.samples import exercise, requirement_toml

ROOT = Path(__file__).parents[2]
RULES = load_graders(ROOT / "graders")
BUILT_IN = load_exercises(ROOT / "exercises", RULES)
GERMAN = "Schreib bitte einen kurzen Text für die Seite mit dem neuen Rad."
ENGLISH = "Please write a short text for the page with the new bike."


def asks(**more: object) -> Requirement:
    texts = {"en": "At most 45 words in all", "de": "Insgesamt höchstens 45 Wörter"}
    return exercise(requirement_toml("length", text=texts, **more)).requirement("length")


def test_the_sentence_is_in_the_language_of_the_prompt():
    assert added_sentence(asks(), GERMAN, "en") == (
        "Halte dich an diese Vorgabe: Insgesamt höchstens 45 Wörter."
    )
    assert added_sentence(asks(), ENGLISH, "de") == "Stick to this: At most 45 words in all."


@pytest.mark.parametrize("prompt", ["Los!", "Écris un texte court pour la page du vélo, merci."])
def test_a_prompt_of_no_known_language_gets_the_language_of_the_brief(prompt: str):
    assert added_sentence(asks(), prompt, "de").startswith("Halte dich")


def test_an_exercise_may_word_the_sentence_itself():
    own = asks(add={"en": "Use at most 45 words.", "de": "Nimm höchstens 45 Wörter."})
    assert added_sentence(own, ENGLISH, "en") == "Use at most 45 words."


@pytest.mark.parametrize("end", ["“Ride it for 30 days.”", "Done!", "Why?"])
def test_a_sentence_has_one_full_stop(end: str):
    own = exercise(requirement_toml("end", text={"en": end, "de": end})).requirement("end")
    assert added_sentence(own, ENGLISH, "en").endswith(end)


def covered(text: str) -> str:
    return "".join(" " if c == " " else "·" for c in text)


@pytest.mark.parametrize(
    "echo",
    [
        "At most 45 words in all",
        "AT MOST 45 WORDS IN ALL",
        "At most **45** words, in all",
        "Insgesamt höchstens 45 Wörter",
    ],
)
def test_an_echo_of_the_requirement_is_covered(echo: str):
    assert hidden(asks(), f"Sure! {echo}: Warm rolls.") == f"Sure! {covered(echo)}: Warm rolls."


@pytest.mark.parametrize("part", ["At most 45", "At most 45 wo", "At most 45 words in al"])
def test_an_echo_that_is_still_arriving_is_covered(part: str):
    assert hidden(asks(), f"Sure! {part}") == f"Sure! {covered(part)}"


@pytest.mark.parametrize(
    "text", ["", "At most", "At most 45 rolls are left in all.", "Warm rolls, 45 words in all."]
)
def test_an_honest_answer_stays_as_it_is(text: str):
    assert hidden(asks(), text) == text


@given(st.text(max_size=200))
def test_covering_moves_no_character(text: str):
    assert len(hidden(asks(), text)) == len(text)


def cases() -> list[tuple[Exercise, Requirement]]:
    return [(e, r) for e in BUILT_IN.values() for r in e.requirements if r.stated and r.met]


@pytest.mark.parametrize("prompt", [GERMAN, ENGLISH], ids=["de", "en"])
@pytest.mark.parametrize(
    ("of", "requirement"), [pytest.param(e, r, id=f"{e.id}-{r.id}") for e, r in cases()]
)
def test_the_added_sentence_states_the_requirement(of: Exercise, requirement: Requirement, prompt):
    language = "de" if prompt is GERMAN else "en"
    added = f"{prompt}\n\n{added_sentence(requirement, prompt, language)}"
    assert stated(of, RULES, added, language)[requirement.id].passed
