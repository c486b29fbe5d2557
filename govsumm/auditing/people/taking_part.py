"""Functions are bound to names: who presided, who was absent, who only spoke.

seen here with it               borne
seen here with something else   not that, but where further words say it
named, and not seen             the words of the sentence decide; a doubt at most
not named                       somebody else's, or nobody's
"""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.people.part_words import SAID, SHADES, borne, cued, without
from govsumm.auditing.people.scene import Scene
from govsumm.auditing.people.shades import is_elsewhere, is_shade
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speaking.sighted import same
from govsumm.records import CheckName, Function, FunctionName, Group, Person


def function(site: Site) -> Iterator[Finding]:
    """The passages cited say of this person what the function says."""
    done, somebody = site.record, site.within
    if not isinstance(done, Function) or not isinstance(somebody, Person | Group):
        return
    if not site.source.numbers(done.passages):
        return
    scene = Scene(site.source, somebody, done.passages)
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


def _doubt(scene: Scene, function: FunctionName) -> tuple[CheckName, str]:
    """What speaks against a function: the check that fails, and why; "" where nothing does."""
    mine = scene.own(scene.seen) or scene.headed()
    if function == "attended" and (scene.is_marked_away() or scene.is_in_writing()):
        return "part", "the passages cited show them absent, or only in writing"
    if "absent" in mine:
        mine -= SAID  # the words of a clause that tells of an absence are another's
    shade = function in borne(mine) or is_shade(scene, function, mine)
    if shade or is_elsewhere(scene, function):
        return "function", ""
    if mine:
        return _not_that(scene, function, mine)
    if not scene.group and not scene.is_named() and not scene.is_posted():
        acting = sorted({each.name for each in scene.seen if each.function and not each.group})
        if acting:
            return "function", f"the passages cited tell of {acting[0]}, not of {scene.name}"
        if not scene.is_meant():
            return "function", "the passages cited do not name this person"
    return ("function", "") if function == "other" else _not_seen(scene, function)


def _not_seen(scene: Scene, function: FunctionName) -> tuple[CheckName, str]:
    """The same where somebody is named, or meant, and not seen to do anything: the words decide.

    Not those by which others are seen to do it, nor where a clause says that they were not there.
    """
    theirs = scene.is_away() if function == "absent" else function in _SAID and scene.acts()
    others = [] if theirs else scene.others(function)
    text = "\n".join(scene.naming()) if function == "presided" else scene.near.text
    unseen = worded = cued(text)
    if function in SAID and scene.is_told():
        return "part", "the passages cited only tell them to do something"
    if function in _SAID and not theirs:
        others += [name for each in _shades(function) for name in scene.others(each)]
        unseen = cued(_unseen_text(scene, shared=True))
    if others and (function not in unseen or function in ("presided", "absent")):
        return "part", f"the passages cited say this of {others[0]}"
    if function != "absent" and scene.is_only_away(function):
        return "part", "the passages cited say absent here"
    there = function == "attended" and not worded - {"spoke", "commented"}
    said_so = set(worded) - ({"attended"} if "absent" in worded else set())
    if not worded and scene.is_named() and scene.is_heard():
        said_so.add("spoke")
    if there or function in borne(said_so) or is_shade(scene, function, said_so):
        return "function", ""
    said = " and ".join(sorted(worded)) or "nothing of the kind"
    return "part", f"the passages cited say {said} here"


def _shades(function: FunctionName) -> Iterator[FunctionName]:
    """What else the words may be taken for that say a function of speech."""
    yield from sorted({name for pair in SHADES if function in pair for name in pair} - {function})


def _not_that(
    scene: Scene, function: FunctionName, mine: set[FunctionName]
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


def _is_worded(scene: Scene, function: FunctionName) -> bool:
    """Whether words say it that the rules did not take for it, or took for another shade of it."""
    if function in SAID and "absent" in scene.own(scene.seen):
        return False
    if function == "absent" and scene.is_represented():
        return True
    unseen = cued(_unseen_text(scene), strict=function != "commented")
    if function in unseen and not scene.others(function):
        return True
    if function not in ("reported", "briefed", "conveyed"):
        return False
    text = scene.source.report.text
    said = (text[slice(*each.said)] for each in scene.seen if same(each.name, scene.forms))
    return any(function in cued(words) for words in said)


def _unseen_text(scene: Scene, *, shared: bool = False) -> str:
    """The sentences that name somebody, or refer to them, without the words that say what anybody
    is seen to do; `shared`: but with those that may be said of this person as well: "Wang, and
    Chen, spoke last".
    """
    text = scene.source.report.text
    numbers = scene.source.sentence_numbers(scene.passages)
    spans = [(p.start, p.end) for p in scene.theirs(numbers)]
    seen = (each for each in scene.seen if not (shared and scene.is_before(each)))
    said = sorted(each.said for each in seen if each.function)
    return "\n".join(without(text, span, said) for span in spans)
