"""The run of people and groups that gathers in a Chinese sentence before its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, partial

from govsumm.reading.people.chinese_names import follows, name_at
from govsumm.reading.people.chinese_phrases import (
    bare_at,
    bracketed_posts,
    held_beside,
    is_group,
    led,
    parted,
    post_span,
    qualified,
    shared,
    skip_blanks,
    styled,
    title_after,
    trimmed,
)
from govsumm.reading.people.chinese_words import BLANK, PAUSES, words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import Worded, alternatives, phrase_set
from govsumm.records import FunctionName

GAPS = " 　" + BLANK
_HARD = "。；;!！?？｡\n"
"""Marks that end a run of people."""
_CONJUNCTIONS = ("以及", "和", "及", "与", "暨")


LAST = 16
"""So many characters before the end of an absence stand a post and a name."""
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
    subjects: list[Seen] = field(default_factory=list)
    posts: list[Span] = field(default_factory=list)
    inherited: tuple[Span, ...] = ()
    verbed: bool = False
    hearing: bool = False
    """听取了 has opened a list of those who are heard."""
    attending: Span | None = None
    """列席会议的 before somebody."""
    given: set[tuple[Span, FunctionName | None]] = field(default_factory=set)
    found: list[Sighting] = field(default_factory=list)

    # clauses and items

    def open_clause(self) -> None:
        """Begins a clause: passes over its opening words, and looks for a name without a post."""
        self.attending = None
        self.goes_on(led(self.text, self.at, self.end))
        if words("han_people", "sourcing").at(self.text, self.at):
            self.to_clause_end(self.at)
        self.bare(in_list=self.roll is not None or self.fresh())

    def goes_on(self, at: int) -> None:
        """Goes on with a new piece."""
        self.at = self.start = self.whole = at

    def pause(self, char: str) -> None:
        """Ends a clause: a run of people goes on past a comma, and past nothing else."""
        piece = self.text[self.start : self.at].strip(GAPS)
        if char in ":：" and not self.roll and self.fresh() and not self.foreign(piece):
            self.assign("spoke", (self.at, self.at + 1))
        goes_on = char in "，," and (self.excused() or self.says_next(piece))
        if char in _HARD or (self.foreign(piece) and not goes_on):
            self.flush()
        self.at += 1
        self.open_clause()

    def says_next(self, piece: str) -> bool:
        """主持治安会报，指示……: whoever alone held a meeting says what the next clause says."""
        if not self.verbed or len(self.subjects) != 1 or self.subjects[0].group:
            return False
        tours = (self.subjects[0].name, "other") in self.given
        return bool((tours or OCCASION.search(piece)) and _saying().match(self.text, self.at))

    def foreign(self, piece: str) -> bool:
        """Whether a piece that is neither a name nor a post ends the run of people."""
        if not piece or (self.posts and self.posts[-1][1] == self.at):
            return False  # a post waits for its name
        adverbial = bool(words("han_people", "between").at(piece, 0))
        return not (adverbial or words("han_posts", "bodies").ending(piece, len(piece)))

    def excused(self) -> bool:
        """Whether a clause tells why somebody is absent, as the next one says: …，均未参会."""
        if not self.fresh():
            return False
        because = self.text.startswith(("因", "由于"), self.start)
        match = (_because() if because else _excusing()).match(self.text, self.at, self.end)
        return match is not None and (because or not self.another(match.end()))

    def another(self, end: int) -> bool:
        """Whether a clause that ends in an absence is somebody else's: 处长江某请假."""
        posts = words("han_posts", "posts")
        for at in range(max(self.at, end - LAST), end):
            if post := posts.at(self.text, at):
                name = name_at(self.text, at + len(post), post=True, limit=end)
                if name and words("han_people", "absent").at(self.text, name):
                    return True
        return False

    def fresh(self) -> bool:
        """Whether people wait for their verb."""
        return bool(self.subjects) and not self.verbed

    def next_item(self, at: int) -> None:
        """Begins another item of a list."""
        piece = self.text[self.start : self.at].strip(GAPS)
        if self.fresh() and not self.roll and self.foreign(piece):
            self.flush()
        self.at = self.start = skip_blanks(self.text, at, self.end)
        if not piece and not self.posts:
            self.whole = self.at
        self.bare(in_list=not piece and (self.fresh() or self.roll is not None))

    def blank(self) -> None:
        """Passes over a blank; in a run of names it parts two of them."""
        named = self.roll and bare_at(self.text, self.at + 1, self.end, listed=True)
        if (self.start == self.at and (self.fresh() or self.roll)) or (named and named[1]):
            self.next_item(self.at + 1)
        else:
            self.at += 1

    def conjunction(self) -> bool:
        """和 after somebody: another one follows."""
        if self.start != self.at or self.verbed or not (self.subjects or self.posts):
            return False
        word = next((w for w in _CONJUNCTIONS if self.text.startswith(w, self.at)), "")
        if word:
            self.next_item(self.at + len(word))
        return bool(word)

    def to_clause_end(self, at: int, until: str = "") -> None:
        """Passes over what a verb tells of."""
        stops = PAUSES + until
        while at < self.end and self.text[at] not in stops:
            at += 1
        self.goes_on(at)
        self.posts = []

    # people and groups

    def see(self, seen: Seen) -> None:
        """Takes somebody into the run; after a verb a new run begins."""
        if self.verbed:
            self.subjects, self.verbed = [], False
        if self.attending:
            self.give(seen, "attended", self.attending)
        if len(self.subjects) < MAX_RUN:
            self.subjects.append(seen)
        self.posts = []
        self.goes_on(seen.name[1])

    def bare(self, *, in_list: bool) -> None:
        """Looks for a name without a post before it, here."""
        begin = styled(self.text, self.at)
        person = bare_at(self.text, begin, self.end, listed=in_list) or self.known_at()
        if person is None or self.posts:
            return
        name, posts = person
        inherits = self.inherited if in_list and self.fresh() and not posts else ()
        unsure = not (in_list or self.roll or posts or self.printed(name) in self.known)
        self.see(Seen(name, posts or inherits, tentative=unsure))
        self.goes_on(max([name[1], *(end for _, end in posts)]))

    def known_at(self) -> tuple[Span, tuple[Span, ...]] | None:
        """Somebody whose name stands right after a post elsewhere, whatever their surname."""
        for size in (4, 3, 2):
            end = self.at + size
            if self.text[self.at : end] in self.known and end <= self.end:
                ends = follows(self.text, end)
                return ((self.at, end), title_after(self.text, end)[0]) if ends else None
        return None

    def printed(self, name: Span) -> str:
        """A name without blanks."""
        return "".join(self.text[name[0] : name[1]].split())

    def post(self) -> bool:
        """A post: with its name, or waiting for it."""
        word = words("han_posts", "posts", "collective").at(self.text, self.at)
        if not word:
            return False
        end = self.at + len(word)
        place = styled(self.text, skip_blanks(self.text, end, self.end))
        name_end = name_at(self.text, place, post=True, limit=self.end)
        if name_end:
            begin, end = post_span(self.text, self.start, end)
            end = place if qualified(self.original, end, place) else end
            self.person((place, name_end), (begin, end))
            return True
        if self.in_office(end) or self.titled(end):
            return True
        comma = self.text[end : end + 1] in ("、", "，", ",")
        if not comma and not self.text.startswith(_CONJUNCTIONS, end):
            return False
        if not self.as_group(end, in_list=True):
            self.posts.append(post_span(self.text, self.start, end))
            self.at = end
            self.start = self.start if comma else end
        return True

    def titled(self, end: int) -> bool:
        """教育局陳局長永森, whom a roll shows by that name."""
        start = self.at - 1
        for size in (2, 1):
            if self.text[start : end + size] in self.known and start >= self.start:
                self.see(Seen((start, end + size)))
                self.goes_on(end + size)
                return True
        return False

    def in_office(self, end: int) -> bool:
        """主席總結: whoever a table shows in this office, if a verb follows."""
        name = self.roles.get(self.text[self.start : end])
        if name is None or self.roll or end >= self.end or not follows(self.text, end):
            return False
        if self.text[end] in PAUSES.replace("：", "").replace(":", "") + "、宣":
            return False
        self.see(Seen(name))
        self.goes_on(end)
        return True

    def person(self, name: Span, post: Span) -> None:
        """Somebody with the posts before the name, and those behind it."""
        if "关于" in self.text[slice(*post)]:
            self.goes_on(name[1])
            return
        name, post = parted(self.text, name, post, self.known)
        if self.text.endswith("代表", *post) and self.text[name[1] : name[1] + 1] == "、":
            for other in self.posts:  # 参事代表、企业家代表滕某、柏某: the first stand for others
                self.see(Seen(other, group=True))
        posts = (*self.posts, *held_beside(self.text, post[0]), post)
        self.inherited = posts if shared(self.text, posts) else ()
        if self.printed(name) in listed("doctrine"):
            self.goes_on(name[1])
            return
        after, end = title_after(self.text, name[1])
        inner, end = bracketed_posts(self.text, self.original, end)
        self.see(Seen(name, (*posts, *after, *inner)))
        self.goes_on(end)

    def group(self) -> bool:
        """A group of unnamed people that ends here."""
        word = words("han_posts", "groups", "posts").at(self.text, self.at)
        end = self.at + len(word)
        goes_on = words("han_posts", "posts").at(self.text, end)  # 企业家代表
        return bool(word) and not goes_on and self.as_group(end, in_list=False)

    def as_group(self, end: int, *, in_list: bool) -> bool:
        """Takes the run in hand for a group, where it is one; `in_list`: a name may follow yet."""
        if not follows(self.text, end) or self.text.startswith("代表", end):
            return False  # 企业家代表 goes on
        start = trimmed(self.text, self.whole, end)
        adverbial = self.fresh() and words("han_people", "between").at(self.text, start)
        if adverbial or not is_group(self.text, start, end, listed=in_list):
            return False
        self.see(Seen((start, end), group=True))
        return True

    # functions

    def give(self, seen: Seen, function: FunctionName | None, said: Span) -> None:
        """Records a function of somebody, once."""
        if (seen.name, function) not in self.given:
            self.found.append(Sighting(seen.name, seen.posts, function, said, group=seen.group))
            self.given.add((seen.name, function))

    def assign(self, function: FunctionName, said: Span) -> None:
        """Records the function of everybody in the run."""
        for seen in self.subjects:
            told = self.text[seen.name[0] - 1 : seen.name[0]] in tuple("由请让令")
            if not seen.group or self.roll or (self.plausible(function, said) and not told):
                self.give(seen, function, said)
        people = [seen for seen in self.subjects if not seen.group]
        speaks = function in ("spoke", "presided", "briefed", "reported", "other")
        if len(people) == 1 and speaks and not self.hearing:
            self.last = people[0]
        self.verbed, self.posts = True, []

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


OCCASION = Worded(r"(?:{han_people.occasions})[时后上]?$")
"""What the object of 主持 or 出席 ends in."""


@cache
def _saying() -> re.Pattern[str]:
    """，要求, ，会上指出, ，在记者会上指出: behind a comma, who held the meeting goes on."""
    return re.compile(
        r"[，,](?:[^，,。；;：:]{2,20}[，,]并|并|会上|会中|会后|在[^，,。；;]{0,8}会上|席间)?(?:当场|现场)?"
        "(?:指示|要求|强调|指出|表示|提出|责成|希望|呼吁|宣布|说)(?!的|[会书人性]|[不较很][高严])"
    )


@cache
def _because() -> re.Pattern[str]:
    """因参加培训请假: the same clause says who is absent, or the next one does."""
    absent = alternatives("han_people", "absent")
    return re.compile(rf"[^，,。；;]{{1,30}}[，,]?[均都皆也]?(?:{absent})")


@cache
def _excusing() -> re.Pattern[str]:
    """The rest of a clause, and a next one that says who is absent; 均 reaches further back."""
    absent = alternatives("han_people", "absent")
    reason = "(?:[因故][^，,。；;]{0,12})?"
    return re.compile(
        rf"[^，,。；;]{{0,30}}[，,](?:[^，,。；;、]{{0,8}}?(?:{absent})(?![位达期得])"
        rf"|[^。；;]{{0,80}}[均都皆]{reason}(?:{absent}))"
    )


ORDER = re.compile(r"(?<![重主需纪简概])要(?![求点闻素])|必须|应当|不得|严禁")
"""What makes a clause an order: who is told to attend does not."""
COUNTED = re.compile(r".{0,16}?\d+(?:余|多)?[人名].{0,2}")
"""委员共35人."""
