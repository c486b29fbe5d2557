"""Dates say what is printed, and deadlines are those of their own action.

In the order to read them:

    reckoned_days   days that a date's words mean without printing them: mid-June
    dating          a stated date holds only what is printed; a page's date is no meeting's
    due_actions     which action a deadline is for, by its clauses
    dues            a deadline stands with what is due by it
    claimed_dues    likewise those in the words of a claim
    ordering        dates follow each other, and fall on their day of the week
"""
