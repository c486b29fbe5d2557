"""Votes as they were cast, what became of the matters, and what can be reckoned of both.

In the order to read them:

    fates       what a text says became of motions: granted, refused, left open
    moving      who moved and who seconded
    voting      the counts are those of this motion
    dissenting  who was against, by name
    reckoning   counts against outcome, roll and dissent; dates against their weekday and order
"""
