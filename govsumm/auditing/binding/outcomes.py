"""The outcome of a decision is that of its own matter, not of another one of the passage."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.binding.slots import common
from govsumm.auditing.signs import Signs, normal, signs, stem
from govsumm.auditing.signs.clauses import inside_figure
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source
from govsumm.auditing.words.stems import STOPS, TOKEN
from govsumm.lexicon import lists
from govsumm.records import Decision

MARGIN = 1.25
"""By so much must another outcome stand nearer to the matter."""
CROSSED = 0.2
"""What a word of the matter weighs for an outcome behind another outcome."""
BROKEN = 0.6
"""What each mark, "and" or "but" between leaves of a word's weight."""
_BREAKS = (STOPS - frozenset("()（）、\n")) | {"and", "but", "while"}

Span = tuple[int, int]


def bound_outcome(site: Site) -> Iterator[Finding]:
    """The outcome of a decision is that of its own matter."""
    record = site.record
    if not isinstance(record, Decision) or not site.cited.holds(record.outcome):
        return
    words = signs(site.cited.text).words
    own = _places(words, record.outcome)
    if not own:
        return
    decides = any(axis == "outcome" for (axis, _), _ in signs(record.outcome).bearing)
    others = {
        place: outcome
        for outcome in dict.fromkeys(_rivals(site, record.outcome))
        for place in _places(words, outcome)
        if not any(place[0] < last and first < place[1] for first, last in own)
        and not (decides and _opens(words, place, own))
    }
    if not others:
        return
    said = signs(f"{record.matter} {record.text}").stems
    matter = frozenset(said) - frozenset(signs(record.outcome).stems) - {""}
    matter = common(frozenset(map(stem, words)) - {""}, matter)
    places = [*own, *others]
    near = {place: _nearness(words, place, places, matter, site.source) for place in places}
    best = max(others, key=lambda place: near[place])
    ok = near[best] <= MARGIN * max(near[place] for place in own)
    why = f"outcome: the passages say “{others[best]}” of this matter"
    yield finding("binding", record.outcome, ok=ok, why=why)


def _rivals(site: Site, outcome: str) -> Iterator[str]:
    """What else the passages decide: outcomes of other decisions, and other decisive words."""
    own = {kind for kind, _ in signs(outcome).kinds}
    mine = frozenset(site.record.passages)
    for each in site.source.draft.decisions:
        shared = not mine.isdisjoint(each.passages)
        if shared and normal(each.outcome) not in normal(outcome):
            yield each.outcome
    matter = signs(getattr(site.record, "matter", "")).words
    for read in site.cited.signs:
        for kind, at in read.kinds:
            other = kind[0] == "outcome" and kind not in own
            if own and other and read.words[at] not in matter and not _presents(read, at):
                yield read.words[at]


def _opens(words: tuple[str, ...], place: Span, own: list[Span]) -> bool:
    """Whether another outcome only opens the sentence of one: "RESOLVED - That ... be approved"."""
    if words[place[0]] not in lists("decisions")["openers_of_acts"]:
        return False
    end = next((at for at in range(place[1], len(words)) if _ends(words, at)), len(words))
    return any(place[1] <= first < end for first, _ in own)


def _ends(words: tuple[str, ...], at: int) -> bool:
    return words[at] in (".", ";", "。", "；") and not inside_figure(words, at)


def _presents(read: Signs, at: int) -> bool:
    """Whether somebody only put a matter before a body: "Mr. Orr tabled the budget", but not "the
    council tabled the lease", nor "Bylaw 7 was tabled".
    """
    if not at or read.words[at] not in lists("audit")["presenting"]:
        return False
    who = read.words[at - 1]
    if who in lists("people")["hearers"] or who in lists("audit")["voted_on"]:
        return False
    return read.capitals[at - 1] or who in lists("people")["officials"]


def _places(words: tuple[str, ...], outcome: str) -> list[Span]:
    """Where an outcome is printed."""
    wanted = tuple(hit[0] for hit in TOKEN.finditer(normal(outcome)))
    size = len(wanted)
    starts = [at for at, word in enumerate(words) if word == wanted[0]] if wanted else []
    return [(at, at + size) for at in starts if words[at : at + size] == wanted]


def _nearness(
    words: tuple[str, ...], place: Span, places: list[Span], matter: frozenset[str], source: Source
) -> float:
    """How near the words of a matter stand to an outcome; those beyond another one count little."""
    outcomes = {at for first, last in places for at in range(first, last)}
    total = 0.0
    for step, start in ((1, place[1]), (-1, place[0] - 1)):
        distance, weight, at = 1, 1.0, start
        while 0 <= at < len(words):
            if at in outcomes:
                weight = CROSSED
            if words[at] in _BREAKS:
                weight *= BROKEN
            distance += 1
            found = stem(words[at])
            if found in matter:
                total += weight * source.rarity(found) / distance
            at += step
    return total
