"""In which mode something is told: done, to be done, possible, on a condition, asked.

What is planned, ordered or hoped for is not done, and what is done not planned. A claim's verbs are
held against the same verbs of its passages: reported speech moves tenses, orders and headlines have
their own, so only what all of them tell otherwise speaks against a claim.

    chains        the helping verbs before a verb
    acts          the verbs of an English text, each in its mode
    told          what passages tell of each verb
    holding       the check: done of what is to be done, and the reverse
    waiting       another verb, done, in the place of what waits: "delivered" of "on order"
    deeds         with how many of what something was done
    supposing     what is told on a condition, or asked
    often         how often, where the passages do not say
    han           likewise in Chinese, where words tell it: 已, 将
    han_supposing what is told on a condition, 遇, or with an exception, 除…外
"""
