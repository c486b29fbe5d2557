"""The items of a list of those present or absent: names, posts, what is said in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from govsumm.reading.people.excepted import EXCEPT
from govsumm.reading.people.participation import Span
from govsumm.reading.people.roll_crowds import counted_pattern, crowd_pattern
from govsumm.reading.people.roll_notes import is_field
from govsumm.reading.people.roll_pieces import LEAD, is_body, is_letters, item_of, pieces, places_in
from govsumm.reading.people.somebody import means_nobody
from govsumm.reading.people.standing_in import FOR
from govsumm.reading.people.surname_first import surname_first
from govsumm.reading.people.titled import Titled, titled
from govsumm.reading.phrasing import Worded, phrase_set

_BRACKET = Worded(
    r"(?!(?<=\b[A-Z] )\([A-Z][a-z]+\) [A-Z])(?!\((?i:{rolls.honorifics})\.?\))"
    r"\([^()]{1,120}\)|\[[^\[\]]{1,120}\]|\s(?:in\s+the\s+[Cc]hair|presiding)(?=\s*[,;.]|\s*$)"
    r"|\s(?:[a-z]+ing\s)?(?:by|via|through)\s(?:{people.means})(?=\s*[,;.]|\s*$)"
    r"|\s(?:arriv(?:ing|ed)|join(?:ing|ed)|left|leaving|depart(?:ing|ed))\s[^,;()\n]{2,50}"
    r"(?=\s*[,;.]|\s*$)"
)
"""What a list says of somebody; neither "(Dr.)" nor the name they go by is: "P (Peter) Roe"."""
_CALLED = re.compile(
    r"(?<![^\s,;:])(?P<first>[A-Z][\w’'-]+) (?P<by>\((?P<name>[A-Z][a-z]+)\)) (?=[A-Z][a-z])"
)
"""Robert (Bob) Roe: what somebody goes by."""
_HELD = re.compile(r"([^\s,;.:()][^,;.:()\n]{2,60}?)\s*\(([^()]{4,60})\)")
"""An office, and in brackets who holds it: "The Town Clerk (Jo Doe)"."""
MAX_LIST = 20_000
"""Of a longer list only the beginning is read, in code points."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody in a list, or a crowd: spans of the name and the posts, and of what brackets say."""

    name: Span
    posts: tuple[Span, ...]
    notes: tuple[Span, ...] = ()
    crowd: bool = False
    left_out: bool = False
    """Named behind "except", or as whom somebody stood in for: they were not there themselves."""


@dataclass(frozen=True, slots=True)
class Items:
    """What a list holds, and whether all of it was understood."""

    entries: tuple[Entry, ...]
    whole: bool
    lone_posts: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Collecting:
    """The list so far: a post shared by those who follow, a post that waits for its name."""

    text: str
    found: list[Entry] = field(default_factory=list)
    lone: list[Span] = field(default_factory=list)
    whole: bool = True
    shared: Span | None = None
    waiting: Span | None = None
    post_first: bool | None = None
    left: int = 0
    """Where the last one ends who is left out of "all members"."""

    def read(self, start: int, end: int) -> None:
        """Reads what stands between two separators: a crowd, a name, a post, a charge, a note."""
        piece = self.text[start:end]
        bare = piece.strip(" .\n")
        begin = end - len(piece.lstrip())
        if crowd := crowd_pattern().fullmatch(bare) or counted_pattern().fullmatch(bare):
            if (crowd["n"] or "").lower() not in ("0", "zero", "no"):
                who = begin + crowd.start("who"), begin + crowd.end("who")
                self.found.append(Entry(who, (), crowd=True))
            return
        if out := EXCEPT.search(self.text, start, end) or FOR.search(self.text, start, end):
            self.leave_out(
                (begin, start + len(self.text[start : out.start()].rstrip(" ,"))), out.end(), end
            )
            return
        item = item_of(self.text, start, end)
        if self.left and item and item.name and self._is_left_too(start, item):
            self.found.append(Entry(item.name, (item.post,) if item.post else (), left_out=True))
            self.left = end
            return
        if self.found and (
            is_field(bare) or (item is None and bare.istitle() and self.field((start, end)))
        ):
            self.charge((begin, start + len(piece.rstrip(" .\n"))))
        elif item is not None:
            self.take(item)
        elif not (_NOTE.match(piece) or is_letters(piece)):
            self.whole, self.waiting = False, None

    def leave_out(self, others: Span, start: int, end: int) -> None:
        """Takes "all members except Cllr Low": a crowd, and somebody who is not in it."""
        if others[1] > others[0] and self.text[slice(*others)].lower().startswith("all "):
            self.found.append(Entry(others, (), crowd=True))
            self.left = end
        elif others[1] > others[0]:
            self.read(*others)  # "Cllr A for Cllr B"
        item = item_of(self.text, start, end)
        if item and item.name:
            self.found.append(Entry(item.name, (item.post,) if item.post else (), left_out=True))

    def _is_left_too(self, start: int, item: Titled) -> bool:
        """Whether one more member is left out: "all members except A, B and C", but no officer."""
        post = self.text[slice(*item.post)].lower() if item.post else ""
        member = not post or post.strip(".") in phrase_set("rolls", "seated", "honorifics")
        return member and not set(self.text[self.left : start]) & set(";:.")

    def take(self, item: Titled) -> None:
        """Takes a name, a post or both."""
        if item.name and not item.post and self.found and is_body(self.text, item.name):
            return
        if item.phrased and item.post and item.name and self.found and not self.found[-1].posts:
            item = Titled(None, (item.post[0], item.name[1]))  # "Jo Doe, Minister of Civil Works"
        if item.name and not item.post and self.found and self.field(item.name):
            item = Titled(None, item.name)
        if self.post_first is None:
            self.post_first = item.name is None
        if item.name is None:
            self._post(item)
            return
        if self.waiting and item.post and not self._is_of_next(self.waiting, item.post):
            self.lone.append(self.waiting)
            self.waiting = None
        posts = tuple([post for post in (item.post, self.waiting) if post])
        if item.post:
            self.shared = item.post if item.plural else None
        elif not posts and self.shared:
            posts = (self.shared,)
        self.waiting = None
        self.found.append(Entry(item.name, posts))

    def _is_of_next(self, waiting: Span, post: Span) -> bool:
        """Whether two posts in a row are one person's: "Chairman, Cllr Jo Doe"."""
        member = " ".join(self.text[slice(*post)].lower().split()) in phrase_set("rolls", "seated")
        another = self.text[max(0, waiting[0] - 4) : waiting[0] + 4].startswith("the ")
        return ";" not in self.text[waiting[1] : post[0]] and (member or not another)

    def charge(self, span: Span) -> None:
        """Takes what the last one named is in charge of, with the post that stands before it."""
        last = self.found[-1]
        before = last.posts[-1] if last.posts else None
        if before and before[0] > last.name[1] and _LINK.fullmatch(self.text, before[1], span[0]):
            self.found[-1] = replace(last, posts=(*last.posts[:-1], (before[0], span[1])))
        else:
            self.found[-1] = replace(last, posts=(*last.posts, span))

    def field(self, span: Span) -> bool:
        """Whether one word behind a name is what somebody is in charge of: "Jo Doe, Defence"."""
        words = [word.strip(".,;") for word in self.text[slice(*span)].lower().split()] or [""]
        surname = words[-1] in phrase_set("people", "also_names", "thing_surnames")
        if surname and len(words) > 1 and not means_nobody(words, posted=False):
            return False  # "W. Parks", "Dana Parks"
        return words[-1] in phrase_set("posts", "portfolios", "bodies")

    def _post(self, item: Titled) -> None:
        """A post alone: of several, of the name to come, or of the name before."""
        if item.plural:
            self.shared = item.post
        elif self.post_first or not self.found:
            before, self.waiting = self.waiting, item.post
            if before and item.post and self.text[before[1] : item.post[0]].strip() in _JOINS:
                self.waiting = before[0], item.post[1]
            self.lone += [item.post] if item.post and not self.post_first else []
        elif item.post:
            last = self.found[-1]
            self.found[-1] = replace(last, posts=(*last.posts, item.post))


_LINK = re.compile(r"\s*(?:[,:–—-]|and|&)?\s*")
_JOINS = ("and", "&")


def items(text: str, start: int, end: int) -> Items:
    """The entries of the list that stands in `[start, end)`."""
    end = min(end, start + MAX_LIST)
    holders = dict(_holders(text, start, end)) if text.find("(", start, end) >= 0 else {}
    called = [hit.span("by") for hit in _CALLED.finditer(text, start, end) if _is_given(hit)]
    brackets = [hit.span() for hit in _BRACKET.finditer(text, start, end)]
    notes = [span for span in brackets if span not in called]
    notes = sorted([*holders, *(n for n in notes if not any(a < n[0] < b for a, b in holders))])
    so_far = _Collecting(text)
    turned = surname_first(text, start, end)
    places = [] if turned else places_in(text, start, end)
    apart = pieces(text, start, end, sorted([*notes, *turned, *places]))
    for span in sorted([*apart, *turned]):
        if span in turned:
            so_far.take(Titled(turned[span], None))
        else:
            so_far.read(*span)
    if so_far.waiting and so_far.waiting not in so_far.lone:
        so_far.lone.append(so_far.waiting)
    found = sorted((*so_far.found, *holders.values()), key=lambda each: each.name)
    kept = [each for each in notes if each not in holders]
    noted = _noted(found, kept) if kept else found
    return Items(tuple(noted), so_far.whole, tuple(so_far.lone))


def _is_given(hit: re.Match[str]) -> bool:
    """Whether what stands in brackets is a given name behind another one."""
    given = phrase_set("people", "given_names", "given_english")
    return hit["first"].lower() in given and hit["name"].lower() in given


def _holders(text: str, start: int, end: int) -> Iterator[tuple[Span, Entry]]:
    """Offices with their holders in brackets, and the spans that hold both."""
    for hit in _HELD.finditer(text, start, end):
        opened = LEAD.match(text, *hit.span(1)).end()  # type: ignore[union-attr]
        office, who = titled(text, opened, hit.end(1)), titled(text, *hit.span(2))
        if office and office.post and not office.name and who and who.name:
            named = who.post or who.honoured or len(text[slice(*who.name)].split()) > 1
            if named and not is_field(hit[2]):
                posts = (office.post, who.post) if who.post else (office.post,)
                yield (opened, hit.end()), Entry(who.name, posts)


_NOTE = Worded(r"\W*(?:{rolls.note_openers})\b", re.IGNORECASE)
"""Left at 9:05; via Zoom: no item, but of the one before."""


def _noted(found: list[Entry], notes: list[Span]) -> Iterator[Entry]:
    """Each entry with the brackets that follow it."""
    starts = [entry.name[0] for entry in found[1:]] + [1 << 60]
    for entry, following in zip(found, starts, strict=bool(found)):
        own = tuple([span for span in notes if entry.name[1] <= span[0] < following])
        yield replace(entry, notes=own) if own else entry
