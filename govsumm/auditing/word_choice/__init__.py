"""One word for another: decisive words, rivals, and words replaced in what is else repeated.

In the order to read them:

    rivalling   one of a family, weekly or monthly, where the passages have another
    deciding    what a claim approves, raises, forbids; how often, how long, how far
    rows        the words of texts in a row, and which of them are names
    replacing   a claim that repeats its passages but for one word
    aligning    a claim laid beside its passages, and the gaps between what both have
    swaps       what stands in those gaps, where most of the claim is copied
    things      another thing in the place of one of theirs, or one more in a list
    papers      the thing itself, where they want quotes for it, a list or a plan
    swapping    these, small words for their contraries, and two things in each other's places
"""
