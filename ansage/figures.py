"""Measured figures as one JSON object, the same for every check and benchmark."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def figures_json(name: str, figures: Mapping[str, Any], *, passed: bool, **more: Any) -> str:
    """The object as text. `figures` names its units in its keys, such as p95_ms."""
    told = {
        "name": name,
        "figures": dict(figures),
        "passed": passed,
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        **more,
    }
    return json.dumps(told, indent=2, ensure_ascii=False)
