"""Asks a model yes/no questions about prompts and outputs, and trusts its answers very little.

docs/judges.md says what a judge may change and what it may not.
"""

from ansage.judging.judges import Judges

__all__ = ["Judges"]
