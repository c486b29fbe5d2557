"""Who does what a verb of an English sentence says: before it, behind it, or named earlier."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from govsumm.reading.people.functions import Deed, is_adverb
from govsumm.reading.people.inverted import inverted_subject
from govsumm.reading.people.listing import Listed, before, behind, leading
from govsumm.reading.people.mentions import Memory
from govsumm.reading.people.participation import Span
from govsumm.reading.people.roles import role_start
from govsumm.reading.people.subjects import named_behind, opening_subject, subject_before
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.people.verb_surroundings import (
    JOINING,
    agents_behind,
    carries_on,
    is_inverted,
    is_meanwhile,
    subject_end,
    with_post_of_all,
)
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

_RELATIVES = frozenset({"that", "which", "whom", "where", "when", "as"})


class Doers:
    """One sentence as it is read verb by verb, and who has been named so far."""

    def __init__(self, tokens: Tokens, n: int, memory: Memory) -> None:
        self.tokens = tokens
        self.n = n
        self.memory = memory
        self.done = 0
        """The token behind the last verb."""
        self.people: tuple[Listed, ...] = ()
        """The subject of the last verb."""
        self.listing: tuple[FunctionName, Span] | None = None
        """The list that the sentence ends in: "Present were A; B; C" is three sentences."""
        self.agents: tuple[int, tuple[Listed, ...]] | None = None
        """Where the last verb stands that names people behind it, and these."""
        self.quoting = False
        """Whether somebody's words have begun, so that what follows may be theirs."""
        self.last: FunctionName | None = None
        """The last function given here: "A spoke, as did B"."""
        self.quiet = True
        """Whether no verb gives a function here."""
        self.listed = False
        """Whether it is a further item of a list that a sentence before opened."""

    def people_of(self, deed: Deed) -> tuple[Listed, ...]:
        """Who does it."""
        tokens = self.tokens
        if deed.function == "presided" and self.people and is_meanwhile(tokens, deed):
            return self.people
        if self.quoting and not (deed.function == "absent" and not deed.agent):
            return () if deed.agent else self._another(deed.start)
        if deed.agent:
            moves = tokens[deed.start].low in phrase_set("people", "moving")
            if moves and not self.memory.posts_too:
                return ()  # in minutes that moves a motion, which is not to speak
            named = any(each.capital for each in tokens[deed.end + 1 : deed.end + 2])
            short = () if named else tokens[deed.end : deed.end + 1]
            agents = self.memory.meant(short, self.n)
            region = agents_behind(tokens, deed.end)
            listed = behind(region)
            if deed.function in {"attended", "absent"}:
                listed = with_post_of_all(tokens[self.done : deed.start], listed)
            listed = listed or agents or named_behind(region, self.memory)
            self.agents = (deed.start, listed)
            return listed
        people = self.subject(deed.start)
        if people and self._is_aside(deed, people):
            people = self._beyond_aside()
        if not people and carries_on(tokens, deed.start):
            people = self.people or self.leading(deed.start)
            people = people or opening_subject(tokens[: deed.start], self.memory)
        if not people and deed.opens and is_inverted(tokens, deed):
            people = behind(tokens[deed.end :])[:1] or named_behind(tokens[deed.end :], self.memory)
        people = people or self._whose_clause(deed.start)
        people = people or subject_before(tokens[: deed.start], deed.start, self.memory)
        return people or inverted_subject(tokens, self.done, deed)

    def _is_aside(self, deed: Deed, people: tuple[Listed, ...]) -> bool:
        """Whether those before a verb only came with its subject: "X, accompanied by A, said"."""
        if not self.agents or self.tokens[deed.start - 1].text not in ",，)—–":
            return False
        listed = {each.name[0].start for each in self.agents[1]}
        return all(each.name[0].start in listed for each in people)

    def _beyond_aside(self) -> tuple[Listed, ...]:
        """Who is named before the aside that tells whom they were with."""
        first = self.agents[0] if self.agents else 0
        marks = [n for n in range(first) if self.tokens[n].text in ",，(—–"]
        end = marks[-1] if marks else 0
        return before(self.tokens[:end]) or subject_before(self.tokens[:end], end, self.memory)

    def _whose_clause(self, at: int) -> tuple[Listed, ...]:
        """Somebody of whom a clause tells, "with Jo Roe, who excused himself"."""
        while at and is_adverb(self.tokens[at - 1].low) and self.tokens[at - 1].low != "who":
            at -= 1
        if at < 2 or self.tokens[at - 1].low != "who":
            return ()
        end = at - 2 if self.tokens[at - 2].text == "," else at - 1
        return subject_before(self.tokens[:end], end, self.memory, anywhere=True)

    def _another(self, at: int) -> tuple[Listed, ...]:
        """Who is named before a verb behind somebody's words: "X asked why, and Jo Doe said"."""
        tokens = self.tokens
        found = subject_before(tokens[:at], at, self.memory)
        n = role_start(tokens, index_at(tokens, found[0].name[0].start)) if found else 0
        joined = n > 1 and tokens[n - 1].low in JOINING and tokens[n - 2].text in ",，;；)"
        return found if joined or (n and tokens[n - 1].text in ";；") else ()

    def subject(self, at: int) -> tuple[Listed, ...]:
        """Who is named before the verb at `at`, behind what an earlier verb took."""
        tokens, start = self.tokens, self.done
        if start:
            while start < at and tokens[start].low not in JOINING:
                start += 1
            if start + 1 < at and tokens[start + 1].low == "who":
                start = self.done
        region = tokens[start : subject_end(tokens, start, at)]
        return before(region) or self.memory.meant(region, self.n)

    def leading(self, at: int) -> tuple[Listed, ...]:
        """Who opens the sentence, where the verb comes after others: "A led a team, and spoke"."""
        people = leading(self.tokens[:at])
        return people if len(people) == 1 else ()

    def told_of(self, person: Listed) -> bool:
        """Whether a thing is told of by what somebody said: "the sum that Minister Gao Wen had"."""
        at = role_start(self.tokens, index_at(self.tokens, person.name[0].start))
        return at > 0 and self.tokens[at - 1].low in _RELATIVES


def index_at(tokens: Tokens, start: int) -> int:
    """Which token begins at an offset; 0: none does."""
    at = bisect_left(tokens, start, key=itemgetter(1))
    return at if at < len(tokens) and tokens[at].start == start else 0
