"""Who said it, who is told, by when: held against the frames and sentences of the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from govsumm.auditing.calling import places
from govsumm.auditing.cited import CitedText
from govsumm.auditing.folding import Folded, tokens
from govsumm.auditing.signs import normal, signs, stem
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speakers import Speech
from govsumm.auditing.stems import TOKEN
from govsumm.lexicon import lists
from govsumm.records import Assessment, Decision, Directive, Problem, Statement

JOINED = 24
"""Names so few characters apart are told together."""
JOINED_HAN = 4
"""Likewise in Chinese: 和, 、."""
_LATIN = "\u2fff"
_ACTED_ON = 4
"""So many characters before somebody a Chinese verb may say that they are acted on."""
_MEETINGS = frozenset({"meeting", "conference", "session", "council", "board", "committee"})
_GENERIC = frozenset({"the", "meeting", "conference", "session", "this", "a", "of", "and"})


def speaker(site: Site) -> Iterator[Finding]:
    """The passages, or the frame they stand in, give the words to the speaker named."""
    record = site.record
    if not isinstance(record, Assessment | Problem | Directive | Statement):
        return
    by, numbers = record.by, site.source.numbers(record.passages)
    if not by or not numbers or not site.source.anywhere(by):
        return
    speeches = [each for n in numbers if (each := site.source.speeches.get(n))]
    own = [each for each in speeches if each.own]
    known = len(own) == len(numbers) and all(_is_known(site, each) for each in own)
    voices = (name for n in numbers for name in sorted(site.source.voices.get(n, ())))
    heard = [] if known else list(voices)
    meant = _meant(site, numbers) if not known and any(each.pronoun for each in own) else []
    if any(_is_speaker(site, each, by) for each in _told(speeches, heard, meant)) or (
        not heard and not meant and _may_be_meant(site, speeches, by)
    ):
        yield finding("speaker", by, ok=True, why="")
    else:
        yield _not_said(site, by, speeches, heard, meant)


def _not_said(
    site: Site, by: str, speeches: list[Speech], heard: list[str], meant: list[str]
) -> Finding:
    """Whom the text gives the words to, where it is not the speaker named: another, or nobody."""
    numbers = site.source.numbers(site.record.passages)
    own = [each for each in speeches if each.own]
    others = {each.subject for each in own if each.subject and not each.pronoun}
    if others and len(own) == len(numbers):
        why = f"by: the passages give these words to {_short(min(others))}"
        return finding("speaker", by, ok=False, why=why)
    told = next(iter((*heard, *meant, *(each.subject for each in speeches if each.subject))), None)
    near = site.source.around(numbers)
    told_by_them = " | ".join(getattr(site.record, "to", ()))
    ok = not heard and any(
        near.holds(form) and not Folded(told_by_them).holds(form)
        for form in site.source.called.forms(by)
    )
    ok = ok or (not told and _is_the_meeting(site, by))
    if told and not ok:
        why = f"by: the text gives these words to {_short(told)}"
    else:
        why = "by: nothing near the passages cited gives these words to this speaker"
    return finding("voice", by, ok=ok, why=why)


def _is_known(site: Site, speech: Speech) -> bool:
    """Whether a pronoun means whoever spoke last under a post, which the rules do not follow."""
    subject = speech.subject or ""
    # The short form of a post is soon another's.
    return speech.pronoun and " " in subject and len(site.source.referents.holders(subject)) == 1


def _told(speeches: list[Speech], heard: list[str], meant: list[str]) -> Iterator[str]:
    """All to whom words are given."""
    yield from (name for each in speeches for name in (each.subject, *each.others) if name)
    yield from heard
    yield from meant


def _meant(site: Site, numbers: tuple[int, ...]) -> list[str]:
    """Whom the rules for people take a pronoun of these passages for."""
    seen = site.source.seen.at(numbers)
    return [each.name for each in seen if each.function and not each.group]


def _may_be_meant(site: Site, speeches: list[Speech], by: str) -> bool:
    """Whether "he" may mean somebody, where nothing says who is meant: they are named before."""
    numbers = site.source.numbers(site.record.passages)
    unsaid = any(each.pronoun and each.own and each.subject is None for each in speeches)
    return unsaid and any(map(site.source.before(numbers, 4).holds, site.source.called.forms(by)))


def _is_speaker(site: Site, printed: str, by: str) -> bool:
    """Whether a subject as printed means a speaker, by a name, another form, or a post."""
    holders = site.source.referents.holders(printed)
    return by in holders or _means(printed, by, site.source.called.forms(by))


@lru_cache(maxsize=1024)
def _means(printed: str, by: str, forms: tuple[str, ...]) -> bool:
    """Whether a subject as printed means somebody, by any of the forms of their name."""
    subject = Folded(printed)
    if any(subject.holds(form) for form in forms) or Folded(by).holds(printed):
        return True
    words = set(tokens(printed)) - _GENERIC
    said = set(tokens(by)) - _GENERIC
    return bool(words and said and (words <= said or said <= words))


def _is_the_meeting(site: Site, by: str) -> bool:
    """Whether a speaker is the meeting, or whoever held it: they say what nobody else does."""
    if not _MEETINGS.isdisjoint(tokens(by)) or "会" in by:
        return True
    held = (name for each in site.source.draft.meetings for name in (*each.names, *each.organisers))
    return any(Folded(name).holds(by) or Folded(by).holds(name) for name in held)


def _short(subject: str) -> str:
    """A subject without its posts."""
    return " ".join(subject.split(",", maxsplit=1)[0].split())[:60]


def addressee(site: Site) -> Iterator[Finding]:
    """Whoever is told stands before the action, and no one else between."""
    record = site.record
    if not isinstance(record, Directive | Decision):
        return
    named = [name for name in record.to if site.source.anywhere(name)]
    if not named:
        return
    near = site.source.around(record.passages)
    known = (each for each in site.source.called.told.of(near.text) if each not in record.to)
    others = [each for each in known if not _is_acted_on(each, record.text)]
    here = set(filter(near.holds, named))
    told = _addressed(near.text, record, (*record.to, *others), site.passages) if here else None
    rivalled = len(here) < len(named) and any(_rivals(near, each, record.to) for each in others)
    for name in named:
        if name in here:
            ok = told is None or any(
                Folded(each).holds(name) or Folded(name).holds(each) for each in told
            )
        else:
            ok = not rivalled and site.source.before(record.passages).holds(name)
        astray = rivalled or name in here
        why = "to: the sentence tells somebody else" if astray else "to: not near the order"
        yield finding("addressee", name, ok=ok, why=why)


def _is_acted_on(name: str, action: str) -> bool:
    """Whether somebody is whom the action is about: 督促 them, 会同 them."""
    ahead = action[: max(0, action.find(name))][-_ACTED_ON:]
    return any(each in ahead for each in lists("audit")["han_acting_on"])


def _rivals(near: CitedText, other: str, own: tuple[str, ...]) -> bool:
    """Whether a sentence names somebody else who is told things."""
    return near.holds(other) and not any(Folded(each).holds(other) for each in own)


def _addressed(
    text: str, record: Directive | Decision, names: tuple[str, ...], cited: tuple[str, ...]
) -> list[str] | None:
    """Whom of some names the text tells an action: those right before it; None: not to be seen.

    The action is looked for in the passages cited, which are part of the text.
    """
    folded = normal(text)
    marks = sorted(
        (*span, name) for name in set(names) for span in places(folded, normal(name), whole=False)
    )
    if len({name for *_, name in marks}) < 2:
        return None
    wanted = set(signs(record.text).stems) - {""}
    said = [hit.start() for hit in TOKEN.finditer(folded) if stem(hit[0]) in wanted]
    covered = [place for place in said if not any(a <= place < b for a, b, _ in marks)]
    spans = [(at, at + len(each)) for each in map(normal, cited) if (at := folded.find(each)) >= 0]
    covered = [at for at in covered if any(a <= at < b for a, b in spans)] or covered
    if not covered:
        return None
    middle = covered[len(covered) // 2]
    before = [mark for mark in marks if mark[0] < middle]
    if not before:
        return None
    group = [before[-1]]
    for mark in reversed(before[:-1]):
        if group[-1][0] - mark[1] > (JOINED_HAN if mark[2] > _LATIN else JOINED):
            break
        group.append(mark)
    return [name for *_, name in group]
