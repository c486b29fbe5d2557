"""Functions are bound to names: who presided, who was absent, who only spoke.

seen here with it               borne
seen here with something else   not that, but where further words say it
named, and not seen             the words of the sentence decide; a doubt at most
not named                       somebody else's, or nobody's
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govsumm.auditing.people.part_words import borne, cued, without
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source
from govsumm.auditing.speaking.latin_speakers import Speech
from govsumm.auditing.speaking.sighted import Seen, same
from govsumm.lexicon import lists
from govsumm.records import CheckName, Function, FunctionName, Group, Person

_BY_POST = re.compile(
    r"\b(?:[Tt]he\s+)([A-Za-z][\w-]*(?:\s+(?:of\s+)?[A-Z][\w-]*){0,4})(?!\s+[A-Z])"
)
_MARK = re.compile(r"[^\n,;()]{0,12}\(([^()]{4,24})\)")
"""What a list says of somebody in brackets, behind what is written behind their name."""
_CLAUSE_END = re.compile("[，。；;.\n]")


def function(site: Site) -> Iterator[Finding]:
    """The passages cited say of this person what the function says."""
    done, somebody = site.record, site.within
    if not isinstance(done, Function) or not isinstance(somebody, Person | Group):
        return
    if not site.source.numbers(done.passages):
        return
    scene = _Scene(site.source, somebody, done.passages)
    check, why = _doubt(scene, done.function)
    yield finding(check, done.function, ok=not why, why=why)


def its_meeting(site: Site) -> Iterator[Finding]:
    """What somebody did is not said in the very passages that tell of another meeting alone."""
    done = site.record
    if not isinstance(done, Function) or done.meeting is None or site.source.meetings < 2:
        return
    told = {m for n in done.passages for m in site.source.meetings_on.get(n, ())}
    ok = not told or done.meeting in told
    why = "the passages cited tell of another meeting"
    yield finding("part", f"meeting {done.meeting}", ok=ok, why=why)


_SAID = frozenset({"spoke", "reported", "briefed", "commented"})
"""What may be said without a verb that tells it."""
_REFERRING = frozenset(("he", "she", "they", "his", "her", "who"))
"""What refers to somebody named before."""


class _Scene:
    """Who is seen in the sentences of the passages cited, and what is said there of one of them."""

    def __init__(self, source: Source, who: Person | Group, passages: tuple[int, ...]) -> None:
        self.source = source
        self.who = who
        self.passages = passages
        self.name = who.name if isinstance(who, Person) else who.who
        self.forms = source.called.names(self.name) if isinstance(who, Person) else (who.who,)
        self.group = isinstance(who, Group)
        self.seen = source.seen.at(source.sentence_numbers(passages))
        self.near = source.around(passages)

    def own(self, seen: Iterable[Seen]) -> set[FunctionName]:
        """What this person or group is seen to do."""
        return {
            each.function
            for each in seen
            if each.function and each.group == self.group and same(each.name, self.forms)
        }

    def others(self, function: FunctionName) -> list[str]:
        """Who else is seen to do it here."""
        return sorted(
            each.name
            for each in self.seen
            if each.function == function and not each.group and not same(each.name, self.forms)
        )

    def is_named(self) -> bool:
        """Whether they are named here; a post may be another's."""
        posts = self.who.posts if isinstance(self.who, Person) else ()
        forms = self.source.called.forms(self.name)
        if any(self.near.holds(form) for form in forms if form not in posts):
            return True
        return any(map(self._is_theirs, self._speeches()))

    def is_away(self) -> bool:
        """Whether a clause of the passages cited names them first, and then says absent."""
        text = self.source.cited(self.passages).text
        tails = (text.partition(form)[2] for form in self.forms)
        return any("absent" in cued(_CLAUSE_END.split(tail, maxsplit=1)[0]) for tail in tails)

    def is_marked_chair(self) -> bool:
        """Whether a list of who was there marks them: "Rhiannon Pugh MS (Chair)"."""
        text = " ".join(self.near.text.split())
        tails = (text.partition(form)[2] for form in self.forms if form in text)
        marks = (mark for tail in tails if (mark := _MARK.match(tail)))
        return any(mark[1].lower() in lists("audit")["the_chair"] for mark in marks)

    def is_meant(self) -> bool:
        """Whether they are named just before, or somebody is meant who was named before."""
        forms = self.source.called.forms(self.name)
        before = self.source.before(self.passages, 1)
        if any(self.near.holds(form) or before.holds(form) for form in forms):
            return True
        if self.near.words.isdisjoint(_REFERRING):
            return False
        return any(map(self.source.before(self.passages).holds, forms))

    def reports(self) -> bool:
        """Whether somebody who speaks may be said to report: an official."""
        return isinstance(self.who, Person) and bool(self.who.posts)

    def speaks(self) -> bool:
        """Whether the words of the passages are theirs by the frame they stand in."""
        return any(each.framed and self._is_theirs(each) for each in self._speeches())

    def is_heard(self) -> bool:
        """Whether they act here, or are quoted, whatever the verb is."""
        return (
            "“" in self.near.text
            or '"' in self.near.text
            or any(map(self._is_theirs, self._speeches()))
        )

    def _speeches(self) -> Iterator[Speech]:
        """The speeches that the passages open."""
        told = (self.source.speeches.get(n) for n in self.source.numbers(self.passages))
        return (each for each in told if each and each.own)

    def _is_theirs(self, speech: Speech) -> bool:
        """Whether it is their speech, by name or by a post that they alone hold."""
        named = filter(None, (speech.subject, *speech.others))
        who = self.source.referents.who
        return any(same(each, self.forms) or who(each) == self.name for each in named)

    def is_posted(self) -> bool:
        """Whether the passages name them by a post alone, "the Clerk", that is theirs."""
        named = (hit[1] for hit in _BY_POST.finditer(self.near.text))
        return any(self.source.referents.who(each) == self.name for each in named)


def _doubt(scene: _Scene, function: FunctionName) -> tuple[CheckName, str]:
    """What speaks against a function: the check that fails, and why; "" where nothing does."""
    mine = scene.own(scene.seen)
    shade = function in borne(mine) or _is_shade(scene, function, mine)
    if shade or _elsewhere(scene, function):
        return "function", ""
    if mine:
        return _not_that(scene, function, mine)
    if not scene.group and not scene.is_named() and not scene.is_posted():
        acting = sorted({each.name for each in scene.seen if each.function and not each.group})
        if acting:
            return "function", f"the passages cited tell of {acting[0]}, not of {scene.name}"
        if not scene.is_meant():
            return "function", "the passages cited do not name this person"
    if function == "other":
        return "function", ""
    others = [] if function == "absent" and scene.is_away() else scene.others(function)
    worded = cued(scene.near.text)
    if others and (function not in worded or function in ("presided", "absent")):
        return "part", f"the passages cited say this of {others[0]}"
    there = function == "attended" and not worded - {"spoke", "commented"}
    there = there or (not worded and function in _SAID and scene.is_named() and scene.is_heard())
    said_so = set(worded) - ({"attended"} if "absent" in worded else set())
    if there or function in borne(said_so) or _is_shade(scene, function, said_so):
        return "function", ""
    said = " and ".join(sorted(worded)) or "nothing of the kind"
    return "part", f"the passages cited say {said} here"


def _elsewhere(scene: _Scene, function: FunctionName) -> bool:
    """Whether the passages only name somebody whom the report of one meeting shows to do it."""
    if scene.group or scene.source.meetings > 1 or not scene.is_named():
        return False
    return function in scene.own(scene.source.seen.seen)


def _is_shade(scene: _Scene, function: FunctionName, mine: set[FunctionName]) -> bool:
    """Whether what somebody is seen to do, or say by a frame, may be called this as well."""
    if function == "presided":
        return not scene.group and scene.is_marked_chair()
    if function == "spoke":
        return scene.speaks() and "absent" not in mine
    if function not in ("reported", "briefed") or not scene.reports():
        return False
    return "spoke" in mine or scene.speaks()


def _not_that(
    scene: _Scene, function: FunctionName, mine: set[FunctionName]
) -> tuple[CheckName, str]:
    """The same where somebody is seen to do something else here."""
    if function == "other" or _is_worded(scene, function):
        return "function", ""
    if mine == {"other"} and function in cued(scene.near.text):
        return "function", ""  # what the rules have no name for, the words may
    known = function in scene.own(scene.source.seen.seen)
    hard = not known and (function in ("presided", "absent") or mine == {"absent"})
    said = " and ".join(sorted(mine))
    return "function" if hard else "part", f"the passages cited say {said} of {scene.name}"


def _is_worded(scene: _Scene, function: FunctionName) -> bool:
    """Whether words say it that the rules did not take for it, or took for another shade of it."""
    unseen = cued(_unseen_text(scene), strict=function != "commented")
    if function in unseen and not scene.others(function):
        return True
    if function not in ("reported", "briefed", "conveyed"):
        return False
    text = scene.source.report.text
    said = (text[slice(*each.said)] for each in scene.seen if same(each.name, scene.forms))
    return any(function in cued(words) for words in said)


def _unseen_text(scene: _Scene) -> str:
    """The sentences without the words that say what somebody is seen to do."""
    text = scene.source.report.text
    numbers = scene.source.sentence_numbers(scene.passages)
    spans = [(p.start, p.end) for n in numbers for p in (scene.source.passages[n - 1],)]
    said = sorted(each.said for each in scene.seen if each.function)
    return "\n".join(without(text, span, said) for span in spans)
