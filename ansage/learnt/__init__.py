"""A second reader of prompts, learnt from labelled ones: it weighs what no rule has words for.

A linear model over signs (words, their neighbours, what holds of them) of one sentence. It runs
without any library but numpy, takes microseconds, and its weights are a file that training/ makes.
"""
