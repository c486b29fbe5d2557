"""Votes as they were cast, what became of the matters, and what can be reckoned of both.

In the order to read them:

    fates       what a text says became of motions: granted, refused, left open
    printed_movers  who moves and who seconds, as texts in English print it
    han_sides   likewise in Chinese, and who is on which side
    moving      whether they are those of a record
    voting      the counts are those of this motion
    reckoning   counts against outcome, roll and dissent
    dissenting  who was against, by name
"""
