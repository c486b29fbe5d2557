"""Repairs what an audit found wrong in a draft: one further call, which carries only that.

    failing     what failed: records with the reasons, passages that were left out
    asking      the request for it, and the form of its answer
    proposing   the answer, read item by item
    applying    the draft with what was proposed, held against the audit
    telling     the brief that says what became of it

A correction is taken where its record is better borne than before, an addition where the passages
bear it, a withdrawal of what is unsupported. Everything else is refused, and said. No other record
is touched.
"""

from govsumm.repairing.applying import mend
from govsumm.repairing.asking import ask_to_repair
from govsumm.repairing.forms import Amendments
from govsumm.repairing.telling import failed, in_words, is_due, signed

__all__ = ["Amendments", "ask_to_repair", "failed", "in_words", "is_due", "mend", "signed"]
