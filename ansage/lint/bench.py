"""Times linting on prompts that were never seen before, on one core."""

import json
import time

from ansage.figures import Measured, measured
from ansage.lint.lines import linted

TARGET_PER_SECOND = 2000
"""Short prompts a second and core, JSON read and written."""
ROUNDS = 4000

_PROMPTS = (
    "Write a text about product {n} for our website, at most 60 words, with a price and no emojis.",
    "Summarise the article below in three bullets for parents: keep every dosage, skip part {n}.",
    "hey can you make number {n} better please, it should be nice and modern and not too long",
    "Schreib eine Absage an Frau Kern wegen Stelle {n}: freundlich, vier Sätze, ohne Floskeln.",
    "Ordne die {n} Nachrichten ein: Rechnung, Versand oder Technik. CSV mit id und klasse.",
    "Mach mir einen guten Plan für Woche {n}, er soll gut in meinen Alltag passen oder so.",
)


def bench_lint(rounds: int = ROUNDS) -> Measured:
    """Prompts a second, and milliseconds for each, with one line of JSON in and one out."""
    lines = [
        json.dumps({"id": n, "text": _PROMPTS[n % len(_PROMPTS)].format(n=n)})
        for n in range(rounds)
    ]
    start = time.thread_time()
    written = sum(len(line) for line, _ in linted(lines, "bench", "en"))
    seconds = time.thread_time() - start
    figures = {
        "prompts_per_second": round(rounds / seconds),
        "ms_per_prompt": round(1000 * seconds / rounds, 3),
        "prompts": float(rounds),
        "characters_written": float(written),
    }
    return measured("lint", figures, passed=figures["prompts_per_second"] >= TARGET_PER_SECOND)
