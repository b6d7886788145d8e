"""start.py on a small project of its own: real virtual environments and real pip, no network."""

import base64
import hashlib
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.test_start import load

WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
BACKEND = (
    f"WHEEL = {WHEEL!r}"
    """
import base64, hashlib, os, zipfile

CODE = "def main():\\n    import os, sys\\n    print(os.getpid(), sys.argv[1:], flush=True)\\n"

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "ansage-1.0-py3-none-any.whl"
    files = {
        "ansage_cli.py": CODE + "    if 'wait' in sys.argv:\\n        sys.stdin.read()\\n",
        "ansage-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: ansage\\nVersion: 1.0\\n",
        "ansage-1.0.dist-info/WHEEL": WHEEL,
        "ansage-1.0.dist-info/entry_points.txt": "[console_scripts]\\nansage = ansage_cli:main\\n",
    }
    files["ansage-1.0.dist-info/RECORD"] = "".join(f"{file},,\\n" for file in files)
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        for file, text in files.items():
            wheel.writestr(file, text)
    return name
"""
)
PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "ansage"
version = "1.0"
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose lock names one package, which lies in the folder `index`."""
    folder = tmp_path_factory.mktemp("project")
    load(folder)
    (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    write_lock(folder, wheel(folder / "index"))
    return folder


def wheel(index: Path) -> Path:
    index.mkdir()
    path = index / "tiny-1.0-py3-none-any.whl"
    files = {
        "tiny.py": "",
        "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
        "tiny-1.0.dist-info/WHEEL": WHEEL,
    }
    with zipfile.ZipFile(path, "w") as archive:
        record = "".join(f"{name},{record_of(text)}\n" for name, text in files.items())
        for name, text in {**files, "tiny-1.0.dist-info/RECORD": record}.items():
            archive.writestr(name, text)
    return path


def record_of(text: str) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return f"sha256={digest},{len(text.encode())}"


def write_lock(folder: Path, package: Path) -> None:
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    for name in ("requirements.lock", "requirements-test.lock"):
        (folder / name).write_text(f"tiny==1.0 --hash=sha256:{digest}\n", encoding="utf-8")


def environment(project: Path, **more: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(project / "index")}
    return {**clean, "PIP_CONFIG_FILE": os.devnull, **offline, **more}


def run(project: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(project / "start.py"), *arguments],
        env=environment(project, **environ),
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


@pytest.fixture(scope="module")
def installed(project: Path) -> Path:
    """The project after its first start."""
    first = run(project, "hello")
    assert first.returncode == 0, first.stdout + first.stderr
    assert "Installing the packages of requirements.lock" in first.stdout
    assert first.stdout.endswith("['hello']\n")
    return project


def test_a_second_start_installs_nothing(installed: Path):
    second = run(installed, "hello")
    assert second.returncode == 0
    assert len(second.stdout.splitlines()) == 1


def test_without_a_command_the_app_is_run(installed: Path):
    assert run(installed).stdout.endswith("['run']\n")


@pytest.mark.skipif(os.name != "posix", reason="only POSIX can become another program")
def test_the_app_is_the_same_process_so_that_a_signal_reaches_it(installed: Path):
    command = [sys.executable, str(installed / "start.py"), "wait"]
    with subprocess.Popen(
        command,
        env=environment(installed),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        pid = process.stdout.readline().split()[0]
        process.terminate()  # not SIGINT, which is ignored where the tests run in the background
        process.communicate(timeout=30)
    assert int(pid) == process.pid
    assert process.returncode != 0


def test_an_environment_whose_python_is_gone_is_made_anew(installed: Path):
    for program in (installed / ".venv" / "bin").glob("python*"):
        program.unlink()
    healed = run(installed, "hello")
    assert healed.returncode == 0, healed.stdout
    assert "Making a place for the packages" in healed.stdout


def test_an_install_that_was_cut_off_goes_on(installed: Path):
    (installed / ".venv" / "ansage-set-up.json").write_text('{"requirem', encoding="utf-8")
    healed = run(installed, "hello")
    assert healed.returncode == 0, healed.stdout
    assert "Making a place" not in healed.stdout
    assert "Installing the packages" in healed.stdout


def test_a_changed_lock_is_installed(installed: Path):
    lock = installed / "requirements.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert "Installing the packages" in run(installed, "hello").stdout
    assert "Installing the packages" not in run(installed, "hello").stdout


def test_without_a_network_it_says_so_and_counts_as_not_installed(installed: Path):
    lock = installed / "requirements.lock"
    good = lock.read_text(encoding="utf-8")
    lock.write_text(good.replace("tiny==1.0", "tiny==2.0"), encoding="utf-8")
    nowhere = {
        "PIP_NO_INDEX": "",
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    }
    failed = run(installed, "hello", **nowhere)
    lock.write_text(good, encoding="utf-8")
    assert failed.returncode == 1
    assert "The package index could not be reached." in failed.stdout
    assert "Traceback" not in failed.stdout + failed.stderr
    assert "Installing the packages" in run(installed, "hello").stdout


def test_a_download_that_is_not_what_the_lock_says_is_refused(installed: Path):
    lock = installed / "requirements.lock"
    good = lock.read_text(encoding="utf-8")
    wrong = hashlib.sha256(b"").hexdigest()
    lock.write_text(f"tiny==1.0 --hash=sha256:{wrong}\n", encoding="utf-8")
    (installed / ".venv" / "bin" / "python").unlink()  # so that tiny is not there already
    failed = run(installed, "hello")
    lock.write_text(good, encoding="utf-8")
    assert failed.returncode == 1
    assert "is not what the lock file promises" in failed.stdout
    assert run(installed, "hello").returncode == 0


def test_a_missing_lock_is_told(installed: Path):
    lock = installed / "requirements-test.lock"
    kept = lock.read_text(encoding="utf-8")
    lock.unlink()
    failed = run(installed, "test")
    lock.write_text(kept, encoding="utf-8")
    assert failed.returncode == 1
    assert "requirements-test.lock is missing. Fetch Ansage again" in failed.stdout


def test_a_second_start_adds_little_time(installed: Path):
    run(installed, "hello")
    begun = time.perf_counter()
    run(installed, "hello")
    whole = time.perf_counter() - begun
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    assert whole - 2 * (time.perf_counter() - begun) < 1.0
