"""A claim denies what its passages deny, and nothing else.

What denials are, and of what, is read in `signs.denials`.

    pairing     whether two denials may be one
    doubling    what is denied twice, "not unpaid"
    adverse     what says the same without a denial, "vacant" for "not filled"
    settling    whether a problem is told to be solved
    han_denying what in Chinese follows from what is told of something else
    requiring   what is not to be without something, as its contrary says: "needs a permit"
    remaining   what is left of a whole, and what is denied of a number
    dropping    what was only planned, and given up
    contrasting what a claim tells whose contrary is told by an adverse word in what it is likest
    scope       how much of its clause a denial denies
    likeness    how much of a part of a claim each part of the passages bears
    aligning    what a claim tells plainly that is denied in what it is likest
    opposing    what a claim denies that is told in what it is likest
    clashing    what a claim decides whose contrary is told in what it is likest
    weighing    what is held against what is so, "patched rather than relaid"
    cutting     claims in the words of their passages, but for what denied them
    following   denials that follow from other words of the passages
    leaving_out what passages deny and a claim says
    denying     the check: each denial has its partner on the other side
"""
