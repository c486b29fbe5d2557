"""Reads a report as the genre writes it: its zones and sentences, and what their formulas say.

    sentences   the sentences, each with its passages and its zone
    chrome      what surrounds a report: buttons, bylines, page heads

What is read here is where words stand and what they are, never a record: the extractive backend
makes records of it, and the audit holds records against it.
"""
