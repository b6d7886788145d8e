import io
from pathlib import Path

import pytest

from ansage.cli import run
from ansage.paths import data_dir, passphrase_file
from ansage.trainer import Passphrase
from tests.cli.conftest import Ansage


def kept() -> Passphrase:
    return Passphrase(passphrase_file(data_dir()))


def test_the_passphrase_can_be_set_from_a_pipe(ansage: Ansage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("four plain good words\n"))
    ended = ansage("trainer", "set-passphrase")
    assert ended.code == 0
    assert "four plain" not in ended.out + ended.err
    assert kept().fits("four plain good words")


def test_a_short_one_is_refused_with_the_reason(ansage: Ansage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    ended = ansage("trainer", "set-passphrase")
    assert ended.code == 2
    assert "has 5 characters" in ended.err
    assert not kept().is_set()


def test_the_first_start_shows_it_and_no_other_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("ANSAGE_DATA_DIR", str(tmp_path))
    run.make_passphrase()
    shown = capsys.readouterr().out.split("passphrase is ")[1].split()[0]
    assert kept().fits(shown)
    run.make_passphrase()
    assert capsys.readouterr().out == ""
