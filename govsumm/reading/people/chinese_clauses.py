"""How a run of people goes on from item to item, and from clause to clause, or ends."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.people.chinese_members import CONJUNCTIONS, Members
from govsumm.reading.people.chinese_names import name_at
from govsumm.reading.people.chinese_phrases import bare_at, led, skip_blanks
from govsumm.reading.people.chinese_runs import GAPS
from govsumm.reading.people.chinese_words import PAUSES, words
from govsumm.reading.phrasing import Worded, alternatives

_HARD = "。；;!！?？｡\n"
"""Marks that end a run of people."""
LAST = 16
"""So many characters before the end of an absence stand a post and a name."""


class Clauses(Members):
    """A run that passes over marks, blanks and conjunctions."""

    def open_clause(self) -> None:
        """Begins a clause: passes over its opening words, and looks for a name without a post."""
        self.attending = None
        self.goes_on(led(self.text, self.at, self.end))
        if words("han_people", "sourcing").at(self.text, self.at):
            self.to_clause_end(self.at)
        self.bare(in_list=self.roll is not None or self.fresh())

    def pause(self, char: str) -> None:
        """Ends a clause: a run of people goes on past a comma, and past nothing else."""
        piece = self.text[self.start : self.at].strip(GAPS)
        if char in ":：" and not self.roll and self.fresh() and not self.foreign(piece):
            self.assign("spoke", (self.at, self.at + 1))
        if self.fresh() and piece.startswith("因") and _STANDS_IN.match(self.text, self.at):
            self.assign("absent", (self.start, self.at))
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
        return bool((tours or OCCASION.search(piece)) and _SAYING.match(self.text, self.at))

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
                told = self.text[name : name + 1] == "因" if name else False
                if name and (told or words("han_people", "absent").at(self.text, name)):
                    return True
        return False

    def next_item(self, at: int) -> None:
        """Begins another item of a list."""
        piece = self.text[self.start : self.at].strip(GAPS)
        if self.fresh() and not self.roll and self.foreign(piece):
            self.flush()
        self.at = self.start = skip_blanks(self.text, at, self.end)
        if not piece and not self.posts:
            self.whole = self.at
        passed = not piece or bool(self.posts or _LATIN.search(piece))
        self.bare(in_list=passed if self.roll else not piece and self.fresh())

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
        word = next((w for w in CONJUNCTIONS if self.text.startswith(w, self.at)), "")
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


_LATIN = re.compile("[A-Za-z]")
"""In an item of a roll, of a firm or somebody of another country: the next one may be a name."""
OCCASION = Worded(r"(?:{han_people.occasions})[时后上]?$")
"""What the object of 主持 or 出席 ends in."""


_SAYING = Worded(
    r"[，,](?:[^，,。；;：:]{2,20}[，,]并|并|会上|会中|会后|在[^，,。；;]{0,8}会上|席间)?(?:当场|现场)?"
    r"(?:{han_people.saying_next})(?!的|[会书人性]|[不较很][高严])"
)
"""，要求, ，会上指出, ，在记者会上指出: behind a comma, who held the meeting goes on."""


_STANDS_IN = re.compile("[，,][已现改]?[由请]")
"""因公出差，由副省长……: whoever is named behind it came for those before."""


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
