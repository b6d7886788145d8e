"""The locks say what they must, and nothing about the machine that made them."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.lock", "requirements-test.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def text(lock: str) -> str:
    return (ROOT / lock).read_text(encoding="utf-8")


def pins(lock: str) -> list[Requirement]:
    return [
        Requirement(line) for line in re.findall(r"^([a-z].*?)(?: \\)?$", text(lock), re.MULTILINE)
    ]


def declared(lock: str) -> list[Requirement]:
    extras = PROJECT["optional-dependencies"]
    more = extras["setup"] + (extras["test"] if lock == "requirements-test.lock" else [])
    return [Requirement(line) for line in PROJECT["dependencies"] + more]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_direct_dependency_is_pinned_within_its_bounds(lock: str):
    pinned: dict[str, list[str]] = {}
    for pin in pins(lock):
        pinned.setdefault(pin.name, []).append(str(pin.specifier).removeprefix("=="))
    for requirement in declared(lock):
        assert pinned.get(requirement.name), requirement.name
        for version in pinned[requirement.name]:
            assert requirement.specifier.contains(version), f"{requirement} is {version}"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_has_a_lower_and_an_upper_bound(lock: str):
    for requirement in declared(lock):
        operators = {s.operator for s in requirement.specifier}
        assert operators in ({">=", "<"}, {"=="}), requirement.name


def test_both_locks_pin_the_same_versions():
    assert set(map(str, pins(LOCKS[0]))) <= set(map(str, pins(LOCKS[1])))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str):
    entries = re.split(r"^(?=[a-z])", text(lock), flags=re.MULTILINE)[1:]
    assert entries
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", entry) for entry in entries)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_place_is_named(lock: str):
    assert not re.search(r"://|^-|file:|/(home|work|tmp|opt|root|Users)/", text(lock), re.MULTILINE)
