"""Measured figures, told in the same way by every check and benchmark."""

import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime

from ansage.texts import Frozen


class Measured(Frozen):
    """Figures with what made them. Their keys name their units, such as p95_ms."""

    name: str
    figures: dict[str, float]
    passed: bool
    machine: str
    date: str


def measured(name: str, figures: Mapping[str, float], *, passed: bool) -> Measured:
    """The figures with this machine and today's date."""
    system = f"{platform.machine()} {platform.system()}, {os.cpu_count()} cores"
    return Measured(
        name=name,
        figures=dict(figures),
        passed=passed,
        machine=f"{system}, Python {platform.python_version()}",
        date=datetime.now(UTC).date().isoformat(),
    )
