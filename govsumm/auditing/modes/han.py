"""Chinese has no tenses: words tell whether something is done, 已, or to be done, 将."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.modes.han_leave import leave_in_han
from govsumm.auditing.signs.han_parts import Part, likest, pairs, parts, worded
from govsumm.auditing.site import Site
from govsumm.auditing.words.texts import normal
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded
from govsumm.records import Directive

Fault = tuple[str, str] | None
_TAIL = 6
"""So many characters behind 已 say what is done."""
_PLANNED = "the passages only plan or ask for this: “{}”"


def turned_in_han(text: str, site: Site) -> Iterator[tuple[str, str]]:
    """Words of a claim that tell as done what its passages tell as to be done, or the reverse."""
    printed = normal("\n".join(site.passages))
    ordered = isinstance(site.record, Directive)
    yield from leave_in_han(normal(text), printed)
    theirs = parts(printed)
    for own in parts(normal(text)):
        found = (
            _done(own, theirs, ordered=ordered)
            or (None if ordered else _completed(own, theirs, printed))
            or _planned(own, theirs, printed)
            or _told(own, theirs)
        )
        if found:
            yield found


def _done(own: Part, theirs: tuple[Part, ...], *, ordered: bool) -> Fault:
    """已 or 了 of what the passages have to be done, or, told as an order, without such a word."""
    hit = worded("han_done").search(own.text)
    if not hit or worded("han_due").search(own.before + own.text):
        return None
    best = likest(pairs(own.text[hit.end() :][:_TAIL]), theirs) or likest(own.pairs, theirs)
    if not best or _is_done(best):
        return None
    due = _planning(best)
    if not due and not (ordered and hit[0] == _BY_NOW):
        return None
    return hit[0], _PLANNED.format(due or best.text)


_BY_NOW = "已"


def _is_done(part: Part) -> bool:
    return any(worded(name).search(part.text) for name in ("han_done", "han_so_far"))


def _planning(part: Part) -> str:
    """What tells that something is to be done: in a clause, or before it; or its deadline."""
    for name, text in (
        ("han_due", part.text),
        ("han_due", part.before),
        ("han_deadline", part.text),
    ):
        if hit := worded(name).search(text):
            return hit[0]
    return ""


def _completed(own: Part, theirs: tuple[Part, ...], printed: str) -> Fault:
    """A word of completion that the passages lack, of what they have to be done or asked for."""
    hit = worded("han_completed").search(own.text)
    if not hit or hit[0] in printed or worded("han_due").search(own.before + own.text):
        return None
    best = likest(own.pairs, theirs)
    if not best or worded("han_lacking").search(own.text[: hit.start()]):
        return None
    sought = worded("han_sought").search(best.text)
    if sought and not worded("han_granted").search(printed):
        return hit[0], _PLANNED.format(sought[0])
    due = "" if _is_done(best) else _planning(best)
    return (hit[0], _PLANNED.format(due)) if due else None


_DONE, _WILLS = ("已", "已经"), "将拟会"
_WILL = Worded(f"[{_WILLS}]([{HAN}]{{2}})")


def _planned(own: Part, theirs: tuple[Part, ...], printed: str) -> Fault:
    """A word for a plan, of what the passages tell as done."""
    best = likest(own.pairs, theirs)
    hit = worded("han_plans").search(own.text)
    if hit and best and worded("han_done").search(best.text) and not _planning(best):
        return hit[0], f"the passages tell this as done: “{best.text}”"
    for will in _WILL.finditer(own.text):
        done = [each + will[1] in printed for each in _DONE]
        due = [each + will[1] in printed for each in _WILLS]
        if any(done) and not any(due):
            return will[0], f"the passages tell this as done: “已{will[1]}”"
    return None


def _told(own: Part, theirs: tuple[Part, ...]) -> Fault:
    """What a claim tells, and the passages only ask: 是否已经验收."""
    best = likest(own.pairs, theirs)
    hit = worded("han_asks").search(best.text) if best else None
    if not best or not hit or worded("han_asking").search(own.before + own.text):
        return None
    asked = worded("han_questions").search(best.before + best.text)
    return (hit[0], f"the passages only ask this: “{best.text}”") if asked else None
