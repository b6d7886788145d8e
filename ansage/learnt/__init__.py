"""A second reader of prompts, learnt from labelled ones: it weighs what no rule has words for.

A linear model over signs (words, their neighbours, what holds of them) of one sentence. It needs no
library but numpy and half a millisecond a requirement; its weights are a file that training/ makes.
"""
