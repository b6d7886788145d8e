import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.artefacts import answer, around, body, fences, json_in, only

HOSTILE = st.text(alphabet=st.sampled_from('`~{}[]":, \n\r1aäSHere is:-*_#'), max_size=80)


def inside(text: str) -> str:
    return text[body(text).start : body(text).end]


@pytest.mark.parametrize(
    "text",
    [
        "Soft rolls. Order now!",
        "Sure! Here is your text:\n\nSoft rolls. Order now!",
        "Certainly! Here's a product text for students:\n\nSoft rolls. Order now!",
        "Here is the text:\nSoft rolls. Order now!",
        "**Here is the text:**\n\nSoft rolls. Order now!",
        "Great! Here's your text:\n\nSoft rolls. Order now!",
        "Sure thing!\n\nSoft rolls. Order now!",
        "Of course, I can help with that.\n\nSoft rolls. Order now!",
        "Here is your product text: Soft rolls. Order now!",
        "Here you go:\n\n---\n\nSoft rolls. Order now!\n\n---\n\nLet me know if it fits.",
        "Soft rolls. Order now!\n\nLet me know if you need any changes!",
        "Soft rolls. Order now!\n\nFeel free to adjust the text.",
        "Soft rolls. Order now!\n\nI hope this helps!",
        "Soft rolls. Order now!\n\n(4 words)",
        "Soft rolls. Order now!\n\n*Word count: 4*",
        "Soft rolls. Order now!\n\nNote: The price is left out.",
        "Soft rolls. Order now!\n\nThis text is short and has a call to action.",
        "Soft rolls. Order now!\n\nI hope this helps!\n\nLet me know if not.",
        "Natürlich! Hier ist dein Text:\n\nSoft rolls. Order now!",
        "Gerne! Hier ist ein Vorschlag: Soft rolls. Order now!",
        "Klar!\n\nSoft rolls. Order now!",
        "Hier ist die Beschreibung:\nSoft rolls. Order now!",
        "Soft rolls. Order now!\n\nLass mich wissen, ob er passt.",
        "Soft rolls. Order now!\n\nIch hoffe, der Text gefällt dir!",
        "Soft rolls. Order now!\n\nSag Bescheid, wenn ich etwas ändern soll.",
        "Soft rolls. Order now!\n\nHinweis: Der Preis fehlt.",
        "Here is the text:\n\n```\nSoft rolls. Order now!\n```\n\nLet me know if it fits.",
        "```markdown\nSoft rolls. Order now!\n```",
        "Here is the text:\n```text\nSoft rolls. Order now!",
    ],
)
def test_chatter_is_no_part_of_the_answer(text: str) -> None:
    assert inside(text).strip() == "Soft rolls. Order now!"


@pytest.mark.parametrize(
    "text",
    [
        "Here is what students love about us: warm rolls.",
        "Great news: rolls are back!",
        "Great news:\nRolls are back!",
        "Das ist neu:\nZimtschnecken.",
        "Sure, it rains. Our jacket does not care.",
        "If you like cinnamon, come by.\n\nIf you want more, bring a friend.",
        "Hier ist es warm und gemütlich.",
        "Klar, Kaffee gibt es auch.",
        "Let me know if you come.",
        "- one\n- two",
        "Soft rolls.\n\nOrder now!",
        "Wenn du Hunger hast, komm vorbei.",
        "The answer is 42.",
        "```python\nprint(1)\n```\nThat prints one.\n\n```\n1\n```",
    ],
)
def test_what_belongs_to_the_answer_stays(text: str) -> None:
    assert inside(text) == text


def test_chatter_counts_when_the_prompt_asked_for_nothing_else() -> None:
    text = "Here is the text:\n\nSoft rolls."
    assert answer(text, "Write the text, nothing else.") == text
    assert answer(text, "Write the text.").split() == ["Soft", "rolls."]


def test_what_is_cut_off_is_blanked_so_that_offsets_stay() -> None:
    text = "Here is the text:\n\nSoft rolls."
    kept = answer(text, "Write a text.")
    assert len(kept) == len(text)
    assert kept.index("Soft") == text.index("Soft")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('```json\n{"a": 1}\n```', {"a": 1}),
        ('~~~\n{"a": 1}\n~~~', {"a": 1}),
        ('Here is your JSON:\n\n```json\n{"a": 1}\n```\n\nLet me know!', {"a": 1}),
        ('The result is {"a": 1} as you asked.', {"a": 1}),
        ("[1, 2]", [1, 2]),
        ("The values are: [1, 2].", [1, 2]),
        ("The values:\n[\n  1,\n  2\n]\nThat is all.", [1, 2]),
        ('```json\n{"a": 1}', {"a": 1}),
        ('{"a": {"b": [1]}} and {"c": 2}', {"a": {"b": [1]}}),
        ('See [1] for {"a": 1, "b": 2}', {"a": 1, "b": 2}),
    ],
)
def test_finds_json(text: str, value: object) -> None:
    found = json_in(text)
    assert found
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    ["", "no json", "As said in [1] and [2].", "[1] Anna, 2024", "It is so [1]",
     '{"a": 1', '```json\n{"a": 1, "b": [1, 2\n', "{a: 1}", "{'a': 1}", '{"a": NaN}',
     "[" * 5000, '{"a":' * 3000, "{" + "1" * 5000],
)  # fmt: skip
def test_broken_json_is_none(text: str) -> None:
    assert json_in(text) is None


def test_a_json_number_may_be_too_long_for_python() -> None:
    assert json_in("[" + "1" * 6000 + "]") is None


def test_text_around_an_artefact_is_found_and_fence_lines_are_none() -> None:
    text = 'Here:\n```json\n{"a": 1}\n```\nBye.'
    found = json_in(text)
    assert found
    assert [text[start:end] for start, end in around(text, found.span)] == ["Here:", "Bye."]
    bare = '```json\n{"a": 1}\n```'
    assert around(bare, json_in(bare).span) == ()  # type: ignore[union-attr]


def test_a_fence_may_be_cut_off() -> None:
    (fence,) = fences("```csv\na,b\n1,")
    assert not fence.closed
    assert fence.info == "csv"


@given(HOSTILE | st.text())
def test_nothing_raises_and_spans_are_within_the_text(text: str) -> None:
    assert 0 <= body(text).start <= body(text).end <= len(text)
    assert all(
        0 <= f.outer.start <= f.inner.start <= f.inner.end <= len(text) for f in fences(text)
    )
    found = json_in(text)
    if found:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert all(s.start < s.end for s in around(text, found.span))
    assert len(only(text, body(text))) == len(text)


@pytest.mark.parametrize(
    "part",
    [
        "```\n",
        "`",
        "[",
        "{",
        '{"a":',
        " ",
        "\n",
        " \n",
        "-",
        "sure ",
        "here is ",
        "\n\nlet me know if",
    ],
)
def test_long_hostile_text_is_read_in_good_time(part: str) -> None:
    text = part * (20_000 // len(part)) + "a"
    start = time.process_time()
    body(text), json_in(text), fences(text)
    assert time.process_time() - start < 2
