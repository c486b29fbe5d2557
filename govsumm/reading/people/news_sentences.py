"""One sentence of an English report: whose functions its verbs give, and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govsumm.reading.people.away import away_with
from govsumm.reading.people.doers import Doers, index_at
from govsumm.reading.people.elsewhere import missed_elsewhere, said_elsewhere, took_part_before
from govsumm.reading.people.excepted import is_excepted
from govsumm.reading.people.functions import Deed, deeds_of
from govsumm.reading.people.groups import groups_before, groups_behind, groups_listed
from govsumm.reading.people.heard_reports import reports_heard
from govsumm.reading.people.listing import Listed, behind
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.pinyin import has_surname
from govsumm.reading.people.subjects import subject_before
from govsumm.reading.people.tokens import Tokens, span_of
from govsumm.reading.people.verb_surroundings import CHAIRING, JOINING
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

_SEATED = frozenset({"presided", "attended"})
_BEEN = frozenset({"was", "were", "is", "been"})


class SentenceReader(Doers):
    """One sentence, read verb by verb."""

    def goes_on(self, function: FunctionName, said: Span) -> Iterator[Sighting]:
        """Who stands here in a list that a sentence before opened."""
        people = behind(self.tokens)
        self._remember(people)
        yield from self._having(function, said, people)
        taken = tuple(span for each in people for span in (span_of(each.name), *each.posts))
        deed = Deed(0, 0, function, agent=True)
        for group in groups_listed(self.memory.text, self.tokens, deed, said=said, taken=taken):
            self.listed = True
            yield group

    def _having(
        self, function: FunctionName, said: Span, people: tuple[Listed, ...]
    ) -> Iterator[Sighting]:
        """People with a function, by their full names."""
        for each in people:
            if full := self.memory.full(each.name, titled=each.titled):
                out = function == "attended" and is_excepted(self.memory.text, each.name[0].start)
                did: FunctionName = "absent" if out else function
                yield Sighting(full, (*self._seat(each), *each.posts), did, said)
                short = span_of(each.name)
                if short != full and len(each.name) > 1:
                    yield Sighting(short, (), None, short)

    def _seat(self, person: Listed) -> tuple[Span, ...]:
        """The seat right before a name, which stands for a post: "Cllr Jo Doe", "Cr. Ann Roe"."""
        at = index_at(self.tokens, person.name[0].start)
        at -= at > 1 and self.tokens[at - 1].text == "."
        before = self.tokens[at - 1] if at else None
        seated = before and before.capital and before.low in phrase_set("people", "seat_titles")
        return (span_of((before,)),) if before and seated else ()

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
            people = _without_place(self.tokens, deed, self.people_of(deed))
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
            within = self.tokens[deed.start].low in CHAIRING  # "Gao Wen in presiding required"
            if not within and (people or not deed.agent):  # "A, together with members, attended"
                self.done = max(deed.end, self._behind_absent(deed, people))
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
        yield from self._heard()
        for people, away in away_with(self.tokens):
            yield from self._having("absent", span_of(away), people)

    def _behind_absent(self, deed: Deed, people: tuple[Listed, ...]) -> int:
        """The token behind those of "in the absence of A, the chairman, B presided"; else 0."""
        if not people or self.tokens[deed.start].low != "absence":
            return 0
        return index_at(self.tokens, people[-1].name[-1].start) + 1

    def _heard(self) -> Iterator[Sighting]:
        """Those whose reports were heard: "heard Gao Wen's report"."""
        for report in reports_heard(self.tokens):
            owner = tuple(each for each in behind(report.owner) if self.memory.vouched(each))
            yield from self._having(report.function, report.said, owner[-1:])

    def _continued(self, deed: Deed) -> Deed:
        """A deed that is what the last one was: "A spoke, as did B"."""
        word = self.tokens[deed.end - 1].low
        same = deed.agent and (word == "did" or (word in _BEEN and self.last == "absent"))
        return replace(deed, function=self.last) if same and self.last else deed

    def _quoted(self) -> Iterator[Sighting]:
        """Somebody who opens a sentence whose words are quoted behind a colon."""
        colons = [n for n, each in enumerate(self.tokens[:-1]) if each.text in ":："]
        colon = next((n for n in colons if self.tokens[n + 1].text in '"“'), 0)
        people = self.leading(colon) if colon else ()
        self._remember(people)
        return self._having("spoke", span_of(self.tokens[colon : colon + 1]), people)

    def _remember(self, people: tuple[Listed, ...]) -> None:
        for each in people:
            at = index_at(self.tokens, each.name[0].start)
            title = [token.low for token in self.tokens[max(0, at - 2) : at] if token.word]
            self.memory.note(each, title[-1] if title else "")

    def _seen(self, deed: Deed, people: tuple[Listed, ...]) -> Iterator[Sighting]:
        """The people with what a deed gives them; what is said elsewhere gives nothing."""
        said = span_of(self.tokens[deed.start : deed.end])
        if deed.function == "absent" and missed_elsewhere(
            self.memory.text, self.tokens[0].start, said
        ):
            return iter(())
        if deed.function in _SEATED and self._led_elsewhere(deed, said, people):
            return iter(())
        if deed.function == "spoke":
            if said_elsewhere(self.memory.text, *span_of(self.tokens)):
                return iter(())
            if deed.perfect and any(self.told_of(each) for each in people):
                return iter(())
            vouched = tuple(each for each in people if self.memory.vouched(each))
            people = people if deed.agent and vouched else vouched
        if _is_invited(self.tokens[deed.start : deed.end]):
            people = tuple(each for each in people if has_surname(each.name))
        return self._having(deed.function, said, people)

    def _led_elsewhere(self, deed: Deed, said: Span, people: tuple[Listed, ...]) -> bool:
        """Whether somebody led or attended an earlier meeting, or "a workshop", as others tell."""
        if took_part_before(self.memory.text, self.tokens[0].start, said):
            return True
        after = self.tokens[deed.end : deed.end + 1]
        other = not deed.agent and any(each.low in {"a", "an"} for each in after)
        return other and any(self.told_of(each) for each in people)

    def _replaced(self, deed: Deed) -> Iterator[Sighting]:
        """Whoever "was represented by" somebody was not there."""
        tokens, at = self.tokens, deed.start
        if not deed.agent or not at:
            return
        sent = tokens[at].low in {"sent", "delegated", "deputed"}
        if sent or (tokens[at].low == "represented" and tokens[at - 1].low in _BEEN):
            said = span_of(tokens[deed.start : deed.end])
            yield from self._having("absent", said, self.subject(at))

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
        if _is_invited(tokens[deed.start : deed.end]) or tokens[deed.start].low == "absence":
            return
        said = span_of(tokens[deed.start : deed.end])
        taken = tuple(span for each in people for span in (span_of(each.name), *each.posts))
        if deed.agent:
            yield from groups_behind(tokens[deed.end :], deed, said=said, taken=taken)
            return
        while start and start < deed.start and tokens[start].low not in JOINING:
            start += 1
        first = tokens[deed.start].low
        subject = tokens[start : deed.start]
        yield from groups_before(subject, deed, said=said, taken=taken, first=first)


def _without_place(tokens: Tokens, deed: Deed, people: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """A speaker without where they come from: "Jo Doe, Otter Falls, spoke", "A and B spoke"."""
    if (
        deed.function != "spoke"
        or len(people) != 2
        or any(each.posts or each.titled for each in people)
    ):
        return people
    place = people[1].name
    apart = tokens[index_at(tokens, place[0].start) - 1].text == "," == tokens[deed.start - 1].text
    return people[:1] if apart and not has_surname(place) else people


def _is_invited(verb: Tokens) -> bool:
    """Whether people were "invited to attend" and no more is said.

    Of Chinese meetings that is said of those who came (应邀参加), of others of those who may.
    """
    return verb[-1].text == "." and any(each.low == "invited" for each in verb)
