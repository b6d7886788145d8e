"""Ansage: a sandbox in which people practise instructing language models."""
