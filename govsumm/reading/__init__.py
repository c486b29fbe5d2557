"""Reads a report as the genre writes it: its zones and sentences, and what their formulas say.

What is read here is where words stand and what they are, never a record: the extractive backend
makes records of it, and the audit can hold records against it.

    sentences, chrome   the sentences, each with its passages and its zone
    injected            what gives orders to the reader
    terms               what translated words probably stand for
    claims/             whose words a clause gives, and how they are meant
    people/             who is seen to take part, and as what; who made the text
    days/               days, as far as they are printed
    meetings/           gatherings, their names, and where they were held
    motions/            what was moved, and what came of it
    invoked/            what is tracked by its wording, and what is invoked from above
"""
