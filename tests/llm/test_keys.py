from pathlib import Path

import pytest

from ansage.llm import read_keys
from ansage.problems import ProblemsFound


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "secrets.toml"
    file.write_text('ONE_KEY = "file"\nTWO_KEY = "file"\n[table]\nTHREE_KEY = "x"\nFOUR = 4\n')
    keys = read_keys({"ONE_KEY": "environment"}, file)
    assert dict(keys) == {"ONE_KEY": "environment", "TWO_KEY": "file"}


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    assert not read_keys({}, tmp_path / "none.toml")


def test_no_key_is_shown() -> None:
    keys = read_keys({"SOME_KEY": "sk-secret"})
    assert "sk-secret" not in f"{keys} {keys!r}"


def test_a_broken_file_is_told_without_its_content(tmp_path: Path) -> None:
    file = tmp_path / "secrets.toml"
    file.write_text("KEY = sk-secret")
    with pytest.raises(ProblemsFound) as found:
        read_keys({}, file)
    assert "secrets.toml: is not TOML." in str(found.value)
    assert "sk-secret" not in str(found.value)
    assert found.value.__context__ is None
