"""The run of people and groups that gathers in a Chinese sentence, and what it is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from govsumm.reading.people.chinese_absences import is_elsewhere
from govsumm.reading.people.chinese_words import BLANK, PAUSES, words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

GAPS = " 　" + BLANK
MAX_RUN = 400
"""A longer list of people before one verb is no list of people."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody, or a group, in the run before a verb."""

    name: Span
    posts: tuple[Span, ...] = ()
    group: bool = False
    tentative: bool = False
    """A bare name that no post stands before anywhere."""


listed = partial(phrase_set, "han_people")
"""Lists of the section as a set."""


@dataclass
class Run:
    """One segment of a sentence as it is read; `start` is where the piece in hand begins."""

    text: str
    original: str
    known: frozenset[str]
    end: int
    at: int
    last: Seen | None
    roll: FunctionName | None = None
    roles: dict[str, Span] = field(default_factory=dict)
    """Who is meant by an office alone."""
    start: int = 0
    whole: int = 0
    """Where the items begin that no person or group has been made of."""
    opened: int = 0
    """Where the run in hand begins."""
    subjects: list[Seen] = field(default_factory=list)
    posts: list[Span] = field(default_factory=list)
    inherited: tuple[Span, ...] = ()
    verbed: bool = False
    hearing: bool = False
    """听取了 has opened a list of those who are heard."""
    attending: Span | None = None
    """列席会议的 before somebody."""
    strict: bool = False
    """Reported speech has begun: only somebody right before a verb of saying counts."""
    given: set[tuple[Span, FunctionName | None]] = field(default_factory=set)
    found: list[Sighting] = field(default_factory=list)

    def goes_on(self, at: int) -> None:
        """Goes on with a new piece."""
        self.at = self.start = self.whole = at

    def fresh(self) -> bool:
        """Whether people wait for their verb."""
        return bool(self.subjects) and not self.verbed

    def printed(self, name: Span) -> str:
        """A name without blanks."""
        return "".join(self.text[name[0] : name[1]].split())

    def see(self, seen: Seen) -> None:
        """Takes somebody into the run; after a verb a new run begins."""
        if self.verbed:
            self.subjects, self.verbed = [], False
        self.opened = self.opened if self.subjects else self.whole
        if self.attending:
            self.give(seen, "attended", self.attending)
        if len(self.subjects) < MAX_RUN:
            self.subjects.append(seen)
        self.posts = []
        self.goes_on(seen.name[1])

    def give(self, seen: Seen, function: FunctionName | None, said: Span) -> None:
        """Records a function of somebody, once."""
        if (seen.name, function) not in self.given:
            self.found.append(Sighting(seen.name, seen.posts, function, said, group=seen.group))
            self.given.add((seen.name, function))

    def assign(self, function: FunctionName, said: Span) -> None:
        """Records the function of everybody in the run; an absence from elsewhere is none."""
        before = (self.start, said[0])
        if function == "absent" and not self.roll and is_elsewhere(self.text, before, said[1]):
            self.subjects = []
        if self.roll == "attended" and function == "absent":
            self.subjects = self.left_out()
        for seen in self.subjects:
            told = self.text[seen.name[0] - 1 : seen.name[0]] in tuple("由请让令")
            if not seen.group or self.roll or (self.plausible(function, said) and not told):
                self.give(seen, function, said)
        people = [seen for seen in self.subjects if not seen.group]
        speaks = function in ("spoke", "presided", "briefed", "reported", "other")
        if len(people) == 1 and speaks and not self.hearing:
            self.last = people[0]
        self.verbed, self.posts = True, []

    def left_out(self) -> list[Seen]:
        """Whom an absence in a roll of those present means: 甲、乙公假 the last, ；甲、乙公假 both.

        Those before are there.
        """
        apart = self.text[self.opened - 1 : self.opened] in tuple("；;")
        away = self.subjects if apart or self.text[self.at - 1] in "均皆都" else self.subjects[-1:]
        for seen in self.subjects[: len(self.subjects) - len(away)]:
            self.give(seen, self.roll, (self.end - 1, self.end))
        return away

    def plausible(self, function: FunctionName, said: Span) -> bool:
        """Whether a group has this function in the meeting, and not in what is told there."""
        verb = self.text[said[0] : said[1]]
        if function != "attended":
            return function == "absent" or verb in listed("spoken_by_groups")
        object_ = words("han_people", "attended_by_groups").at(self.text, said[1])
        ends = said[1] >= self.end or self.text[said[1]] in PAUSES + "、并和"
        return bool(object_) or ends or verb.endswith("会") or verb.startswith("坐")

    def flush(self) -> None:
        """Ends a run: in a roll it has the roll's function, else those with posts are noted."""
        if self.roll and self.fresh():
            self.assign(self.roll, (self.end - 1, self.end))
        elif self.fresh():
            for seen in self.subjects:
                if seen.posts and not seen.group:
                    self.give(seen, None, seen.name)
            lone = self.subjects[0]
            if len(self.subjects) == 1 and not lone.group and self.printed(lone.name) in self.known:
                self.last = lone  # whatever they did: 他 is who was last the subject
        self.subjects, self.posts, self.inherited = [], [], ()
        self.verbed = False
