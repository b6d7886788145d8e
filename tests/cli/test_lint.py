import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Ansage

GOOD = "Write two sentences for Ms Lee about invoice 4411, without a greeting."


@pytest.fixture
def prompt(tmp_path: Path) -> Path:
    file = tmp_path / "prompt.txt"
    file.write_text(GOOD, encoding="utf-8")
    return file


def lines(tmp_path: Path, *entries: object) -> Path:
    file = tmp_path / "prompts.jsonl"
    file.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
    return file


def test_a_file_gets_two_figures(ansage: Ansage, prompt: Path):
    ended = ansage("lint", prompt)
    assert ended.code == 0
    assert ended.out.startswith(f"{prompt}: clarity ")


def test_findings_speak_the_chosen_language(ansage: Ansage, tmp_path: Path):
    file = tmp_path / "p.txt"
    file.write_text("Mach es wie besprochen.", encoding="utf-8")
    assert "Prüf, ob das Modell sehen kann" in ansage("lint", file, "--language", "de").out
    assert "Check whether the model can see" in ansage("lint", file).out


def test_json_shows_the_evidence(ansage: Ansage, prompt: Path):
    [told] = json.loads(ansage("lint", prompt, "--json").out)
    assert {"file", "clarity", "precision", "findings", "evidence"} == told.keys()
    number = next(one for one in told["evidence"] if one["kind"] == "number")
    assert GOOD[number["start"] : number["end"]] == number["text"]


def test_standard_input_is_read_for_a_dash(ansage: Ansage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(GOOD.encode())))
    assert ansage("lint", "-").out.startswith("-: clarity ")


def test_lines_in_lines_out_in_the_same_order(ansage: Ansage, tmp_path: Path):
    file = lines(tmp_path, {"id": "b", "text": GOOD}, {"id": 7, "text": "Mach es gut"})
    told = [json.loads(line) for line in ansage("lint", "--jsonl", file).out.splitlines()]
    assert [entry["id"] for entry in told] == ["b", 7]
    assert all(entry.keys() == {"id", "clarity", "precision", "findings"} for entry in told)


def test_a_figure_below_the_mark_is_exit_code_1(ansage: Ansage, tmp_path: Path):
    file = lines(tmp_path, {"id": 1, "text": GOOD}, {"id": 2, "text": "Make it good"})
    assert ansage("lint", "--jsonl", file, "--fail-under", "30").code == 1
    assert ansage("lint", "--jsonl", file).code == 0


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nonsense", ["line 2: is no JSON", '{"id": "1", "text": "..."}']),
        ("[" * 100_000, ["line 2: is no JSON"]),
        ('["id"]', ["line 2: is no object"]),
        ('{"id": 1}', ["line 2, text: is missing"]),
        ('{"id": 1, "txt": "a"}', ["line 2, txt: is not a known key", "'text'"]),
        ('{"id": 1, "text": 5}', ["line 2, text: is not text"]),
        ('{"id": true, "text": "a"}', ["line 2, id: is neither text nor a number"]),
        ('{"id": 1, "text": "\\ud800"}', ["line 2, text: "]),
    ],
)
def test_a_wrong_line_is_named_with_a_remedy(
    ansage: Ansage, tmp_path: Path, line: str, says: list[str]
):
    file = tmp_path / "wrong.jsonl"
    file.write_text(json.dumps({"id": 1, "text": "ok"}) + "\n" + line + "\n", encoding="utf-8")
    ended = ansage("lint", "--jsonl", file)
    assert ended.code == 2
    assert all(part in ended.err for part in [str(file), *says])
    assert len(ended.err.splitlines()) == 1


def test_what_is_no_text_is_refused(ansage: Ansage, tmp_path: Path):
    file = tmp_path / "binary"
    file.write_bytes(b'{"id": 1, "text": "\xff"}\n')
    for arguments in (["--jsonl", file], [file]):
        ended = ansage("lint", *arguments)
        assert ended.code == 2
        assert "UTF-8" in ended.err


def test_how_it_is_called_wrongly(ansage: Ansage, prompt: Path):
    assert ansage("lint").code == 2
    assert ansage("lint", prompt, "--jsonl", prompt).code == 2
    assert ansage("lint", "no-such-file").code == 2


def test_its_speed_and_agreement_are_measured(ansage: Ansage, tmp_path: Path):
    speed = json.loads(ansage("bench", "lint", "--json").out)
    assert speed["figures"]["prompts_per_second"] > 0
    file = lines(tmp_path, {"text": GOOD, "label": 1}, {"text": "so " * 12, "label": 0})
    told = json.loads(ansage("bench", "lint", "--labelled", file, "--json").out)
    assert told["figures"]["precision_auc"] == 1
