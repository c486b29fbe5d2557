"""Names in the words of a claim stand in its passages, or are accounted for.

In the order to read them:

    mentions        words in capitals: which of them are names
    peoples         Chinese of China
    short_names     Cllr, Rd., a surname alone
    naming          each name of a claim is in its passages, in the report, or nowhere
    han_bodies      where Chinese names of places and bodies stand
    han_mentions    what looks like a name in Chinese, which prints no capitals
    han_named       likewise: those of the lists, and what looks like one
"""
