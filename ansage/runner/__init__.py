"""Runs code that a model wrote, where it can reach nothing of this computer; see docs/runner.md."""
