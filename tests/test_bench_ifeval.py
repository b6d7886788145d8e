"""Every instruction reaches the rules that it means, and differences are counted as they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from ansage import bench_ifeval as bench
from ansage.grading import GradersFolder, load_graders
from ansage.ifeval_instructions import FAMILIES
from ansage.problems import ProblemsFound

ROOT = Path(__file__).parents[1]
TWO_PARTS = "One part.\n***\nAnother part."
FOLLOWED: list[tuple[str, dict[str, Any], str, str]] = [
    (
        "change_case:capital_word_frequency",
        {"capital_frequency": 2, "capital_relation": "less than"},
        "It is NEW.",
        "It is NEW and GOOD.",
    ),
    ("change_case:english_capital", {}, "ALL OF IT IS LOUD.", "Not all of it."),
    ("change_case:english_lowercase", {}, "all of it is quiet.", "Not all of it."),
    ("combination:repeat_prompt", {"prompt_to_repeat": "Say hi."}, "Say hi.\nHi!", "Hi!"),
    ("combination:two_responses", {}, "One.\n******\nTwo.", "One."),
    (
        "detectable_content:number_placeholders",
        {"num_placeholders": 2},
        "Dear [name], come to [place].",
        "Dear [name], come.",
    ),
    (
        "detectable_content:postscript",
        {"postscript_marker": "P.S."},
        "Come soon.\n\nP.S. Bring cake.",
        "Come soon.",
    ),
    ("detectable_format:constrained_response", {}, "My answer is no.", "I cannot say."),
    ("detectable_format:json_format", {}, '{"a": 1}', 'Here it is: {"a": 1'),
    (
        "detectable_format:multiple_sections",
        {"section_spliter": "SECTION", "num_sections": 2},
        "SECTION 1\nOne.\n\nSECTION 2\nTwo.",
        "SECTION 1\nOne.",
    ),
    ("detectable_format:number_bullet_lists", {"num_bullets": 2}, "* one\n* two", "* one"),
    (
        "detectable_format:number_highlighted_sections",
        {"num_highlights": 2},
        "It is *new* and *good*.",
        "It is *new*.",
    ),
    ("detectable_format:title", {}, "<<Cake>>\nThere is cake.", "There is cake."),
    ("keywords:existence", {"keywords": ["cake", "tea"]}, "Cake and tea.", "Cake."),
    ("keywords:forbidden_words", {"forbidden_words": ["cake"]}, "Tea.", "Cake."),
    (
        "keywords:frequency",
        {"keyword": "cake", "frequency": 2, "relation": "at least"},
        "Cake, cake.",
        "Cake.",
    ),
    (
        "keywords:letter_frequency",
        {"letter": "z", "let_frequency": 2, "let_relation": "less than"},
        "A zoo.",
        "A puzzle.",
    ),
    (
        "language:response_language",
        {"language": "de"},
        "Morgen regnet es im ganzen Land, und am Abend wird es kälter.",
        "It will rain tomorrow in the whole country, and the evening will be colder.",
    ),
    (
        "length_constraints:nth_paragraph_first_word",
        {"num_paragraphs": 2, "nth_paragraph": 2, "first_word": "then"},
        "First we eat.\n\nThen we sleep.",
        "First we eat.\n\nLater we sleep.",
    ),
    ("length_constraints:number_paragraphs", {"num_paragraphs": 2}, TWO_PARTS, "One part."),
    (
        "length_constraints:number_sentences",
        {"num_sentences": 2, "relation": "less than"},
        "There is cake.",
        "There is cake. There is tea.",
    ),
    (
        "length_constraints:number_words",
        {"num_words": 3, "relation": "less than"},
        "Some cake.",
        "A piece of cake.",
    ),
    ("punctuation:no_comma", {}, "Cake and tea.", "Cake, tea."),
    ("startend:end_checker", {"end_phrase": "Any more?"}, "Cake. Any more?", "Any more? Cake."),
    ("startend:quotation", {}, '"There is cake."', "There is cake."),
]
"""An instruction, a reply that follows it, and one that does not."""


@pytest.fixture(scope="module")
def graders() -> GradersFolder:
    return load_graders(ROOT / "graders")


def line(instruction: str, kwargs: dict[str, Any], response: str, *, follows: bool = True) -> str:
    return json.dumps(
        {
            "id": instruction,
            "kwargs": kwargs,
            "prompt": "Do as you are told.",
            "response": response,
            "follows": follows,
        },
        ensure_ascii=False,
    )


def written(folder: Path, *lines: str) -> Path:
    file = folder / "replies.jsonl"
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def test_the_replies_below_name_every_instruction() -> None:
    assert [instruction for instruction, *_ in FOLLOWED] == sorted(FAMILIES)


@pytest.mark.parametrize(
    ("instruction", "kwargs", "good", "bad"), FOLLOWED, ids=[one[0] for one in FOLLOWED]
)
def test_an_instruction_asks_the_rules_that_it_means(
    graders: GradersFolder,
    tmp_path: Path,
    instruction: str,
    kwargs: dict[str, Any],
    good: str,
    bad: str,
) -> None:
    lines = [line(instruction, kwargs, good), line(instruction, kwargs, bad, follows=False)]
    replies = bench.load_replies(written(tmp_path, *lines), graders)
    assert [one.ansage for one in bench.compare(graders, replies)] == [True, False]


@pytest.mark.parametrize(("relation", "follows"), [("at least", True), ("less than", False)])
def test_at_least_includes_the_number_and_less_than_does_not(
    graders: GradersFolder, tmp_path: Path, relation: str, follows: bool
) -> None:
    kwargs = {"num_words": 2, "relation": relation}
    file = written(tmp_path, line("length_constraints:number_words", kwargs, "Some cake."))
    (compared,) = bench.compare(graders, bench.load_replies(file, graders))
    assert compared.ansage is follows


def test_figures_count_who_alone_passes_a_reply(graders: GradersFolder, tmp_path: Path) -> None:
    comma, capital = "punctuation:no_comma", "change_case:english_capital"
    file = written(
        tmp_path,
        line(comma, {}, "Cake and tea."),
        line(comma, {}, "Cake and more tea.", follows=False),
        line(comma, {}, "Cake, tea."),
        line(capital, {}, "LOUD."),
    )
    compared = bench.compare(graders, bench.load_replies(file, graders))
    result = bench.bench_ifeval(compared)
    assert {key: value for key, value in result.figures.items() if "_change" not in key} == {
        "n": 4,
        "agree": 0.5,
        "only_ansage": 1,
        "only_checker": 1,
        "left_open": 0,
        f"n_{comma}": 3,
        f"agree_{comma}": 0.3333,
        f"only_ansage_{comma}": 1,
        f"only_checker_{comma}": 1,
        f"left_open_{comma}": 0,
    }
    assert not result.passed
    shown = [row.split() for row in bench.report(result)]
    assert [row[:3] for row in shown[1:4]] == [
        [capital, "1", "100.00%"],
        [comma, "3", "33.33%"],
        ["all", "4", "50.00%"],
    ]


def test_a_verdict_left_open_counts_as_different(graders: GradersFolder, tmp_path: Path) -> None:
    file = written(tmp_path, line("language:response_language", {"language": "de"}, "Ok 7"))
    (compared,) = bench.compare(graders, bench.load_replies(file, graders))
    assert (compared.ansage, compared.kind) == (None, "left_open")
    assert bench.bench_ifeval([compared]).figures["agree"] == 0


def test_arguments_given_as_null_are_not_given(graders: GradersFolder, tmp_path: Path) -> None:
    kwargs = {"num_words": 2, "relation": "at least", "keywords": None}
    file = written(tmp_path, line("length_constraints:number_words", kwargs, "Some cake."))
    (reply,) = bench.load_replies(file, graders)
    (compared,) = bench.compare(graders, [reply])
    assert compared.as_json()["kwargs"] == {"num_words": 2, "relation": "at least"}


def test_a_line_ends_only_where_the_file_ends_it(graders: GradersFolder, tmp_path: Path) -> None:
    file = written(tmp_path, line("punctuation:no_comma", {}, "One\u2028two\x85three"))
    (reply,) = bench.load_replies(file, graders)
    assert reply.response == "One\u2028two\x85three"


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("not JSON", "line: Invalid JSON"),
        ('{"id": "punctuation:no_comma"}', "prompt: Field required"),
        (line("punctuation:no_commas", {}, ""), "id: 'punctuation:no_commas' is no instruction"),
        (line("punctuation:no_commas", {}, ""), "Did you mean 'punctuation:no_comma'?"),
        (
            line("length_constraints:number_words", {"num_words": 3}, ""),
            "kwargs.relation: is missing. length_constraints:number_words needs it.",
        ),
        (
            line("length_constraints:number_words", {"num_words": 3, "relation": "about"}, ""),
            "kwargs.relation: Input should be 'at least' or 'less than'",
        ),
        (line("startend:quotation", {"number": 3}, ""), "kwargs.number: Extra inputs"),
        (
            line("language:response_language", {"language": "xx"}, ""),
            "kwargs: does not suit the grader in_language",
        ),
    ],
)
def test_a_wrong_line_is_named_with_its_key_and_the_reason(
    graders: GradersFolder, tmp_path: Path, broken: str, told: str
) -> None:
    file = written(tmp_path, line("punctuation:no_comma", {}, "Cake."), broken)
    with pytest.raises(ProblemsFound) as found:
        bench.load_replies(file, graders)
    assert f"{file}:2, " in str(found.value)
    assert told in str(found.value)


def test_an_empty_file_and_quite_another_file_are_told_shortly(
    graders: GradersFolder, tmp_path: Path
) -> None:
    with pytest.raises(ProblemsFound, match="holds no line"):
        bench.load_replies(written(tmp_path), graders)
    with pytest.raises(ProblemsFound) as found:
        bench.load_replies(written(tmp_path, *["?"] * 100), graders)
    assert len(found.value.problems) == bench.MOST_PROBLEMS


def test_a_folder_without_the_grader_is_named(tmp_path: Path) -> None:
    file = written(tmp_path, line("punctuation:no_comma", {}, "Cake."))
    with pytest.raises(ProblemsFound, match="without_commas, which is missing"):
        bench.load_replies(file, {})


# the second reader's labels


def test_the_second_reader_judged_instructions_that_are_known() -> None:
    path = ROOT / "tests" / "data" / "ifeval" / "second_reader.jsonl"
    labels = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len({label["id"] for label in labels}) == len(labels) == 124
    assert {label["instruction"] for label in labels} <= set(FAMILIES)
    assert {label["verdict"] for label in labels} == {"follows", "does not follow", "open"}
    assert all(label["reason"] and len(label["key"]) == 16 for label in labels)
    drawn = [label["drawn"] for label in labels]
    assert (drawn.count("difference"), drawn.count("agreement")) == (84, 40)
