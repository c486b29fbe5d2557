"""Who is told: held against the sentences of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from govsumm.auditing.cited import CitedText
from govsumm.auditing.names.han_bodies import han_bodies, tails
from govsumm.auditing.people.answerable import is_answerable, item_of
from govsumm.auditing.people.clause_doers import is_told_to_others, seen_doers
from govsumm.auditing.people.han_doers import is_given_to_others
from govsumm.auditing.people.passives import is_among, passive_doers
from govsumm.auditing.signs import normal, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speaking.name_finding import places
from govsumm.auditing.words.folding import folded
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists, simplified
from govsumm.reading.claims.verbs import inflected
from govsumm.reading.phrasing import Worded, any_of
from govsumm.records import Decision, Directive

JOINED = 24
"""Names so few characters apart are told together."""
JOINED_HAN = 4
"""Likewise in Chinese: 和, 、."""
_THEM = ""
"""A pronoun among those who are told, "asked him to": it means somebody named before."""
_WHOM = frozenset({"him", "her", "them"})
_ASSISTING = Worded("[^，,。；;]{0,40}(?:{audit.han_assisting})(?=[，,。；;])")
"""Others may be named beside them: B、C配合."""
_ACTED_ON = 4
"""So many characters before somebody a Chinese verb may say that they are acted on."""


def addressee(site: Site) -> Iterator[Finding]:
    """Whoever is told stands before the action, and no one else between."""
    record = site.record
    if not isinstance(record, Directive | Decision):
        return
    named = [name for name in record.to if site.source.anywhere(name)]
    if not named:
        return
    action = f"{record.text} {getattr(record, 'condition', None) or ''}"
    near, called = site.source.around(record.passages), site.source.called
    forms = {name: (*called.short_names(name), *tails(name, near.text)) for name in record.to}
    own = {form for each in forms.values() for form in each}
    others = _others(site, record, near, own)
    here = {name for name in named if any(map(near.holds, forms[name]))}
    them = None if near.words.isdisjoint(_WHOM) else _asked_them().search(near.text)
    told = _addressed(near, record, (*own, *others), site.passages) if here or them else None
    rivalled = len(here) < len(named) and any(_rivals(near, each, record.to) for each in others)
    whom = them["whom"] if them and told == [] else ""
    item = item_of(site.source, record)
    beside = site.source.around((item.at,)) if item else near
    if them and whom:  # whoever is named before the pronoun may be meant
        told = [near.text[: them.start()]]
    for name in named:
        if name in here:
            ok = told is None or _are_of_one(told, forms[name])
            ok = ok or any(_is_told_too(site.cited.text, form, record) for form in forms[name])
        else:
            ok = not rivalled or _may_mean(site, whom, name)
            ok = ok and any(map(site.source.before(record.passages).holds, forms[name]))
        if doers := passive_doers(near.text, action):
            ok = is_among(forms[name], doers) or (ok and not is_among(others, doers))
        placed = name in here and not (doers or item)
        if is_given_to_others(near.text, record.text, forms[name], others) or (
            placed and _is_others(near.text, record, forms[name], others)
        ):
            ok = False
        elif item:
            answers = is_answerable(item, forms[name], record.text)
            ok = (ok and any(map(beside.holds, forms[name]))) if answers is None else answers
        astray = rivalled or name in here
        why = "to: the sentence tells somebody else" if astray else "to: not near the order"
        yield finding("addressee", name, ok=ok, why=why)


def _others(site: Site, record: Directive | Decision, near: CitedText, own: set[str]) -> list[str]:
    """Who else is told something in a sentence; "the Chief" may be a person whom a draft names."""
    called = site.source.called
    bodies = not any(called.is_person(tuple(name.lower().split())) for name in record.to)
    seen = seen_doers(near.text) if bodies else ()
    others = [each for each in (*called.told.of(near.text), *seen) if each not in own]
    if record.text.isascii():
        return others
    return [each for each in others if not _is_acted_on(each, record.text)]


def _is_others(
    text: str, record: Directive | Decision, forms: Iterable[str], others: Iterable[str]
) -> bool:
    """Whether the clauses of an order are opened by others than somebody of these names."""
    return isinstance(record, Directive) and is_told_to_others(text, record.text, forms, others)


def _are_of_one(told: Iterable[str], forms: Iterable[str]) -> bool:
    """Whether one of those told may be meant by one of the forms of a name."""
    return any(
        folded(each).holds(form) or folded(form).holds(each) for each in told for form in forms
    )


def _is_told_too(text: str, form: str, record: Directive | Decision) -> bool:
    """Whether a text tells somebody beside others: 由A会同B, B配合, "resolved that ...; that B",
    "A checks towns, B checks villages".
    """
    asked = _acts(simplified(record.text), form)
    if asked and not asked.isdisjoint(_acts(simplified(text), form)):
        return True
    if form > LATIN:
        called, plain = simplified(form), simplified(text)
        if f"由{called}" in plain:
            return True
        others = (simplified(each) for each in record.to if simplified(each) != called)
        leads = tuple(lists("audit")["han_leading"])
        leading = any(
            f"由{each}" in plain or plain.partition(each)[2].startswith(leads) for each in others
        )
        beside = f"会同{called}" in plain or _ASSISTING.match(plain.partition(called)[2])
        return leading and bool(beside)
    if not isinstance(record, Decision):
        return False
    return re.search(rf"\bthat\s+(?:the\s+)?{re.escape(form)}\s+[a-z]+", text) is not None


def _acts(text: str, form: str) -> set[str]:
    """What somebody is the first word of a clause to do: the next word, or Chinese character."""
    called, verb = simplified(form), "." if form > LATIN else r"\s+(?:to\s)?[a-z]+"
    if called.casefold() not in text.casefold():
        return set()
    opens = r"(?:^|[,，;；:：、。.\n由请]|\band\b|\bthat\b)\s*(?:the\s+)?"
    acts = re.finditer(f"{opens}{re.escape(called)}({verb})", text, re.IGNORECASE)
    return {hit[1].strip() for hit in acts}


@cache
def _asked_them() -> re.Pattern[str]:
    """ "Asked him to shift the classes"."""
    return re.compile(
        rf"\b(?:{inflected('order')}|told)\s+(?P<whom>{any_of(_WHOM)})\s+(?:not\s+)?to\b"
    )


def _may_mean(site: Site, pronoun: str, name: str) -> bool:
    """Whether those who are told may be meant by a pronoun, if there is one: "him" is no body."""
    return pronoun == "them" or (bool(pronoun) and site.source.referents.who(name) is not None)


def _is_acted_on(name: str, action: str) -> bool:
    """Whether somebody is whom a Chinese action is about: 督促 them, 会同 them."""
    ahead = action[: max(0, action.find(name))][-_ACTED_ON:]
    return any(each in ahead for each in lists("audit")["han_acting_on"])


def _rivals(near: CitedText, other: str, own: tuple[str, ...]) -> bool:
    """Whether a sentence names somebody else who is told things."""
    return near.holds(other) and not any(folded(each).holds(other) for each in own)


def _addressed(
    near: CitedText, record: Directive | Decision, names: tuple[str, ...], cited: tuple[str, ...]
) -> list[str] | None:
    """Whom of some names a text tells an action: those right before it; None: not to be seen;
    nobody where that is a pronoun: "asked him to".

    The action is looked for in the passages cited, which are part of the text.
    """
    low = normal(near.text)
    named = [
        (*span, name) for name in set(names) for span in places(low, normal(name), whole=False)
    ]
    asked = () if near.words.isdisjoint(_WHOM) else _asked_them().finditer(low)
    marks = sorted((*named, *((*hit.span("whom"), _THEM) for hit in asked)))
    longer = [] if low.isascii() else list(han_bodies(low))
    marks = [each for each in marks if not any(a <= each[0] < each[1] < b for a, b in longer)]
    if len({name for *_, name in marks}) < 2:
        return None
    read, wanted = signs(near.text), set(signs(record.text).stems) - {""}
    said = [at for at, each in zip(read.starts, read.stems, strict=True) if each in wanted]
    # A heading above the order repeats its words.
    said = [place for place in said if place > marks[0][0]]
    covered = [place for place in said if not any(a <= place < b for a, b, _ in marks)]
    spans = [(at, at + len(each)) for each in map(normal, cited) if (at := low.find(each)) >= 0]
    covered = [at for at in covered if any(a <= at < b for a, b in spans)] or covered
    if not covered:
        return None
    middle = covered[len(covered) // 2]
    before = [mark for mark in marks if mark[0] < middle]
    if not before:
        return None
    group = [before[-1]]
    for mark in reversed(before[:-1]):
        if group[-1][0] - mark[1] > (JOINED_HAN if mark[2] > LATIN else JOINED):
            break
        group.append(mark)
    return [name for *_, name in group if name != _THEM]
