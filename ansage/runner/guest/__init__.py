"""Runs inside the guest: executes the code and prints one record for each ask.

The files of this folder are sent into the guest as one text and import nothing else of Ansage. They
share the guest with the code, so nothing that they print is believed: they only have to be right
for code that means no harm. What is used after the code has run is bound before, so that code may
redefine `sorted` or `print`.
"""
