"""Those whom the lists of minutes name, and whom a surname or an office alone means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.surname_first import forename_first
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading


@dataclass
class Known:
    """Those in the lists, by the last word of their names."""

    text: str
    by_surname: dict[str, dict[str, Span]] = field(default_factory=dict)
    there: set[Span] = field(default_factory=set)
    by_post: dict[str, set[Span]] = field(default_factory=dict)
    members: set[Span] = field(default_factory=set)
    """Those of the body itself, who ask where its officers report."""

    @classmethod
    def of(cls, reading: Reading, sightings: Iterable[Sighting]) -> Known:
        """Those whom the lists name."""
        known = cls(reading.text)
        for each in sightings:
            if not each.group:
                name = known.plain(each.name)
                for post in each.posts:
                    known.by_post.setdefault(known.plain(post).lower(), set()).add(each.name)
                if any(_is_seat(known.plain(post)) for post in each.posts):
                    known.members.add(each.name)
                if each.function == "attended":
                    known.there.add(each.name)
                known.by_surname.setdefault(_surname(name), {}).setdefault(name, each.name)
        return known

    def holder(self, post: Span) -> Span | None:
        """The one person of the lists who holds an office named alone: "The City Manager"."""
        wanted = self.plain(post).lower().removeprefix("the ")
        holders = self.by_post.get(wanted) or {
            each
            for known, several in self.by_post.items()
            if known.startswith(f"{wanted} ")
            for each in several
        }
        return next(iter(holders)) if len(holders) == 1 else None

    def plain(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(self.text[slice(*span)].split())

    def in_full(self, name: Span) -> bool:
        """Whether a name has several words."""
        return len(self.plain(name).split()) > 1

    def resolved(self, name: Span) -> Span | None:
        """Where the lists name somebody who is named at `name`; None where no one person is."""
        words = self.plain(name)
        same = self.by_surname.get(_surname(words), {})
        if words in same:
            return same[words]
        if len(same) == 1 and len(words.split()) <= 2:
            (full,) = same
            if " " not in words or _initials_agree(words, full) or _surname(words) == words.lower():
                return same[full]
        return None


_MEMBER = re.compile(
    r"^(?:(?:vice|deputy)[ -])?(?:cllrs?|crs?|councill?ors?|council ?members?|members?|mayor"
    r"|chair\w*|commissioners?|trustees?|supervisors?|alder\w+)$",
    re.IGNORECASE,
)
_SEAT = Worded(r"(?:{rolls.seats})\s+(?:No\.?\s*)?[\dIVX]+", re.IGNORECASE)
"""Dist. 5, Ward 3: where a member sits for."""


def _is_seat(post: str) -> bool:
    """Whether a post is that of a member of the body."""
    return _MEMBER.search(post) is not None or _SEAT.fullmatch(post) is not None


_SUFFIX = re.compile(r",?\s+(?:jr|sr|i{2,3}|iv|esq)\.?$")


def _surname(name: str) -> str:
    """The surname of a name in lower case, with "van" and the like before it."""
    words = _SUFFIX.sub("", forename_first(name).lower()).split()
    return (
        " ".join(words[-2:])
        if len(words) > 1 and words[-2].strip(".") in ("st", "de", "van", "von")
        else words[-1]
        if words
        else ""
    )


def _initials_agree(words: str, full: str) -> bool:
    return words[0].lower() == full[0].lower()
