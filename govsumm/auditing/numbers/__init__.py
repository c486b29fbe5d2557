"""Numbers, however they are written: digits and words, Chinese numerals, shares, times of day,
lengths of time, and those said round.
"""
