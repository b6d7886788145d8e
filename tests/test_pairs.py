"""Labelled pairs are read from lines and from blocks, and a broken one is named."""

from pathlib import Path

import pytest

from ansage.pairs import load_blocks, load_pairs
from ansage.problems import ProblemsFound

BLOCKS = Path(__file__).parent / "data" / "stated" / "blocks"
HEAD = '# states_limit | de | {"unit": "words", "max": 60} | {"en": [], "de": ["Text"]}\n'


def written(folder: Path, text: str) -> Path:
    file = folder / "some.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    file = written(tmp_path, '{"id": "a", "language": "fr"}\n')
    with pytest.raises(ProblemsFound, match=r"some\.txt:1"):
        load_pairs(file)


def test_a_block_is_one_requirement_and_many_prompts(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD + "+ Höchstens 60 Wörter!\n- Zeile eins\\nZeile zwei\n\n0 Hm.\n")
    pairs = load_blocks(file)
    assert [pair.prompt for pair in pairs] == [
        "Höchstens 60 Wörter!",
        "Zeile eins\nZeile zwei",
        "Hm.",
    ]
    assert [pair.stated for pair in pairs] == [True, False, False]
    assert [pair.kind for pair in pairs] == ["plain", "hard-negative", "negative"]
    assert {(p.rule, p.language, p.settings["max"], p.cues.de) for p in pairs} == {
        ("states_limit", "de", 60, ("Text",))
    }
    assert len({pair.block for pair in pairs}) == 1


@pytest.mark.parametrize("line", ["+ no requirement above", "# states_limit | de | {}", "? what"])
def test_a_line_of_no_block_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(ProblemsFound, match=r"some\.txt:\d"):
        load_blocks(written(tmp_path, f"{line}\n+ Hm.\n"))


def test_the_blocks_of_the_repository_load() -> None:
    pairs = [pair for path in sorted(BLOCKS.glob("*.txt")) for pair in load_blocks(path)]
    assert len({pair.id for pair in pairs}) == len(pairs) > 17_000
    assert {pair.language for pair in pairs} == {"en", "de"}
