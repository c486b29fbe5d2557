"""Functions and posts are bound to their names: who presided, who is the mayor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from govsumm.auditing.folding import Folded
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source
from govsumm.lexicon import Phrases, lists, words_of
from govsumm.records import Function, FunctionName, Group, Person

_OF_ONE = frozenset({"presided", "absent", "conveyed", "commented"})
"""Where others are seen to have these, somebody who is not seen has them not."""
_ATTENDING = frozenset(
    {"attended", "presided", "spoke", "reported", "conveyed", "briefed", "commented"}
)


def function(site: Site) -> Iterator[Finding]:
    """The passages cited say of this person what the function says."""
    done, somebody = site.record, site.within
    if not isinstance(done, Function) or not isinstance(somebody, Person | Group):
        return
    near = site.source.around(done.passages)
    if not near.text or done.function == "other":
        return
    if isinstance(somebody, Group) and done.function == "attended":
        return
    cued = _cued(near.text)
    if "spoke" in cued:
        cued.add("commented")
    if done.function not in cued and not (done.function == "attended" and not cued - {"spoke"}):
        said = " and ".join(sorted(cued - {"other"})) or "nothing of the kind"
        why = f"the passages cited say {said} here"
        yield finding("function", done.function, ok=False, why=why)
        return
    if isinstance(somebody, Person):
        why = _another(site.source, somebody, done, cued)
        yield finding("function", done.function, ok=not why, why=why)


def _cued(text: str) -> set[FunctionName]:
    """The functions whose words stand in a text."""
    words = words_of(text)
    return {name for name, phrases in _phrases().items() if phrases.covered(text, words)}


@cache
def _phrases() -> dict[FunctionName, Phrases]:
    """The words of each function, in news, in minutes and in Chinese."""
    return {
        "presided": _words("presided", rolls=("presided", "presided_by", "presiding")),
        "attended": _words("attended", rolls=("present", "also_present", "was_present")),
        "conveyed": _words("conveyed"),
        "reported": _words("reported", rolls=("reported",)),
        "briefed": _words("briefed"),
        "commented": _words("commented"),
        "absent": _words("absent", rolls=("absent", "was_absent", "absent_marks")),
        "spoke": _words("spoke", "said", rolls=("spoke",)),
    }


def _words(*names: str, rolls: tuple[str, ...] = ()) -> Phrases:
    """The phrases of a function; of one with a gap, the part before it."""
    found: list[str] = []
    for name in names:
        for key in (name, f"{name}_forward"):
            found += (phrase.split(" ...")[0] for phrase in lists("people").get(key, ()))
        found += lists("audit").get(f"function_{name}", ())
    found += (phrase for key in rolls for phrase in lists("rolls").get(key, ()))
    return Phrases(tuple(dict.fromkeys(found)))


def _another(source: Source, person: Person, done: Function, cued: set[FunctionName]) -> str:
    """Why the function is another's, or nothing."""
    near = source.around(done.passages)
    forms = source.forms(person.name)
    before = source.before(done.passages, 1)
    known = any(near.holds(form) or before.holds(form) for form in forms)
    if not known and not (
        _refers(near.text) and any(map(source.before(done.passages).holds, forms))
    ):
        return "the passages cited do not name this person"
    if len(cued & _ATTENDING) + ("absent" in cued) < 2:
        return ""
    seen = doings(source, done.passages)
    theirs = {name for name, what in seen if what == done.function}
    mine = {what for name, what in seen if _is(name, forms)}
    if done.function not in mine and theirs and (mine or done.function in _OF_ONE):
        return f"the passages cited say this of {min(theirs)}"
    return ""


def _refers(text: str) -> bool:
    """Whether a text refers to somebody named before."""
    words = words_of(text)
    return any(word in words for word in ("he", "she", "they", "his", "her", "who"))


def _is(name: str, forms: tuple[str, ...]) -> bool:
    folded = Folded(name)
    return any(folded.holds(form) or Folded(form).holds(name) for form in forms)


def posts(site: Site) -> Iterator[Finding]:
    """A post stands beside the name of whoever holds it, not beside another's."""
    person = site.record
    if not isinstance(person, Person) or not person.posts:
        return
    text = site.cited.text
    marks = _marks(text, site.source.listed)
    own = frozenset((person.name, *person.also))
    for post in person.posts:
        whose = _holder(text, post, own, marks)
        why = f"the passages cited give this post to {whose}"
        yield finding("post", post, ok=whose is None, why=why)


Marks = list[tuple[int, int, str]]
"""Where names stand in a text, in order."""


def _holder(text: str, post: str, own: frozenset[str], marks: Marks) -> str | None:
    """Whose post it is where it is another's wherever it is printed; None where it is theirs."""
    if not marks:
        return None
    holder = None
    last = post.lower().split()[-1:] or [""]
    if not post.strip() or last[0] in _plural() or last[0].endswith("llrs"):
        return None  # of several: "Party secretaries", "city leaders", "Cllrs"
    for hit in _spaced(post).finditer(text):
        whose = _beside(text, hit.span(), marks)
        if not whose or not whose.isdisjoint(own) or _leads_to(text, hit.end(), marks, own):
            return None
        holder = min(whose)
    return holder


def _marks(text: str, names: re.Pattern[str]) -> Marks:
    """Where the names of all who are in the lists stand in a text."""
    return [(*hit.span(), " ".join(hit[0].split())) for hit in names.finditer(text)]


def _beside(text: str, post: tuple[int, int], marks: Marks) -> set[str]:
    """Whose post it is that stands at a span: the names right behind it, else the one before."""
    before = [mark for mark in marks if mark[1] <= post[0]]
    behind = [mark for mark in marks if mark[0] >= post[1]]
    han = text[post[0]] > "\u2fff"
    if behind:
        gap = text[post[1] : behind[0][0]]
        if _JOINS.fullmatch(gap) or (han and not _ENDS.search(gap)):
            return _listed(text, behind)
    if before and not _ENDS.search(text[before[-1][1] : post[0]]):
        return {before[-1][2]}
    return set()


def _listed(text: str, marks: Marks) -> set[str]:
    """The names of a list: they may all have the post before it."""
    names = {marks[0][2]}
    for one, other in pairwise(marks):
        if not _SEPARATES.fullmatch(text[one[1] : other[0]]):
            break
        names.add(other[2])
    return names


_SEPARATED = (",", "，", "、", " and", "和", "及")


def _leads_to(text: str, end: int, marks: Marks, own: frozenset[str]) -> bool:
    """Whether posts in a row end in the own name: "vice governor, bureau director Luo"."""
    behind = next((mark for mark in marks if mark[0] >= end), None)
    if behind is None or behind[2] not in own:
        return False
    gap = text[end : behind[0]]
    return not _ENDS.search(gap) and not gap.rstrip().endswith(_SEPARATED)


@cache
def _plural() -> frozenset[str]:
    """Words for several people."""
    return frozenset(word for word in lists("people")["person_nouns"] if word.endswith("s"))


_JOINS = re.compile(r"[\s:：]*(?:[A-Z][a-z]{0,4}\.?\s+){0,2}")
_ENDS = re.compile(r"[.;；。:：](?:\s|$)|[。；]")


_SEPARATES = re.compile(r"\s*(?:,|、|，|和|及|and|,\s*and)?\s*")


@cache
def _spaced(words: str) -> re.Pattern[str]:
    """Words with any white space between them."""
    inner = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<![A-Za-z]){inner}(?![A-Za-z])" if words.isascii() else inner)


def doings(source: Source, numbers: tuple[int, ...]) -> list[tuple[str, FunctionName]]:
    """Who is seen to do what in the sentences of passages, by the words of their names."""
    text = source.report.text
    spans = [(each.start, each.end) for each in source.sentences_of(numbers)]
    return [
        (" ".join(text[slice(*each.name)].split()), each.function)
        for each in source.sightings
        if each.function and not each.group and any(a <= each.said[0] < b for a, b in spans)
    ]
