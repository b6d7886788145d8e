"""Reads English and German: what prompts ask for, what outputs hold, and how much of it.

A prompt goes through `reading.read`: segments (what is instruction, what is data), sentences, and
for every word its force (asked for, ruled out, taken back, conditional, only told). Rules then look
for quantities, phrases and formats in what is in force.
"""

from ansage.language.chatter import asks_for_only
from ansage.language.phrases import warm
from ansage.language.reading import Reading, read

__all__ = ["Reading", "asks_for_only", "read", "warm"]
