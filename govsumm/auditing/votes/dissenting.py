"""Who was against: only those whom the text gives a vote against, no mover and no aye."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speaking.sighted import same
from govsumm.auditing.votes.reckoning import outcomes_in
from govsumm.auditing.words.folding import Folded
from govsumm.reading.motions.votes import ballot
from govsumm.reading.phrasing import Worded
from govsumm.records import Decision, Vote

_PIECE = re.compile(r"[;；。]|(?<=[^\W\d_]{3})\.\s|\n")

_AGAINST = Worded(r"(?<![A-Za-z])(?:{audit.against}|N)(?![A-Za-z])", re.IGNORECASE)
"""The words by which somebody is said to be against."""
_FAVOUR = re.compile(r"\bin favou?r\b", re.IGNORECASE)


def dissent(site: Site) -> Iterator[Finding]:
    """Each name against is printed as against."""
    record = site.record
    if not isinstance(record, Decision) or record.vote is None or not record.vote.dissent:
        return
    vote = record.vote
    seen = _against(site)
    denied = _is_denial(record.outcome, vote)
    pieces = [
        _without_ayes(piece)
        for piece in _PIECE.split(site.cited.text)
        if _AGAINST.search(piece) or (denied and _FAVOUR.search(piece))
    ]
    for name in vote.dissent:
        forms = (name, *site.source.called.names(name))
        read = any(same(each, (form,)) for each in seen for form in forms)
        surname = name.split()[-1] if name.split() else name
        told = any(Folded(piece).holds(surname) for piece in pieces)
        # As many names are read as there are votes against: nobody else can be.
        ok = read or (told and len(seen) != vote.no)
        why = f"dissent: the passages do not say that {name} was against"
        yield finding("vote", name, ok=ok, why=why)
    unnamed = [each for each in seen if not any(same(each, (name,)) for name in vote.dissent)]
    if len(seen) == vote.no and len(vote.dissent) < vote.no and unnamed:
        why = f"dissent: the passages name {unnamed[0]}, too"
        yield finding("vote", unnamed[0], ok=False, why=why)
    yield from _told(site, vote)


def _without_ayes(piece: str) -> str:
    """What is printed of those against: names in brackets behind that word, if there are any; else
    all but who is printed as in favour.
    """
    named = _NAYS_NAMED.search(piece)
    return named["names"] if named else _AYE.sub("", piece)


_NAYS_NAMED = Worded(
    r"(?<![A-Za-z])(?:{audit.against})(?:\s?[:-]?\s?\d+)?\s?\((?P<names>[^()]*[A-Z][^()]*)\)",
    re.IGNORECASE,
)
""" "Opposed 1 (E. Beardy)". """
_AYE = re.compile(
    r"\b(?:[Yy]eas|[Aa]yes|[Ff]or|[Ii]n [Ff]avou?r)(?:\s?[:-]?\s?\d+)?\s?\([^()]*\)"
    r"|[^\W\d_][\w’'-]+\s(?:Y|Yes|Yea|Aye)\b(?!\s+N\b)"
)
""" "2 yeas (Desai, Stumpf)"; "Krupa Y, Vandermark N"."""


def _told(site: Site, vote: Vote) -> Iterator[Finding]:
    """Whoever a text tells of as against is in the record's own list."""
    against = [name for each in vote.dissent for name in (each, *site.source.called.names(each))]
    known = frozenset(word for name in against for word in name.lower().split())
    for field, text in site.paraphrases:
        for name in _TOLD.findall(text):
            if name.lower() not in known and site.source.is_person((name.lower(),)):
                why = f"{field}: {name} is not among those against"
                yield finding("vote", name, ok=False, why=why)


_TOLD = re.compile(
    r"\b([A-Z][\w-]+)(?:['’]s)?\s(?:vot(?:ing|ed)\s)?"
    r"(?:no\b|against\b|opposed\b|opposing\b|opposition\b|dissent\w+)"
)


def _is_denial(outcome: str, vote: Vote) -> bool:
    """Whether a request was denied by a majority: who was in favor of it was against that."""
    return outcomes_in(outcome) == {"deny"} and (vote.yes or 0) > (vote.no or 0)


def _against(site: Site) -> list[str]:
    """The names against that the rules for votes read in the passages cited."""
    source = site.source
    text = source.report.text
    cited = (source.passages[n - 1] for n in source.numbers(site.record.passages))
    found = (ballot(text, ((each.start, each.end),)) for each in cited)
    names = (text[slice(*span)] for each in found if each for span in each.dissent)
    return list(dict.fromkeys(" ".join(name.split()) for name in names))
