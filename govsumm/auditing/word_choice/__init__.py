"""One word for another: decisive words, rivals, and words replaced in what is else repeated.

In the order to read them:

    rivalling   one of a family, weekly or monthly, where the passages have another
    deciding    what a claim approves, raises, forbids; how often, how long, how far
    rows        the words of texts in a row, and which of them are names
    replacing   a claim that repeats its passages but for one word
"""
