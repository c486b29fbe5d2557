"""One sentence of an English report: whose functions its verbs give, and to whom."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.reading.functions import Deed, deeds_of
from govsumm.reading.groups import groups_before, groups_behind
from govsumm.reading.listing import Listed, before, behind, leading
from govsumm.reading.mentions import Memory
from govsumm.reading.names import Tokens, span_of, words
from govsumm.reading.participation import Sighting, Span
from govsumm.reading.pieces import piece_of
from govsumm.records import FunctionName

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
        self.quiet = True
        """Whether no verb gives a function here."""

    def goes_on(self, function: FunctionName, said: Span) -> Iterator[Sighting]:
        """Who stands here in a list that a sentence before opened."""
        people = behind(self.tokens)
        self._remember(people)
        for each in people:
            if self.memory.full(each.name, titled=each.titled):
                yield Sighting(span_of(each.name), each.posts, function, said)

    def sightings(self) -> Iterator[Sighting]:
        """Who has which function here."""
        leads: list[Deed] = []
        deed = None
        for deed in deeds_of(self.tokens):
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
            leads = [] if people else leads
            self.done = deed.end
            if not deed.agent:
                self.people = people or self.people
            if not deed.agent or not self.people:
                self.memory.subject(people, self.n)
            if deed.opens and not deed.agent:
                return
        if deed is None:
            yield from self._quoted()

    def _people(self, deed: Deed) -> tuple[Listed, ...]:
        """Who does it."""
        tokens = self.tokens
        if deed.agent:
            if tokens[deed.start].low in words("people", "moving") and not self.memory.posts_too:
                return ()  # in minutes that moves a motion, which is not to speak
            agents = self.memory.meant(tokens[deed.end : deed.end + 1], self.n)
            return agents or _shared(tokens[self.done : deed.start], behind(tokens[deed.end :]))
        people = self._subject(deed.start)
        if not people and _carries(tokens, deed.start):
            people = self.people or self._leading(deed.start)
        if not people and deed.opens and _is_inverted(tokens, deed):
            people = behind(tokens[deed.end :])[:1]
        return people

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
        colon = next(
            (
                n
                for n, each in enumerate(self.tokens[:-1])
                if each.text in ":：" and self.tokens[n + 1].text in '"“'
            ),
            0,
        )
        people = self._leading(colon) if colon else ()
        self._remember(people)
        for each in people:
            if self.memory.full(each.name, titled=each.titled):
                said = (self.tokens[colon].start, self.tokens[colon].end)
                yield Sighting(span_of(each.name), each.posts, "spoke", said)

    def _remember(self, people: tuple[Listed, ...]) -> None:
        for each in people:
            first = each.name[0].start
            at = next((n for n, one in enumerate(self.tokens) if one.start == first), 0)
            title = [token.low for token in self.tokens[max(0, at - 2) : at] if token.word]
            self.memory.note(each, title[-1] if title else "")

    def _seen(self, deed: Deed, people: tuple[Listed, ...]) -> Iterator[Sighting]:
        said = span_of(self.tokens[deed.start : deed.end])
        for each in people:
            if self.memory.full(each.name, titled=each.titled):
                yield Sighting(span_of(each.name), each.posts, deed.function, said)

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
        yield from groups_before(tokens[start : deed.start], deed, said=said, taken=taken)


def _carries(tokens: Tokens, at: int) -> bool:
    """Whether the verb goes on with the subject of the last one: "and made a speech"."""
    adverbs = words("people", "adverbs") - {"and", "but", "then"}
    while at and (tokens[at - 1].low in adverbs or tokens[at - 1].low.endswith("ly")):
        at -= 1
    return bool(at) and tokens[at - 1].low in _JOINED


def _before_adverbs(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends: before adverbs, "who", commas."""
    adverbs = words("people", "adverbs")
    end = _before_time(tokens, start, end)
    while end > start:
        token = tokens[end - 1]
        adverb = token.low.endswith("ly") and not token.capital
        if token.text in '"”)）.' or not (not token.word or token.low in adverbs or adverb):
            break
        end -= 1
    return end


def _before_time(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends before the day that stands between it and its verb."""
    for at in range(end - 1, max(start, end - 6), -1):
        token = tokens[at]
        if token.low in {"on", "this", "last"} and at > start and at < end - 1:
            named = any(
                each.low in words("people", "openers") or each.text[0].isdigit()
                for each in tokens[at + 1 : end]
            )
            return at if named else end
    return end


def _is_inverted(tokens: Tokens, deed: Deed) -> bool:
    """Whether the words said stand before the verb: "...", said X."""
    after = tokens[deed.end : deed.end + 1]
    quote = deed.start and tokens[deed.start - 1].text in "\"”,，'’"
    inverted = tokens[deed.start].low in words("people", "inverted")
    return bool(quote and inverted and after and after[0].word)


def _shared(tokens: Tokens, people: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """The people with the post of all before the verb: "Other municipal leaders present were"."""
    head = piece_of(tokens) if people and tokens else None
    if not head or head.name or not head.plural:
        return people
    return tuple(Listed(each.name, head.posts + each.posts, each.titled) for each in people)
