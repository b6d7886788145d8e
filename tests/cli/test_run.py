import socket
from collections.abc import Iterator

import pytest

from ansage.cli import run
from ansage.cli.mistakes import Mistake


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_taken_port_is_passed_over(taken: int):
    assert taken < run.free_port("127.0.0.1", taken) < taken + run.PORTS_TRIED


def test_without_any_free_port_it_says_what_to_do(taken: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(run, "PORTS_TRIED", 1)
    with pytest.raises(Mistake, match="Choose another with --port"):
        run.free_port("127.0.0.1", taken)


@pytest.mark.parametrize("address", ["no.such.host.invalid", "203.0.113.1"])
def test_an_address_of_somebody_else_is_a_mistake(address: str):
    with pytest.raises(Mistake, match="is no address of this computer"):
        run.free_port(address, 8501)


@pytest.mark.parametrize(
    ("environ", "platform", "opens"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
        ({"CI": "true"}, "darwin", False),
        ({"ANSAGE_NO_BROWSER": "1"}, "win32", False),
    ],
)
def test_a_browser_opens_only_where_somebody_sees_it(
    environ: dict[str, str], platform: str, opens: bool
):
    assert run.can_show(environ, platform) is opens
