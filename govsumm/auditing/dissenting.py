"""Who was against: only those whom the text gives a vote against, no mover and no aye."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.folding import Folded
from govsumm.auditing.sighted import same
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists
from govsumm.reading.motions.votes import ballot
from govsumm.records import Decision

_PIECE = re.compile(r"[;；。]|(?<=[^\W\d_]{3})\.\s|\n")


def dissent(site: Site) -> Iterator[Finding]:
    """Each name against is printed as against."""
    record = site.record
    vote = record.vote if isinstance(record, Decision) else None
    if vote is None or not vote.dissent:
        return
    seen = _against(site)
    pieces = [piece for piece in _PIECE.split(site.cited.text) if _says_against(piece)]
    for name in vote.dissent:
        forms = (name, *site.source.called.names(name))
        read = any(same(each, (form,)) for each in seen for form in forms)
        surname = name.split()[-1] if name.split() else name
        told = any(Folded(piece).holds(surname) for piece in pieces)
        # As many names are read as there are votes against: nobody else can be.
        ok = read or (told and len(seen) != vote.no)
        why = f"dissent: the passages do not say that {name} was against"
        yield finding("vote", name, ok=ok, why=why)


def _against(site: Site) -> list[str]:
    """The names against that the rules for votes read in the passages cited."""
    source = site.source
    text = source.report.text
    cited = (source.passages[n - 1] for n in source.numbers(site.record.passages))
    found = (ballot(text, ((each.start, each.end),)) for each in cited)
    names = (text[slice(*span)] for each in found if each for span in each.dissent)
    return list(dict.fromkeys(" ".join(name.split()) for name in names))


def _says_against(piece: str) -> bool:
    return _words().search(piece) is not None


@cache
def _words() -> re.Pattern[str]:
    """The words by which somebody is said to be against."""
    words = lists("audit")["against"]
    latin = "|".join(re.escape(word) for word in words if word < "\u2fff")
    han = "|".join(word for word in words if word > "\u2fff")
    return re.compile(rf"\b(?:{latin})\b|{han}|\bN\b", re.IGNORECASE)
