"""Who is seen in the sentences of some passages, and what is said there of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govsumm.auditing.people.han_headings import headed
from govsumm.auditing.people.part_words import SAID, cued
from govsumm.auditing.source import Source
from govsumm.auditing.speaking.sighted import Seen, same
from govsumm.auditing.speaking.speech import Speech
from govsumm.auditing.words.folding import folded, tokens
from govsumm.passages import Passage
from govsumm.reading.phrasing import Worded
from govsumm.records import FunctionName, Group, Person

_BY_POST = re.compile(
    r"\b(?:[Tt]he\s+)([A-Za-z][\w-]*(?:\s+(?:of\s+)?[A-Z][\w-]*){0,4})(?!\s+[A-Z])"
)
_THE_CHAIR = Worded(
    r"\b[Tt]he\s+(?i:{audit.the_chair}),\s+(?:(?i:{posts.honorifics}|{people.male,female}|{rolls.abbreviations})\.?\s+)*"
)
"""What names the chair of a meeting, before the name."""
_HOLDS = Worded(
    r"(?:,[^,;.]{2,60},)?\s(?:(?:today|yesterday|also|then|on\s[A-Z][a-z]+|[a-z]+ly)\s){0,2}(?:{audit.calling_together})\s"
    r"(?:[^\s,;.]+\s){0,12}?(?:an?|the)\s(?:[\w-]+\s){0,4}?(?:{decisions.meetings})\b"
)
"""What stands behind the name of whoever holds a meeting of theirs."""
_CLAUSE_END = re.compile("[，。；;.\n]")
_OWN_END = re.compile("[，。；;.\n]|\\band (?=the\\b|[A-Z])")
"""Likewise, and where somebody else acts."""
_TOLD = re.compile(
    r"\s*(?:(?:is|are|was|were|ha(?:s|ve)\s+been)\s+(?:[a-z]+ed\s+|told\s+)?"
    r"(?:by\s+.{2,60}?\s+)?)?to\s+[a-z]"
)
"""Behind a name: to do something, or told to do it."""
_PROXY = Worded(
    r"\s*[(（](?:[^()（）\n]{2,30}?(?:{audit.han_proxies})|(?:{audit.proxies})\b[^()（）\n]*)[)）]",
    re.IGNORECASE,
)
_MARKED = Worded(r"\s*[-–—:(]\s*(?:{rolls.absent_marks})\b", re.IGNORECASE)
_IN_WRITING = Worded("{audit.in_writing}", re.IGNORECASE)
_REFERRING = frozenset(("he", "she", "they", "his", "her", "who"))
"""What refers to somebody named before."""


class Scene:
    """Who is seen in the sentences of the passages cited, and what is said there of one of them."""

    def __init__(self, source: Source, who: Person | Group, passages: tuple[int, ...]) -> None:
        self.source = source
        self.who = who
        self.passages = passages
        self.name = who.name if isinstance(who, Person) else who.who
        self.forms = source.called.names(self.name) if isinstance(who, Person) else (who.who,)
        self.group = isinstance(who, Group)
        seen = source.seen.at(source.sentence_numbers(passages))
        self.seen = tuple(each for each in seen if self._is_here(each))
        self.near = source.around(passages)

    def _is_here(self, seen: Seen) -> bool:
        """Whether what somebody is seen to say is said here, or in a heading over their name: a
        name in a roll says nothing of what they say later.
        """
        if seen.function not in SAID or seen.said[0] < seen.at:
            return True
        said = range(*seen.said)
        numbers = self.source.sentence_numbers(self.passages)
        spans = (self.source.passages[n - 1] for n in numbers)
        return any(each.start < said.stop and said.start < each.end for each in spans)

    def own(self, seen: Iterable[Seen]) -> set[FunctionName]:
        """What this person or group is seen to do."""
        return {
            each.function
            for each in seen
            if each.function and each.group == self.group and same(each.name, self.forms)
        }

    def headed(self) -> set[FunctionName]:
        """What the headings of Chinese rolls make of them, in the sentences of the passages."""
        numbers = self.source.sentence_numbers(self.passages)
        return set() if self.group else headed(self.source, numbers, self.forms)

    def others(self, function: FunctionName) -> list[str]:
        """Who else is seen to do it here."""
        return sorted(
            each.name
            for each in self.seen
            if each.function == function and not each.group and not same(each.name, self.forms)
        )

    def is_named(self) -> bool:
        """Whether they are named here; a post may be another's."""
        posts = self.who.posts if isinstance(self.who, Person) else ()
        forms = self.source.called.forms(self.name)
        if any(self.near.holds(form) for form in forms if form not in posts):
            return True
        return self.acts()

    def is_away(self) -> bool:
        """Whether a clause of the passages cited names them first, and then says absent."""
        return any("absent" in cued(each) for each in self._tails(_CLAUSE_END))

    def is_only_away(self, function: FunctionName) -> bool:
        """Whether such a clause says absent in so many words, and nothing of a function."""
        tails = self._tails(_OWN_END)
        return any(
            "absent" in cued(each, strict=True) and function not in cued(each) for each in tails
        )

    def is_in_writing(self) -> bool:
        """Whether what they say is written, and nothing shows them at the meeting."""
        if not {"attended", "presided"}.isdisjoint(self.own(self.source.seen.seen)):
            return False
        return any(map(_IN_WRITING.search, self._tails(_CLAUSE_END)))

    def is_marked_away(self) -> bool:
        """Whether a mark right behind their name says so: "Lovell - excused"."""
        return any(map(_MARKED.match, self._tails(_CLAUSE_END)))

    def _tails(self, end: re.Pattern[str]) -> Iterator[str]:
        """What the passages cited say behind their name, up to the end of the clause."""
        text = self.source.cited(self.passages).text
        return (end.split(text.partition(form)[2], maxsplit=1)[0] for form in self.forms)

    def is_represented(self) -> bool:
        """Whether a bracket behind their name says who stands in for them: 曾文彬（莊麗卿代）."""
        text = self.source.cited(self.passages).text
        return any(
            _PROXY.match(text, at + len(form))
            for form in self.forms
            if (at := text.find(form)) >= 0
        )

    def naming(self) -> list[str]:
        """The passages that name them, if only by a part of the name; all where none does."""
        parts = {part for form in self.forms for part in (form, *tokens(form)) if len(part) > 1}
        found = [each for each in self.near.texts if any(map(folded(each).holds, parts))]
        return found or list(self.near.texts)

    def is_told(self) -> bool:
        """Whether they are told to do something wherever they are named: "asked Mr Ali to"."""
        tails = [each for each in self._tails(_CLAUSE_END) if each]
        return bool(tails) and all(map(_TOLD.match, tails))

    def theirs(self, numbers: tuple[int, ...]) -> Iterator[Passage]:
        """Of some passages those whose sentences name them, or refer to somebody."""
        for number in numbers:
            sentence = self.source.around((number,))
            refers = self.group or not _REFERRING.isdisjoint(sentence.words)
            if refers or any(map(sentence.holds, self.forms)):
                yield self.source.passages[number - 1]

    def is_before(self, other: Seen) -> bool:
        """Whether they are named before somebody else, behind whom a verb may be of both."""
        text = self.source.report.text
        spans = [self.source.passages[n - 1] for n in self.source.numbers(self.passages)]
        named = (text.find(form, each.start, each.end) for form in self.forms for each in spans)
        return any(-1 < at < other.at < other.said[0] for at in named)

    def acts_as_chair(self) -> bool:
        """Whether they act as the chair: "The Chair, Ms Pugh, ruled", "Pugh held a session"."""
        text = " ".join(self.near.text.split())
        return any(
            text.startswith(form, hit.end())
            for hit in _THE_CHAIR.finditer(text)
            for form in self.forms
        ) or any(
            text.endswith(form, 0, hit.start())
            for hit in _HOLDS.finditer(text)
            for form in self.forms
        )

    def is_meant(self) -> bool:
        """Whether they are named just before, or somebody is meant who was named before."""
        forms = self.source.called.forms(self.name)
        before = self.source.before(self.passages, 1)
        if any(self.near.holds(form) or before.holds(form) for form in forms):
            return True
        if self.near.words.isdisjoint(_REFERRING):
            return False
        return any(map(self.source.before(self.passages).holds, forms))

    def speaks(self) -> bool:
        """Whether the words of the passages are theirs by the frame they stand in."""
        return any(each.framed and self._is_theirs(each) for each in self._speeches())

    def is_heard(self) -> bool:
        """Whether they act here, or are quoted, whatever the verb is."""
        return "“" in self.near.text or '"' in self.near.text or self.acts()

    def acts(self) -> bool:
        """Whether a speech that is theirs is opened here."""
        return any(map(self._is_theirs, self._speeches()))

    def _speeches(self) -> Iterator[Speech]:
        """The speeches that the passages open."""
        told = (self.source.speeches.get(n) for n in self.source.numbers(self.passages))
        return (each for each in told if each and each.own)

    def _is_theirs(self, speech: Speech) -> bool:
        """Whether it is their speech, by name or by a post that they hold."""
        named = filter(None, (speech.subject, *speech.others))
        return any(same(each, self.forms) or self._is_meant_by(each) for each in named)

    def _is_meant_by(self, printed: str) -> bool:
        """Whether a short form of a name, or a post, may mean them."""
        referents = self.source.referents
        return referents.who(printed) == self.name or self.name in referents.holders(printed)

    def is_posted(self) -> bool:
        """Whether the passages name them by a post alone, "the Clerk", that is theirs."""
        named = (hit[1] for hit in _BY_POST.finditer(self.near.text))
        return any(self.source.referents.who(each) == self.name for each in named)
