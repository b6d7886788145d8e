"""start.py without installing anything."""

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parent.parent / "start.py"


def load(folder: Path) -> ModuleType:
    """start.py as a module whose folder is this one."""
    copy = folder / "start.py"
    copy.write_text(SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("start", copy)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def start(tmp_path: Path) -> ModuleType:
    return load(tmp_path)


def test_an_old_python_can_read_it():
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 15)])
def test_an_unfit_python_is_told_which_ones_fit(start: ModuleType, version: tuple[int, int]):
    with pytest.raises(start.Stop, match=r"needs Python 3\.11 to 3\.14; this is 3\.\d+\."):
        start.check_python(version)


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_a_fit_python_is_taken(start: ModuleType, version: tuple[int, int]):
    start.check_python(version)


def test_the_pythons_are_those_that_the_project_declares(start: ModuleType):
    (major, oldest), (_, newest) = start.OLDEST, start.NEWEST
    declared = f'requires-python = ">={major}.{oldest},<{major}.{newest + 1}"'
    assert declared in (SCRIPT.parent / "pyproject.toml").read_text(encoding="utf-8")


def test_a_full_disk_is_told_before_anything_is_made(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    usage = start.shutil.disk_usage(".")
    monkeypatch.setattr(start.shutil, "disk_usage", lambda _path: usage._replace(free=10**9))
    with pytest.raises(start.Stop, match=r"nearly full: 1\.0 GB free, about 2 GB needed"):
        start.check_room()


def test_a_folder_that_cannot_be_written_is_told(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(start.os, "access", lambda _path, _mode: False)
    with pytest.raises(start.Stop, match="cannot be written to"):
        start.check_room()


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_without_the_venv_module_the_package_is_named(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, missing: str
):
    def find_spec(name: str) -> object:
        return None if name == missing else object()

    monkeypatch.setattr(start.importlib.util, "find_spec", find_spec)
    version = "{}.{}".format(*sys.version_info[:2])
    with pytest.raises(start.Stop, match=f"sudo apt install python{version}-venv"):
        start.make_venv()


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left", "full"),
        ("ERROR: [Errno 13] Permission denied: 'x'", "cannot be written to"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "PIP_CERT"),
        ("ProxyError('Cannot connect to proxy.', timeout('timed out'))", "HTTPS_PROXY"),
        ("ERROR: No matching distribution found for x==1", "no version for this computer"),
        ("something new", "Run it once more"),
    ],
)
def test_a_failed_step_says_what_to_do(start: ModuleType, output: str, words: str):
    told = start.cause_of(output)
    assert words in told
    assert output in told


def test_set_up_can_be_interrupted(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def interrupted(_lock: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "prepare", interrupted)
    assert start.main([]) == 130
    assert "Run the same command again" in capsys.readouterr().out


def test_every_check_runs_and_one_failure_is_enough(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    def checks(_arguments: list[str]) -> list[tuple[str, list[str]]]:
        return [
            ("bad", [sys.executable, "-c", "raise SystemExit(3)"]),
            ("good", [sys.executable, "-c", "print('here too')"]),
        ]

    monkeypatch.setattr(start, "checks", checks)
    assert start.check_everything([]) == 1
    out = capfd.readouterr().out
    assert "here too" in out
    assert out.endswith("FAILED  bad  (0 s)\nok      good  (0 s)\n")


@pytest.mark.parametrize(
    ("required", "made_ready"),
    [
        ("", []),
        ("browser,model", ["ansage models pull"]),
        ("model,runner", ["ansage models pull", "ansage doctor --prepare"]),
    ],
)
def test_only_what_must_be_there_is_made_ready(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, required: str, made_ready: list[str]
):
    monkeypatch.setenv("ANSAGE_REQUIRE", required)
    names = [name for name, _ in start.checks(["-k", "one"])]
    assert names[4:-1] == made_ready
    assert names[:4] == ["ruff check", "ruff format", "pyright", "ansage check"]
