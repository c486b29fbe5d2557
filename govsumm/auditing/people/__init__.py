"""What a record says of a person: post and part played, words given to them, orders to them.

In the order to read them:

    part_words      the words by which a text says what somebody did at a meeting
    scene           who is seen in the sentences of some passages, and what is said there of one
    han_headings    what the headings of Chinese rolls make of those below them
    telling         words that only tell, figures they tell, posts of the public
    shades          what else somebody's words make of them: do they report, brief, comment
    taking_part     is it this person who presided, spoke, was absent
    holding         is it this person who holds the post
    same_speaker    does a subject as printed mean the speaker named, or the meeting
    voicing         are the words this speaker's
    answerable      who is named behind an item as responsible for it
    clause_doers    who opens the clause that tells an order
    han_doers, attributing  is the order to them
    crediting, venues_of    who made the text; main venue, branch, or none
"""
