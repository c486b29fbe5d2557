"""One sentence of an English report: whose functions its verbs give, and to whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from govsumm.reading.people.functions import Deed, deeds_of, is_adverb
from govsumm.reading.people.groups import groups_before, groups_behind
from govsumm.reading.people.listing import Listed, before, behind, leading
from govsumm.reading.people.mentions import Memory
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.pieces import piece_of
from govsumm.reading.people.roles import role_start
from govsumm.reading.people.subjects import (
    named_behind,
    opening_subject,
    subject_before,
)
from govsumm.reading.people.tokens import Tokens, span_of
from govsumm.reading.phrasing import Worded, cue_words, phrase_set
from govsumm.reading.spanned_words import words_in
from govsumm.records import FunctionName

_BEEN = frozenset({"was", "were", "is", "been"})
_ELSEWHERE = Worded(
    r"\b(?:{people.elsewhere})\b(?!\s+(?:to|after|before|at|following|during|read)\b)",
    re.IGNORECASE,
)
"""What is said so is said outside the meeting: "in a statement", not "in a statement to it"."""
_JOINED = frozenset({"and", ",", "，", "but", "then", ";", "；", "while"})


class SentenceReader:
    """One sentence, read verb by verb."""

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
        self.quoting = False
        """Whether somebody's words have begun, so that what follows may be theirs."""
        self.last: FunctionName | None = None
        """The last function given here: "A spoke, as did B"."""
        self.quiet = True
        """Whether no verb gives a function here."""

    def goes_on(self, function: FunctionName, said: Span) -> Iterator[Sighting]:
        """Who stands here in a list that a sentence before opened."""
        people = behind(self.tokens)
        self._remember(people)
        return self._having(function, said, people)

    def _having(
        self, function: FunctionName, said: Span, people: tuple[Listed, ...]
    ) -> Iterator[Sighting]:
        """People with a function, by their full names."""
        for each in people:
            if full := self.memory.full(each.name, titled=each.titled):
                yield Sighting(full, each.posts, function, said)
                short = span_of(each.name)
                if short != full and len(each.name) > 1:
                    yield Sighting(short, (), None, short)

    def sightings(self) -> Iterator[Sighting]:
        """Who has which function here."""
        leads: list[Deed] = []
        deed = None
        for found in deeds_of(self.tokens):
            deed = self._continued(found)
            if deed.leads:
                leads.append(deed)
                self.done = deed.end
                continue
            people = self._people(deed)
            self.quiet = False
            said = span_of(self.tokens[deed.start : deed.end])
            self.listing = (deed.function, said) if deed.agent and people else None
            self._remember(people)
            for each in (deed, *leads) if people else ():
                yield from self._seen(each, people)
            yield from self._groups(deed, people)
            yield from self._replaced(deed)
            self.last = deed.function
            leads = [] if people else leads
            within = self.tokens[deed.start].low in _CHAIRING  # "Gao Wen in presiding required"
            if not within and (people or not deed.agent):  # "A, together with members, attended"
                self.done = deed.end
            if not deed.agent:
                self.people = people or self.people
            if not deed.agent or not self.people:
                self.memory.subject(people, self.n)
            self.quoting = self.quoting or (deed.opens and bool(people) and not deed.agent)
        text = self.memory.text[self.tokens[0].start : self.tokens[-1].end] if self.tokens else ""
        if deed is None and (":" in text or "：" in text):
            yield from self._quoted()
        if "who" in text.lower():
            yield from self._elsewhere()

    def _continued(self, deed: Deed) -> Deed:
        """A deed that is what the last one was: "A spoke, as did B"."""
        same = deed.agent and self.last and self.tokens[deed.end - 1].low == "did"
        return replace(deed, function=self.last) if same and self.last else deed

    def _people(self, deed: Deed) -> tuple[Listed, ...]:
        """Who does it."""
        tokens = self.tokens
        if deed.function == "presided" and self.people and _meanwhile(tokens, deed):
            return self.people
        if self.quoting:
            return () if deed.agent else self._another(deed.start)
        if deed.agent:
            moves = tokens[deed.start].low in phrase_set("people", "moving")
            if moves and not self.memory.posts_too:
                return ()  # in minutes that moves a motion, which is not to speak
            agents = self.memory.meant(tokens[deed.end : deed.end + 1], self.n)
            listed = behind(_agents(tokens, deed.end))
            if deed.function in {"attended", "absent"}:
                listed = _shared(tokens[self.done : deed.start], listed)
            return listed or agents or named_behind(tokens[deed.end :], self.memory)
        people = self._subject(deed.start)
        if not people and _carries(tokens, deed.start):
            people = self.people or self._leading(deed.start)
            people = people or opening_subject(tokens[: deed.start], self.memory)
        if not people and deed.opens and _is_inverted(tokens, deed):
            people = behind(tokens[deed.end :])[:1] or named_behind(tokens[deed.end :], self.memory)
        return people or subject_before(tokens[: deed.start], deed.start, self.memory)

    def _another(self, at: int) -> tuple[Listed, ...]:
        """Who is named before a verb behind somebody's words: "X asked why, and Jo Doe said"."""
        tokens = self.tokens
        found = subject_before(tokens[:at], at, self.memory)
        n = role_start(tokens, _index(tokens, found[0].name[0].start)) if found else 0
        joined = n > 1 and tokens[n - 1].low in _JOINED and tokens[n - 2].text in ",，;；)"
        return found if joined or (n and tokens[n - 1].text in ";；") else ()

    def _subject(self, at: int) -> tuple[Listed, ...]:
        """Who is named before the verb at `at`, behind what an earlier verb took."""
        tokens, start = self.tokens, self.done
        if start:
            while start < at and tokens[start].low not in _JOINED:
                start += 1
            if start + 1 < at and tokens[start + 1].low == "who":
                start = self.done
        region = tokens[start : _before_adverbs(tokens, start, at)]
        return before(region) or self.memory.meant(region, self.n)

    def _leading(self, at: int) -> tuple[Listed, ...]:
        """Who opens the sentence, where the verb comes after others: "A led a team, and spoke"."""
        people = leading(self.tokens[:at])
        return people if len(people) == 1 else ()

    def _quoted(self) -> Iterator[Sighting]:
        """Somebody who opens a sentence whose words are quoted behind a colon."""
        colons = [n for n, each in enumerate(self.tokens[:-1]) if each.text in ":："]
        colon = next((n for n in colons if self.tokens[n + 1].text in '"“'), 0)
        people = self._leading(colon) if colon else ()
        self._remember(people)
        return self._having("spoke", span_of(self.tokens[colon : colon + 1]), people)

    def _remember(self, people: tuple[Listed, ...]) -> None:
        for each in people:
            at = _index(self.tokens, each.name[0].start)
            title = [token.low for token in self.tokens[max(0, at - 2) : at] if token.word]
            self.memory.note(each, title[-1] if title else "")

    def _seen(self, deed: Deed, people: tuple[Listed, ...]) -> Iterator[Sighting]:
        said = span_of(self.tokens[deed.start : deed.end])
        if deed.function == "spoke":
            if _is_elsewhere(self.memory.text, *span_of(self.tokens)):
                return iter(())
            vouched = tuple(each for each in people if self.memory.vouched(each))
            people = people if deed.agent and vouched else vouched
        return self._having(deed.function, said, people)

    def _replaced(self, deed: Deed) -> Iterator[Sighting]:
        """Whoever "was represented by" somebody was not there."""
        tokens, at = self.tokens, deed.start
        if not deed.agent or not at:
            return
        sent = tokens[at].low in {"sent", "delegated", "deputed"}
        if sent or (tokens[at].low == "represented" and tokens[at - 1].low in _BEEN):
            said = span_of(tokens[deed.start : deed.end])
            yield from self._having("absent", said, self._subject(at))

    def _elsewhere(self) -> Iterator[Sighting]:
        """Somebody whom a sentence names only to say where else they were: "who was in Rome"."""
        tokens = self.tokens
        for at in [n for n, each in enumerate(tokens[:-2]) if each.low == "who" and n > 1]:
            if tokens[at + 1].low not in {"was", "is"}:
                continue
            away = tokens[at + 2].low == "in" and tokens[at + 3 : at + 4]
            if away and away[0].capital and away[0].low not in phrase_set("people", "not_names"):
                said = span_of(tokens[at : at + 4])
                named = subject_before(tokens[: at - 1], at - 1, self.memory, anywhere=True)
                yield from self._having("absent", said, named)

    def _groups(self, deed: Deed, people: tuple[Listed, ...]) -> Iterator[Sighting]:
        """The unnamed and the bodies that have a function, before the verb or behind it."""
        tokens, start = self.tokens, self.done
        said = span_of(tokens[deed.start : deed.end])
        taken = tuple(span for each in people for span in (span_of(each.name), *each.posts))
        if deed.agent:
            yield from groups_behind(tokens[deed.end :], deed, said=said, taken=taken)
            return
        while start and start < deed.start and tokens[start].low not in _JOINED:
            start += 1
        first = tokens[deed.start].low
        subject = tokens[start : deed.start]
        yield from groups_before(subject, deed, said=said, taken=taken, first=first)


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a sentence says that its words were said outside the meeting."""
    if cue_words("people", "elsewhere").isdisjoint(words_in(text, start, end)):
        return False
    return _ELSEWHERE.search(text, start, end) is not None


def _agents(tokens: Tokens, start: int) -> Tokens:
    """What follows "chaired by", up to another such verb: "... A and attended by B"."""
    for at in range(start + 1, len(tokens) - 1):
        joined = tokens[at - 1].low in _BETWEEN
        if joined and tokens[at].low.endswith(("ed", "over")) and tokens[at + 1].low == "by":
            end = at - 1
            while tokens[end - 1].low in _BETWEEN:
                end -= 1  # at `start` stands somebody's name
            return tokens[start:end]
    return tokens[start:]


_BETWEEN = frozenset({"and", ",", "was", "also", "then", "presided", "while"})


def _index(tokens: Tokens, start: int) -> int:
    """Which token begins at an offset; 0: none does."""
    at = bisect_left(tokens, start, key=itemgetter(1))
    return at if at < len(tokens) and tokens[at].start == start else 0


def _meanwhile(tokens: Tokens, deed: Deed) -> bool:
    """Whether a participle says when its sentence's subject did the rest: "after chairing the"."""
    before = tokens[deed.start - 1].low if deed.start else ""
    return deed.participle and before in {"after", "before", "while", "when"}


def _carries(tokens: Tokens, at: int) -> bool:
    """Whether the verb goes on with the subject of the last one: "and made a speech"."""
    while at and tokens[at - 1].low not in _JOINED and is_adverb(tokens[at - 1].low):
        at -= 1
    return bool(at) and tokens[at - 1].low in _JOINED


def _before_adverbs(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends: before adverbs, "who", commas."""
    end = _before_chairing(tokens, start, _before_time(tokens, start, end))
    while end > start:
        token = tokens[end - 1]
        name = token.capital and token.low.endswith("ly")  # "Sally"
        if token.text in '"”)）.' or (token.word and (name or not is_adverb(token.low))):
            break
        end -= 1
    return end


def _before_time(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends before the day that stands between it and its verb."""
    for at in range(end - 1, max(start, end - 6), -1):
        token = tokens[at]
        if token.low in {"on", "this", "last"} and at > start and at < end - 1:
            named = any(
                each.low in phrase_set("people", "openers") or each.text[0].isdigit()
                for each in tokens[at + 1 : end]
            )
            return at if named else end
    return end


def _before_chairing(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends before what it is doing: "Gao Wen in presiding the meeting required"."""
    for at in range(end - 2, max(start, end - 8), -1):
        if tokens[at].low in {"in", "when", "while"} and tokens[at + 1].low in _CHAIRING:
            return at
        if not tokens[at].word:
            break
    return end


_CHAIRING = frozenset({"presiding", "chairing", "hosting", "speaking", "speech", "summarizing"})


def _is_inverted(tokens: Tokens, deed: Deed) -> bool:
    """Whether the words said stand before the verb: "...", said X."""
    after = tokens[deed.end : deed.end + 1]
    mark = tokens[deed.start - 1].text if deed.start else ""
    inverted = tokens[deed.start].low in phrase_set("people", "inverted") and mark in ",，'’"
    return bool(mark and (inverted or mark in '"”') and after and after[0].word)


def _shared(tokens: Tokens, people: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """The people with the post of all before the verb: "Other municipal leaders present were"."""
    head = piece_of(tokens) if people and tokens else None
    if not head or head.name or not head.plural:
        return people
    return tuple(Listed(each.name, head.posts + each.posts, each.titled) for each in people)
