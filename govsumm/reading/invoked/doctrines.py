"""Higher meetings, doctrines, instructions and plans that an English report invokes by formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, Gated, Grouped, grouped
from govsumm.reading.invoked.listed import Rule, gated, one_of, read_by, rules, whole
from govsumm.reading.invoked.nominals import extended, phrase
from govsumm.reading.invoked.papers import inspections_and_papers
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set

_gated = partial(gated, "references")
_words = partial(phrase_set, "references")
_one_of = partial(one_of, "references")

_ARTICLE = re.compile(r"(?:(?:the|a|an|of|all|our|on|in|by|recent|latest)\s+)+", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+(?:of\s+)?(?:the\s+(?:spirit|deployment)s?\s+of\s+)?(?=the\b|[A-Z])")
_LATIN = re.compile("[a-z]+")
_STOP = re.compile(r"[.;:]\s")
_WAS_HELD = re.compile(r"\s+(?:was|were|is|has\sbeen)\s+(?:held|convened|opened)\b")
REACH = 30
"""So many words before a session may say that it was held."""
_OUTCOME = re.compile(r"\s+(?:[Rr]esolutions?|[Rr]eport|[Dd]ecision|[Cc]ommuniqu[eé])\b")


def doctrines(text: str, words: frozenset[str]) -> Iterator[Span]:
    """What a sentence with these words invokes, without articles; spans may overlap."""
    for start, end in read_by(_rules(), text, words):
        found = _ARTICLE.match(text, start, end)
        yield found.end() if found else start, end


def _spirits(text: str, found: re.Match[str]) -> Iterator[Span]:
    """What "the spirit of" and its like are followed by, the members of a list apart."""
    spirit = found["head"].lower().endswith(("spirit", "spirits", "principles"))
    clause = _STOP.split(text[max(0, found.start() - 110) : found.start()])[-1]
    if not spirit and _words("invoking").isdisjoint(_LATIN.findall(clause.lower())[-14:]):
        return
    start = found.end()
    for _ in range(4):
        end = extended(text, start - 1, 16)
        if end <= start:
            break
        joint = _AND.match(text, end)
        if joint and not spirit:
            further = extended(text, joint.end() - 1, 6)  # "of the Committee and the Council"
            end = further if further >= joint.end() else end
            joint = None
        if _weighty(text[start:end]):
            yield start, end
        if not joint:
            break
        start = joint.end()


def _weighty(named: str) -> bool:
    """Whether what a spirit is of is a body, a meeting, a document; no "spirit of struggle"."""
    words = set(_LATIN.findall(named.lower()))
    own = _OWN.match(named)
    if own and own["head"] in _words("gatherings"):
        return False
    return any(char.isupper() or char.isdigit() for char in named) or not (
        _words("gatherings").isdisjoint(words) and _words("levels").isdisjoint(words)
    )


_OWN = re.compile(
    r"(?:(?:the|this)\s+)?(?P<head>[a-z]+)(?:\s+(?!(?:of|on|held|convened|chaired|presided)\b)|$)"
)
"""The spirit of "the meeting", which is this one."""


def _authorities(text: str, found: re.Match[str]) -> Iterator[Span]:
    """Important expositions, instructions, decisions: with whose they are, and on what."""
    yield found.start(), extended(text, found.end(), 14)


def _sessions(text: str, found: re.Match[str]) -> Iterator[Span]:
    """Plenary sessions and congresses that have a number, and five-year plans."""
    of = text.startswith(" of", found.end())
    if _is_own_session(_LATIN.findall(_STOP.split(text[: found.start()])[-1].lower())[-REACH:]):
        return
    end = extended(text, found.end(), 8) if of else found.end()
    if _WAS_HELD.match(text, end):
        return
    outcome = _OUTCOME.match(text, end)
    yield found.start(), outcome.end() if outcome else end


def _is_own_session(before: list[str]) -> bool:
    """Whether the meeting reported is meant: "held its fourth plenary session"."""
    if before[-1:] and before[-1] in ("its", "their"):
        return True
    held = max((at for at, word in enumerate(before) if word in _words("holding")), default=-1)
    between = _words("invoking") | {"spirit", "to"}
    return held >= 0 and between.isdisjoint(before[held:])


def _teachings(text: str, found: re.Match[str]) -> Iterator[Span]:
    """Doctrines by their set names."""
    carried = text.startswith((" on ", " of "), found.end())
    yield found.start(), extended(text, found.end(), 12) if carried else found.end()


def _principles(text: str, found: re.Match[str]) -> Iterator[Span]:
    end = extended(text, found.end() - 1, 10)
    if end > found.end():
        yield found.start(), end


@cache
def _rules() -> Cued[Rule]:
    return rules(
        (_spirit(), _spirits),
        (_authority(), _authorities),
        (_owned(), _authorities),
        (_session(), _sessions),
        (_doctrine(), _teachings),
        (_event(), whole),
        (_principle(), _principles),
        *inspections_and_papers(),
    )


@cache
def _spirit() -> Gated:
    pattern = rf"\b(?P<head>{_one_of('spirits')})\s+(?:made\s+by|of)\s+(?=\S)"
    return _gated(pattern, "spirits", lower=True)


@cache
def _authority() -> Gated:
    owner = r"(?:[A-Z][\w.]+\s+){1,5}?(?:[A-Z][\w.]*['’]s)\s+(?:series\s+of\s+)?"
    pattern = rf"(?:{owner})?(?<!\w){_one_of('authorities')}(?:\s+made\s+by|\b)"
    return _gated(pattern, "authorities")


@cache
def _owned() -> Gated:
    """Governor Ana Lim's instructions on work safety: whose they are has to be said."""
    owner = r"(?:[A-Z][\w.]+\s+){1,5}?(?:[A-Z][\w.]*['’]s)\s+"
    return _gated(rf"{owner}{_one_of('owned_authorities')}(?=\s+on\s)", "owned_authorities")


@cache
def _session() -> Gated:
    ordinal = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{_one_of('ordinals')})"
    pattern = (
        rf"(?:\bthe\s+party['’]s\s+|\bparty['’]s\s+)?[“\"]?\b{ordinal}[”\"]?\s+(?:cpc\s+)?"
        rf"{_one_of('sessions')}s?\b[”\"]?"
    )
    return _gated(pattern, "sessions", lower=True)


@cache
def _doctrine() -> Grouped:
    return grouped(
        lists("references")["doctrines"], lambda some: rf"[“\"]?\b{phrase(some)}[”\"]?", lower=True
    )


@cache
def _event() -> Gated:
    heads = _one_of("events")
    pattern = rf"(?:\b[\w-]+\s)?\b{heads}\b(?:\s+and\s+(?:the\s+)?{heads}\b)?"
    return _gated(pattern, "events", lower=True)


@cache
def _principle() -> Gated:
    pattern = rf"(?<!guiding )\b{_one_of('principles')}\s+(?=[a-z])"
    return _gated(pattern, "principles", lower=True)
