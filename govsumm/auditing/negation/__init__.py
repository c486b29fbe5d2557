"""A claim denies what its passages deny, and nothing else.

What denials are, and of what, is read in `signs.denials`.

    pairing     whether two denials may be one
    doubling    what is denied twice, "not unpaid"
    adverse     what says the same without a denial, "vacant" for "not filled"
    han_denying what in Chinese follows from what is told of something else
    denying     the check: each denial has its partner on the other side
"""
