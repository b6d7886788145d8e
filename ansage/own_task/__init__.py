"""A learner's own task: a prompt from work, what a good answer must have, and runs of it.

It becomes an exercise in memory, so that the same machinery runs, grades and shows it.
"""
