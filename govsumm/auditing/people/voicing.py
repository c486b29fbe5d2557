"""Who said it: held against the frames of the text, and against whom the rules hear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.people.han_retold import retold_instead
from govsumm.auditing.people.nearest import MINUTES, NEAR, is_nearer, named_instead
from govsumm.auditing.people.same_speaker import is_decided, is_speaker, is_the_meeting
from govsumm.auditing.signs import LATIN, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speaking.acting import ACTS
from govsumm.auditing.speaking.han_speakers import han_tells
from govsumm.auditing.speaking.openers import brought_from, claimed_by
from govsumm.auditing.speaking.speech import Speech
from govsumm.auditing.votes.moving import carried
from govsumm.auditing.words.folding import folded, tokens
from govsumm.records import Assessment, Claim, Directive, Problem, Statement

_IS_TO = re.compile(r"\s*(?:[A-Z][\w.'’-]*\s+|(?:of|for|the)\s+){1,8}(?:is|are)\s+to\s+[a-z]")
""" "Administrator is to reconcile the fund": the meeting's, after whatever was reported."""


def speaker(site: Site) -> Iterator[Finding]:
    """The passages, or the frame they stand in, give the words to the speaker named."""
    record = site.record
    if not isinstance(record, Assessment | Problem | Directive | Statement):
        return
    numbers = site.source.numbers(record.passages)
    if not record.by or not numbers or not site.source.names_anywhere(record.by):
        return
    by = site.source.referents.who(record.by) or record.by
    speeches = _speeches(site, record, numbers)
    if other := named_instead(site, by, speeches):
        why = f"by: the sentence names {_short(other)}, and not this speaker"
        yield finding("voice", by, ok=False, why=why)
        return
    if other := retold_instead(site, record, by):
        why = f"by: the text gives these words to {_short(other)}"
        yield finding("voice", by, ok=False, why=why)
        return
    own = [each for each in speeches if each.own]
    known = len(own) == len(numbers) and all(_is_known(site, each) for each in own)
    voices = {} if known else site.source.voices
    heard = [name for n in numbers for name in sorted(voices.get(n, ()))]
    pronoun = not known and any(each.pronoun for each in own)
    agreed = pronoun and any(each.subject in heard for each in own)
    meant = _meant(site, numbers) if pronoun and not agreed else []
    named = [name for each in speeches for name in (each.subject, *each.others) if name]
    told, names = (*named, *heard, *meant), {by, record.by}
    if any(is_speaker(site, each, name) for each in told for name in names) or (
        not heard and not meant and _may_be_meant(site, speeches, by)
    ):
        yield finding("speaker", by, ok=True, why="")
    else:
        yield _not_said(site, by, speeches, heard, meant)


def _speeches(site: Site, record: Claim, numbers: tuple[int, ...]) -> list[Speech]:
    """The speeches that passages stand in; of those of several sentences the one retold.

    Whoever is told to do something is not the one who gives the order.
    """
    speeches: list[Speech] = []
    for each in filter(None, map(site.source.speeches.get, numbers)):
        told = _retold(site, record, each) if each.besides else each
        by = None if told.own else told.subject
        if not by or not any(is_speaker(site, by, to) for to in getattr(record, "to", ())):
            speeches.append(told)
    return speeches


def _retold(site: Site, record: Claim, first: Speech) -> Speech:
    """Of the speeches of a passage, that whose sentence a claim shares most words with."""
    words = signs(record.text)

    def shared(each: Speech) -> int:
        said = signs(site.source.report.text[slice(*each.span)])
        return len(set(words.stems) & set(said.stems) - {""})

    return max((first, *first.besides), key=shared)


def _not_said(
    site: Site, by: str, speeches: list[Speech], heard: list[str], meant: list[str]
) -> Finding:
    """Whom the text gives the words to, where it is not the speaker named: another, or nobody."""
    numbers = site.source.numbers(site.record.passages)
    own = [each for each in speeches if each.own]
    others = {each.subject for each in own if each.subject and not each.pronoun}
    forms = site.source.called.forms(by)
    ok = any(claimed_by(text, by, getattr(site.record, "text", "")) for text in site.passages)
    ok = ok or any(brought_from(text, form) for text in site.passages for form in forms)
    ok = ok or (is_the_meeting(site, by) and carried(site.source.reading).issuperset(numbers))
    if not ok and others and len(own) == len(numbers):
        why = f"by: the passages give these words to {_short(min(others))}"
        return finding("speaker", by, ok=False, why=why)
    told = next(iter((*heard, *meant, *(each.subject for each in speeches if each.subject))), None)
    near = site.source.around(numbers)
    told_by_them = " | ".join(getattr(site.record, "to", ()))
    untold = [form for form in forms if not folded(told_by_them).holds(form)]
    ok = ok or (not heard and any(map(near.holds, untold)))
    ok = ok or (_may_decide(site, speeches, told) and is_the_meeting(site, by))
    ok = ok or _opens(site, by) or (not told and _speaks(site, by))
    ok = ok or is_nearer(site, by, untold, told) or _is_of_their_item(site, by)
    if told and not ok:
        why = f"by: the text gives these words to {_short(told)}"
    else:
        why = "by: nothing near the passages cited gives these words to this speaker"
    return finding("voice", by, ok=ok, why=why)


def _is_of_their_item(site: Site, by: str) -> bool:
    """Whether the passages stand in an item of minutes whose report a speaker wrote."""
    numbers = site.source.numbers(site.record.passages)
    authors = (name for n in numbers for name in site.source.item_authors.get(n, ()))
    return any(is_speaker(site, each, by) for each in authors)


def _speaks(site: Site, by: str) -> bool:
    """Whether whoever leads the meeting speaks in it: what nobody is said to say may be theirs."""
    return by in site.source.referents.leading and any(
        is_speaker(site, each, by) for each in site.source.speaking
    )


def _may_decide(site: Site, speeches: list[Speech], told: str | None) -> bool:
    """Whether nobody is told of who speaks, or only before, and the meeting decides now."""
    if not told:
        return True
    if site.source.draft.document.kind in MINUTES:
        if any(map(_IS_TO.match, site.passages)):
            return True
        if all(each.carried for each in speeches):
            return bool(speeches)
    whole = site.source.around(site.source.numbers(site.record.passages))
    return any(map(is_decided, whole.texts))


def _opens(site: Site, by: str) -> bool:
    """Whether a passage opens with a body that speaks: "The Food Bank requested"; in Chinese with
    anybody, as 主席裁示, or with the body whose plan it tells.
    """
    if by > LATIN:
        if any(han_tells(text, by) for text in site.passages):
            return True
        plan = isinstance(site.record, Statement) and site.record.kind == "plan"
        return plan and any(text.startswith(by) for text in site.passages)
    if site.source.called.is_person(tokens(by)):
        return False
    first = min(site.source.numbers(site.record.passages))
    reach = 0 if is_the_meeting(site, by) else 2
    before = (site.source.cited((n,)).text for n in range(max(1, first - reach), first))
    acting = (ACTS.match(text) for text in (*site.passages, *before))
    return any(hit and is_speaker(site, hit["who"], by) for hit in acting)


def _is_known(site: Site, speech: Speech) -> bool:
    """Whether a frame names its subject, or a pronoun means whoever spoke last by a surname or
    under a post, which the rules do not follow.
    """
    subject, referents = speech.subject or "", site.source.referents
    if not speech.pronoun:
        return speech.framed
    if " " not in subject:  # the short form of a post is soon another's
        return referents.named(subject) is not None
    return referents.who(subject) is not None


def _meant(site: Site, numbers: tuple[int, ...]) -> list[str]:
    """Whom the rules for people take a pronoun of these passages for: nobody whom they name."""
    seen = site.source.seen.at(numbers)
    named = site.source.cited(numbers).holds
    return [each.name for each in seen if each.function and not each.group and not named(each.name)]


def _may_be_meant(site: Site, speeches: list[Speech], by: str) -> bool:
    """Whether "he" may mean somebody, where nothing says who is meant: they are named before."""
    numbers = site.source.numbers(site.record.passages)
    unsaid = any(each.pronoun and each.own and each.subject is None for each in speeches)
    return unsaid and any(
        map(site.source.before(numbers, NEAR).holds, site.source.called.forms(by))
    )


def _short(subject: str) -> str:
    """A subject without its posts."""
    return " ".join(subject.split(",", maxsplit=1)[0].split())[:60]
