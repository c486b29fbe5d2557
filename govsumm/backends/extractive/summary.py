"""The headline, and the most central claims."""

from __future__ import annotations

from collections.abc import Sequence

from govsumm.backends.extractive.ranking import centrality, likeness, vectors
from govsumm.reading.sentences import Reading
from govsumm.records import Caution, Claim, Date, Meeting

LENGTH = 5
"""Claims in a summary; the schema wants 3 to 6."""
DATED = 1.5
"""How much more an order weighs that is due by a day: an editor looks for those first."""
ALIKE = 0.6
"""Two claims whose vectors are nearer than this say the same."""


def headline(reading: Reading, meetings: Sequence[Meeting], cautions: Sequence[Caution]) -> Claim:
    """The headline in the report's own words; where it misleads, the sentence of the meeting."""
    title = reading.titles[0] if reading.titles else None
    misleading = title is not None and any(
        caution.kind in ("headline_conflict", "truncated")
        and {p.n for p in title.passages} & set(caution.passages)
        for caution in cautions
    )
    if title is not None and not misleading:
        return Claim(passages=tuple(p.n for p in title.passages), text=_line(title.text))
    first = next(
        (each for each in reading.body if meetings and each.passages[0].n in meetings[0].passages),
        (reading.body or reading.sentences)[0],
    )
    return Claim(passages=tuple(p.n for p in first.passages), text=_line(first.text))


def _is_dated(claim: Claim) -> bool:
    due = getattr(claim, "due", None)
    return isinstance(due, Date) and due.edtf is not None


def _line(text: str) -> str:
    return " ".join(text.split())


def summary(kinds: Sequence[Sequence[Claim]]) -> tuple[Claim, ...]:
    """The most central claims of several kinds, in the order of the text, none said twice.

    Of each kind the most central one, then the most central of all, up to `LENGTH`.
    """
    claims = [claim for kind in kinds for claim in kind]
    texts = [claim.text for claim in claims]
    drawn = vectors(texts)
    scores = centrality(texts, drawn)
    weights = [DATED if _is_dated(claim) else 1.0 for claim in claims]
    order = sorted(range(len(claims)), key=lambda i: (-scores[i] * weights[i], i))
    kind_of = [n for n, kind in enumerate(kinds) for _ in kind]
    first = [next(at for at in order if kind_of[at] == n) for n, kind in enumerate(kinds) if kind]
    kept: list[int] = []
    for at in dict.fromkeys((*first, *order)):
        if len(kept) < LENGTH and all(likeness(drawn[at], drawn[k]) < ALIKE for k in kept):
            kept.append(at)
    kept.sort(key=lambda at: claims[at].passages)
    return tuple(Claim(passages=claims[at].passages, text=texts[at]) for at in kept)
