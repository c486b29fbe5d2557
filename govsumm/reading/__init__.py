"""Reads a report as the genre writes it: its zones and sentences, and what their formulas say.

What is read here is where words stand and what they are, never a record: the extractive backend
makes records of it, and the audit can hold records against it. From the ground up:

    sentences, chrome           the sentences, each with its passages and its zone
    injected                    what gives orders to the reader
    speech, frames, hearing     whose words a clause gives, and how they are meant
    names, posts, news, rolls   who is seen to take part, and as what; `chinese` for Chinese
    bylines                     who made the text
    moments, deadlines, dates   days, as far as they are printed
    gatherings, venues          meetings, and where they were held
    motions, votes              what was moved, and what came of it
    slogans, invoked            what is tracked by its wording, and what is invoked from above
    terms                       what translated words probably stand for
"""
