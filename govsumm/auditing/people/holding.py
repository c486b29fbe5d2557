"""Posts are bound to their names: who is the mayor, and who the vice mayor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.speaking.name_finding import places
from govsumm.auditing.speaking.sighted import same
from govsumm.auditing.words.folding import folded
from govsumm.lexicon import lists
from govsumm.records import Person


def posts(site: Site) -> Iterator[Finding]:
    """A post stands beside the name of whoever holds it, not beside another's."""
    person = site.record
    if not isinstance(person, Person) or not person.posts:
        return
    own = (person.name, *person.also)
    for post in person.posts:
        whose = _seen_with(site, person, post)
        if whose == "":
            whose = _holder(site, post, own)
        if whose and _heads_list(site, post, own):
            whose = None
        why = f"the passages cited give this post to {whose}"
        yield finding("post", post, ok=whose is None, why=why)


def _seen_with(site: Site, person: Person, post: str) -> str | None:
    """Who is seen with a post where it is printed: somebody else, "" for nobody, None for this one.

    It is another's, too, where it is printed only in sentences that do not name this person.
    """
    source, forms = site.source, (person.name, *person.also)
    numbers = source.numbers(person.passages)
    seen = source.seen.at(numbers)
    held = [(each, one) for each in seen for one in each.posts]
    holders = [each for each, one in held if _has_post(one, post)]
    # "Manager" is a part of "Finance Manager": only where nobody has the whole.
    if not holders and not _runs_up_to(source, person, post):
        holders = [each for each, one in held if _has_post(post, one)]
    if any(same(each.name, forms) for each in holders):
        return None
    printing = tuple(n for n in numbers if source.cited((n,)).holds(post))
    called = (*forms, *source.called.short_names(person.name))
    if printing and not any(_is_named(source, n, called) for n in printing):
        there = [each.name for each in source.seen.at(printing)]
        flat = _flat(source.around(printing).text)
        there += (flat[slice(*span)] for span in source.called.listed.spans(flat))
        return next((name for name in there if not same(name, forms)), "")
    posted = any(each.posts and same(each.name, forms) for each in seen)
    return holders[0].name if holders and posted else ""


def _runs_up_to(source: Source, person: Person, post: str) -> bool:
    """Whether a post stands in a row of posts before a person's name, another's before it."""
    text, marks = _marked(source, person.passages)
    own = (person.name, *person.also)
    spans = places(text, _flat(post), whole=post.isascii())
    return any(_leads_to(text, end, marks, own) for _, end in spans)


def _heads_list(site: Site, post: str, own: tuple[str, ...]) -> bool:
    """Whether a label gives its word to a list that names somebody: "Staff: A; Principal B"."""
    source, numbers = site.source, site.source.numbers(site.record.passages)
    cited = [source.passages[n - 1] for n in numbers]
    for at, each in enumerate(cited):
        label = re.search(rf"(?:^|[.;]\s+|\d\s+){re.escape(post)}\s?:\s", each.text)
        if label is None:
            continue
        start = each.start + label.end()
        for other in cited[at:]:
            if other.end > start + _LIST:
                break
            text = source.report.text[start : other.end]
            named = folded(" ".join(text.split()))
            if any(map(named.holds, own)) and not _LABEL.search(text) and _is_list(text):
                return True
    return False


def _is_list(text: str) -> bool:
    """Whether a text holds short items and no sentence."""
    return all(len(item.split()) <= _ITEM for item in re.split(r"[;,\n]", text))


_LIST = 1500
"""A list is no longer, in characters."""
_ITEM = 12
"""Its items have no more words."""
_LABEL = re.compile(r"(?:[.;]\s+|\n\s*)[A-Z][^:;.,\n]{1,40}:\s")


@lru_cache(maxsize=1024)
def _has_post(whole: str, post: str) -> bool:
    """Whether a post is another, or a part of it: a vice mayor is no mayor."""
    return folded(whole).holds(post, not_after=lists("cues")["rank_modifiers"])


def _is_named(source: Source, number: int, forms: tuple[str, ...]) -> bool:
    """Whether the sentence of a passage names somebody, or a line beside it in a list."""
    near = source.around((number,))
    if any(map(near.holds, forms)):
        return True
    return any(same(each.name, forms) for each in source.seen.at((number,)))


Marks = list[tuple[int, int, str]]
"""Where names stand in a text, in order."""


def _holder(site: Site, post: str, own: tuple[str, ...]) -> str | None:
    """Whose post it is where it is another's wherever it is printed; None where it is theirs."""
    text, marks = _marked(site.source, site.record.passages)
    last = post.lower().split()[-1:]
    if not marks or not last or last[0] in _plural() or last[0].endswith("llrs"):
        return None  # of several: "Party secretaries", "city leaders", "Cllrs"
    holder = None
    for span in places(text, _flat(post), whole=post.isascii()):
        whose = _beside(text, span, marks)
        if (
            not whose
            or any(same(name, own) for name in whose)
            or _leads_to(text, span[1], marks, own)
        ):
            return None
        holder = min(whose)
    return holder


@kept
def _marked(source: Source, passages: tuple[int, ...]) -> tuple[str, Marks]:
    """The text of passages in one line, and where it names anybody who is listed or seen there."""
    text = _flat(source.cited(passages).text)
    found = set(source.called.listed.spans(text))
    for each in source.seen.at(source.numbers(passages)):
        if not each.group:
            found.update(places(text, each.name, whole=each.name.isascii()))
    return text, [(start, end, text[start:end]) for start, end in sorted(found)]


def _flat(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def _beside(text: str, post: tuple[int, int], marks: Marks) -> set[str]:
    """Whose post it is that stands at a span: the name that it ends in, as in 連科長思妤, the
    names right behind it, else the one before; of "the Clerk, Jane Oto" either.
    """
    within = {name for start, end, name in marks if start < post[1] <= end}
    if within:
        return within
    before = [mark for mark in marks if mark[1] <= post[0]]
    behind = [mark for mark in marks if mark[0] >= post[1]]
    han = text[post[0]] > "\u2fff"
    if behind:
        gap = text[post[1] : behind[0][0]]
        if _JOINS.fullmatch(gap) or (han and not _ENDS.search(gap)):
            return _listed(text, behind)
        if _APPOSED.fullmatch(gap) and text[: post[0]].lower().endswith("the "):
            return {behind[0][2], *(mark[2] for mark in before[-1:])}
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


def _leads_to(text: str, end: int, marks: Marks, own: tuple[str, ...]) -> bool:
    """Whether posts in a row end in the own name: "vice governor, bureau director Luo"."""
    behind = next((mark for mark in marks if mark[0] >= end), None)
    if behind is None or not same(behind[2], own):
        return False
    gap = text[end : behind[0]]
    return not _ENDS.search(gap) and not gap.rstrip().endswith(_SEPARATED)


@cache
def _plural() -> frozenset[str]:
    """Words for several people."""
    return frozenset(word for word in lists("people")["person_nouns"] if word.endswith("s"))


_JOINS = re.compile(r"[\s:：]*(?:[A-Z][a-z]{0,4}\.?\s+){0,2}")
_APPOSED = re.compile(rf",{_JOINS.pattern}")
_ENDS = re.compile(r"[.;；。:：](?:\s|$)|[。；]")
_SEPARATES = re.compile(r"\s*(?:,|、|，|和|及|and|,\s*and)?\s*")
