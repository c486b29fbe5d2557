"""Whether a subject as printed means a speaker whom a record names, or the meeting."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.auditing.site import Site
from govsumm.auditing.speaking.han_speakers import is_several
from govsumm.auditing.speaking.referents import Referents
from govsumm.auditing.words.folding import folded, tokens
from govsumm.lexicon import lists, simplified
from govsumm.reading.phrasing import Worded, phrase_set

_GENERIC = frozenset({"the", "meeting", "conference", "session", "this", "a", "of", "and"})
_ARTICLES = frozenset({"the", "a", "an", "this"})
_DECIDED = Worded(
    r"\bit (?:was|is|has been) [a-z]+ed\b|^\W*(?:{speaking.resolutions})\b"
    r"|\b(?:is|are|was|were) (?:{audit.telling})\b"
    r"|^\W*it (?:also |then |further )?(?:{decisions.settling}|referred)\b"
)
_HAN_DECIDED = Worded("{decisions.befalling}")
_NOTED_ORDER = re.compile(
    r"\s*(?:(?:[A-Z][\w.'’-]*|of|the)\s+){1,5}to\s+(?!the\b|an?\b)[a-z]{2,}\s"
)
""" "Clerk Marsh to ask for two more bids"."""


def is_speaker(site: Site, printed: str, by: str) -> bool:
    """Whether a subject as printed means a speaker, by a name, another form, or a post."""
    referents = site.source.referents
    if alone := _named_alone(referents, printed):
        return by == alone or _is_office(site, alone, by)
    meant = referents.who(printed)
    if by in (meant, printed) or by in referents.holders(printed) or _is_office(site, meant, by):
        return True
    called = site.source.called
    if _is_titled(printed, by):
        return True
    if simplified(printed) in lists("audit")["han_the_meeting"] and "会" in simplified(by):
        return True
    named = called.is_person(tokens(printed)) or is_several(printed)
    return _means(printed, by, called.short_names(by) if named else called.forms(by))


def _is_titled(printed: str, by: str) -> bool:
    """Whether a surname with a title is that of a name in Chinese: 麦女士 is 麦雅雯."""
    plain = simplified(printed)
    titles = lists("audit")["han_titles"]
    return any(plain[1:] == each for each in titles) and simplified(by[:1]) == plain[:1]


def _named_alone(referents: Referents, printed: str) -> str | None:
    """Whom alone a subject means, whoever shares their post or is named in an aside: "the Minister,
    Ms. Ann FOY", "Speaker Orr, ruling on a point raised by Foy".
    """
    head, _, rest = printed.partition(",")
    rest = rest.strip()
    if not rest or " and " in rest:
        return None
    if rest[0].islower():
        return referents.who(head)
    return referents.named(rest) if referents.holders(head) else None


def _is_office(site: Site, speaking: str | None, by: str) -> bool:
    """Whether somebody speaks for a body, which is printed in their post: 市民政局局长."""
    if speaking is None or _is_meeting(by) or "会" in by[-2:]:
        return False
    people = site.source.referents.people
    posts = (post for each in people if each.name == speaking for post in each.posts)
    return any(folded(post).holds(by) for post in posts)


@lru_cache(maxsize=1024)
def _means(printed: str, by: str, forms: tuple[str, ...]) -> bool:
    """Whether a subject as printed means somebody, by any of the forms of their name.

    What is only an article means nobody: "The" of "The housing office shall".
    """
    if _ARTICLES.issuperset(tokens(printed)):
        return False
    subject = folded(printed)
    if any(subject.holds(form) for form in forms) or folded(by).holds(printed):
        return True
    words = set(tokens(printed)) - _GENERIC
    said = set(tokens(by)) - _GENERIC
    if words <= _meetings() and _is_meeting(by):
        return True
    return bool(words and said and (words <= said or said <= words))


def is_the_meeting(site: Site, by: str) -> bool:
    """Whether a speaker is the meeting, or whoever held it: they say what nobody else does."""
    if _is_meeting(by) or "会" in simplified(by):
        return True
    held = (name for each in site.source.draft.meetings for name in (*each.names, *each.organisers))
    return any(folded(name).holds(by) or folded(by).holds(name) for name in held)


def is_decided(text: str) -> bool:
    """Whether a passage tells a decision of which nobody is said: it is the meeting's."""
    if _NOTED_ORDER.match(text) or _DECIDED.search(text.lower()):
        return True
    return _HAN_DECIDED.search(simplified(text)) is not None


def _is_meeting(by: str) -> bool:
    """Whether a speaker is called as meetings and their members are."""
    return not _meetings().isdisjoint(tokens(by))


@cache
def _meetings() -> frozenset[str]:
    return phrase_set("speaking", "bodies", "chambers", "sittings", "members")
