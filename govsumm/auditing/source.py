"""The report as the checks see it: what stands in the passages that a record cites."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from math import log
from typing import Any

from govsumm.auditing.clauses import terms
from govsumm.auditing.denials import Denial
from govsumm.auditing.folding import Folded, Index
from govsumm.auditing.quantities import borne, borne_months, currencies
from govsumm.auditing.referents import Referents
from govsumm.auditing.sighted import Sightings
from govsumm.auditing.signs import Kind, Signs, normal, signs, stem, synonyms
from govsumm.auditing.speakers import Speech, speeches
from govsumm.auditing.wording import Wording, wording
from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading.claims.hearing import heard
from govsumm.reading.claims.meanings import Said
from govsumm.reading.claims.speakers import Speakers
from govsumm.reading.days.deadlines import deadline
from govsumm.reading.injected import injected_spans
from govsumm.reading.sentences import Reading, Sentence, read
from govsumm.records import Draft
from govsumm.report import Report

PLANTED = 0.5
"""A passage is planted where more than this share of it is."""
HEAD = 3
"""So many passages at the top say what the whole text is about."""

BEFORE = 8
"""So many passages before a record may name whom it tells something."""

LONG = 50_000
"""From this length on, in code points, an index of the whole text pays."""


class PassageText:
    """One passage, read once however many records cite it."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.text

    @cached_property
    def folded(self) -> Folded:
        """The passage, folded."""
        return Folded(self.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The values of all numbers printed, in every reading."""
        return borne(self.text)

    @cached_property
    def months(self) -> frozenset[int]:
        """The months named."""
        return borne_months(self.text)

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies named, as ISO 4217 codes."""
        return currencies(self.text)

    @cached_property
    def signs(self) -> Signs:
        """Its words, what of them is denied, what decides."""
        return signs(self.text)


class CitedText:
    """Some passages together; words are found across neighbours, never across a gap."""

    def __init__(self, text: str, parts: tuple[PassageText, ...]) -> None:
        self._text = text
        self.parts = parts

    @cached_property
    def text(self) -> str:
        """The words of the passages, one after the other."""
        return "\n".join(part.text for part in self.parts)

    def holds(self, words: str, *, not_after: tuple[str, ...] = ()) -> bool:
        """Whether the words are printed in a passage, or across neighbouring ones, folded.

        Places that follow one of `not_after` do not count.
        """
        if any(part.folded.holds(words, not_after=not_after) for part in self.parts):
            return True
        return any(run.holds(words, not_after=not_after) for run in self._runs)

    @cached_property
    def _runs(self) -> tuple[Folded, ...]:
        """Neighbours read on, where there are any."""
        spans: list[list[int]] = []
        previous = 0
        for part in self.parts:
            if spans and part.passage.n == previous + 1:
                spans[-1][1:] = [part.passage.end, spans[-1][2] + 1]
            else:
                spans.append([part.passage.start, part.passage.end, 1])
            previous = part.passage.n
        return tuple(Folded(self._text[a:b]) for a, b, several in spans if several > 1)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The values of all numbers printed, in every reading."""
        return frozenset().union(*(part.numbers for part in self.parts))

    @cached_property
    def months(self) -> frozenset[int]:
        """The months named."""
        return frozenset().union(*(part.months for part in self.parts))

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies named, as ISO 4217 codes."""
        return frozenset().union(*(part.currencies for part in self.parts))

    @cached_property
    def signs(self) -> tuple[Signs, ...]:
        """The signs of each passage."""
        return tuple(part.signs for part in self.parts)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, in lower case."""
        return frozenset().union(*(each.words for each in self.signs))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words of content."""
        return frozenset().union(*(each.stems for each in self.signs)) - {""}

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """The first five letters of longer stems."""
        return frozenset(stem[:5] for stem in self.stems if len(stem) > 4)

    @cached_property
    def wording(self) -> Wording:
        """Its words as a paraphrase keeps them."""
        return wording(self.text)

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        """All that the passages deny."""
        return tuple(denial for each in self.signs for denial in each.denials)

    @cached_property
    def told(self) -> Counter[str]:
        """How often each of their terms stands where nothing denies it."""
        found = Counter(
            term for each in self.signs for term in terms(each.words, 0, len(each.words))
        )
        found.subtract(Counter(head for denial in self.denials for head in denial.heads))
        return found

    def told_clauses(self, term: str) -> list[frozenset[str]]:
        """The clauses in which a term stands and is not denied."""
        clauses = (clause for each in self.signs for clause in each.clauses)
        return [each.terms for each in clauses if term in each.terms - each.denied]

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that decisive words of a claim may have."""
        return frozenset(kind for each in self.signs for kind, _ in each.bearing)

    @cached_property
    def turned(self) -> frozenset[Kind]:
        """The kinds that denied decisive words come to: "not passed" is rejected."""
        return frozenset(kind for each in self.signs for kind, _ in each.turned)

    @cached_property
    def decided(self) -> frozenset[Kind]:
        """The kinds of decisive words."""
        return frozenset(kind for each in self.signs for kind, _ in each.kinds)


class Source:
    """A report and its passages, folded once, for all checks of one audit."""

    def __init__(self, report: Report, passages: tuple[Passage, ...], draft: Draft) -> None:
        self.report = report
        self.passages = passages
        self.draft = draft
        self.meetings = len(draft.meetings)
        self._parts = tuple(map(PassageText, passages))
        self._cited: dict[tuple[int, ...], CitedText] = {}
        self._anywhere: dict[str, bool] = {}

    def exists(self, number: int) -> bool:
        """Whether there is a passage of that number."""
        return 1 <= number <= len(self.passages)

    def numbers(self, cited: tuple[int, ...]) -> tuple[int, ...]:
        """The passages that exist of those cited, in the order of the text, each once."""
        return tuple(sorted({number for number in cited if self.exists(number)}))

    def cited(self, numbers: tuple[int, ...]) -> CitedText:
        """The text of the passages cited."""
        found = self._cited.get(numbers)
        if found is None:
            parts = tuple(self._parts[number - 1] for number in self.numbers(numbers))
            found = self._cited[numbers] = CitedText(self.report.text, parts)
        return found

    def sentence(self, numbers: tuple[int, ...], words: str) -> CitedText:
        """Of the passages cited, the sentences that hold the words; all of them where none does.

        A clause belongs to the sentence that ends at the next full stop.
        """
        known = self.numbers(numbers)
        holding = [number for number in known if self.cited((number,)).holds(words)]
        if not holding:
            return self.cited(known)
        whole = {near for number in holding for near in self._around(number)}
        return self.cited(tuple(sorted(whole)))

    def sentence_numbers(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        """The passages of the sentences that the passages cited stand in."""
        return tuple(sorted({near for n in self.numbers(numbers) for near in self._around(n)}))

    def around(self, numbers: tuple[int, ...]) -> CitedText:
        """The whole sentences that the passages cited stand in."""
        return self.cited(self.sentence_numbers(numbers))

    def deadline(self, number: int) -> str | None:
        """The words of the first deadline with a day in a passage."""
        passage = self.passages[number - 1]
        found = deadline(self.report.text, passage.start, passage.end)
        return self.report.text[found.start : found.end] if found and found.edtf else None

    @cached_property
    def numbers_anywhere(self) -> frozenset[str]:
        """The values of all numbers of the report."""
        return frozenset().union(*(part.numbers for part in self._parts))

    def before(self, numbers: tuple[int, ...], reach: int = BEFORE) -> CitedText:
        """The `reach` passages just before the first one cited."""
        first = min(self.numbers(numbers), default=1)
        return self.cited(tuple(range(max(1, first - reach), first)))

    @cached_property
    def reading(self) -> Reading:
        """The report as sentences."""
        return read(self.report, self.passages)

    @cached_property
    def planted(self) -> frozenset[int]:
        """The passages that for the most part give orders to whoever reads the text."""
        spans = injected_spans(self.reading)
        return frozenset(
            each.n
            for each in self.passages
            if sum(max(0, min(each.end, end) - max(each.start, start)) for start, end in spans)
            > PLANTED * (each.end - each.start)
        )

    @cached_property
    def speeches(self) -> dict[int, Speech]:
        """Whose words each passage gives."""
        names = tuple(each.name for each in self.draft.people)
        return speeches(self.reading, names, self.referents)

    @cached_property
    def referents(self) -> Referents:
        """Whom the text means by posts, surnames and pronouns."""
        return Referents(self.reading, self.draft.people, self.seen)

    @cached_property
    def heard(self) -> tuple[Said, ...]:
        """The clauses that claim, admit or order something."""
        return heard(self.reading, self.draft.document.kind)

    @cached_property
    def voices(self) -> dict[int, frozenset[str]]:
        """To whom the rules give the words of each passage, by name or as printed."""
        speakers = Speakers(self.reading, self.draft.people)
        found: dict[int, set[str]] = {}
        for each in self.heard:
            if name := speakers.by(each.by):
                for number in each.passages:
                    found.setdefault(number, set()).add(name)
        return {number: frozenset(names) for number, names in found.items()}

    @cached_property
    def seen(self) -> Sightings:
        """Who is seen to take part, as what, with which posts, by the passages that say so."""
        return Sightings(self.reading)

    @cached_property
    def present(self) -> int:
        """How many people the text shows at the meeting; 0 where a group of it is not counted."""
        there = [each for each in self.seen.all if each.function not in (None, "absent")]
        if any(each.group for each in there):
            return 0
        return len({"".join(self.report.text[slice(*each.name)].split()) for each in there})

    def sentences_of(self, numbers: tuple[int, ...]) -> tuple[Sentence, ...]:
        """The sentences that passages stand in."""
        found = {each.n: each for n in self.numbers(numbers) if (each := self._sentence_of.get(n))}
        return tuple(found.values())

    @cached_property
    def _sentence_of(self) -> dict[int, Sentence]:
        return {part.n: each for each in self.reading.sentences for part in each.passages}

    def passage_at(self, offset: int) -> int:
        """The number of the passage at an offset of the report, or of the last before it."""
        return max(1, bisect_right(self._starts, offset))

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.passages]

    @cached_property
    def heading(self) -> Wording:
        """The words of the headline and its neighbours: of what they name all is said."""
        return self.cited(self.numbers(tuple(range(1, HEAD + 1)))).wording

    def is_person(self, words: tuple[str, ...]) -> bool:
        """Whether the words of a name are those of somebody in the lists."""
        return not self._name_words.isdisjoint(words)

    @cached_property
    def _name_words(self) -> frozenset[str]:
        return frozenset(
            word
            for each in self.draft.people
            for name in (each.name, *each.also)
            for word in name.lower().split()
            if len(word) > 2
        )

    def people_in(self, text: str) -> list[str]:
        """The Chinese names of people of the lists in a text."""
        return [
            name
            for name in (
                *(each.name for each in self.draft.people),
                *(each.name for each in self.draft.credits),
            )
            if name > "\u2fff" and name in text
        ]

    @cached_property
    def _capitalised(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words printed in capitals inside sentences, and those printed in small letters."""
        words = re.findall(r"(?<=[a-z,;] )[A-Z][a-z]+|(?<![A-Za-z])[a-z]{2,}", self.report.text)
        return (
            frozenset(each for each in words if each[0].isupper()),
            frozenset(each for each in words if each[0].islower()),
        )

    def knows(self, word: str) -> bool:
        """Whether the report holds a word, its stem, or one that may stand for it."""
        found = stem(word.lower())
        return (
            not found
            or self._frequency[found] > 0
            or any(self._frequency[each] for each in synonyms().get(found, ()))
            or self.anywhere(word)
            or found in synonyms()
        )

    def is_name(self, word: str) -> bool:
        """Whether the report prints a word in capitals alone."""
        upper, lower = self._capitalised
        return word in upper and word.lower() not in lower

    def prints_small(self, word: str) -> bool:
        """Whether the report prints a word in small letters."""
        return word in self._capitalised[1]

    def heads(self, name: str) -> bool:
        """Whether a name stands in the headline or the first lines, of which all is said."""
        return self.cited(self.numbers(tuple(range(1, HEAD + 1)))).holds(name)

    @cached_property
    def heading_text(self) -> str:
        """The headline and its neighbours, as `signs.normal` folds them."""
        return normal(self.cited(self.numbers(tuple(range(1, HEAD + 1)))).text)

    @cached_property
    def addressees(self) -> tuple[str, ...]:
        """Everybody who is told something."""
        orders = (each.to for each in self.draft.directives)
        decided = (each.to for each in self.draft.decisions)
        return tuple(dict.fromkeys(name for told in (*orders, *decided) for name in told))

    @cached_property
    def _alone(self) -> Counter[str]:
        """How many people each word of a name may mean."""
        words = Counter(word for each in self.draft.people for word in set(_bare(each.name)))
        return Counter({word: n for word, n in words.items() if len(word) > 2})

    @cached_property
    def _forms(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for person in self.draft.people:
            names = (person.name, *person.also)
            words = _bare(person.name)
            short = (*words[:1], *words[-1:])
            forms = (*names, *person.posts, *(each for each in short if self._alone[each] == 1))
            for each in (*names, *person.posts):
                found.setdefault(each, forms)
        return found

    def forms(self, name: str) -> tuple[str, ...]:
        """What else somebody of that name is called: other forms, posts, the surname."""
        return self._forms.get(name, (name,))

    def names(self, name: str) -> tuple[str, ...]:
        """The names of somebody: as `forms`, without posts."""
        return self._names.get(name, (name,))

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        return {each.name: (each.name, *each.also) for each in self.draft.people}

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        people = (name for each in self.draft.people for name in (each.name, *each.also))
        return tuple(dict.fromkeys((*people, *(each.name for each in self.draft.credits))))

    @cached_property
    def listed(self) -> re.Pattern[str]:
        """A pattern for the names of all who are in the lists, the longest first."""
        names = sorted(filter(str.strip, self._listed), key=len, reverse=True)
        inner = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
        return re.compile(rf"(?<![A-Za-z])(?:{inner})(?![A-Za-z])" if names else r"(?!)")

    def _around(self, number: int) -> range:
        """The passages that make up the sentence around one."""
        first = last = number
        while first > 1 and not self._ends(first - 1):
            first -= 1
        while last < len(self.passages) and not self._ends(last):
            last += 1
        return range(first, last + 1)

    def _ends(self, number: int) -> bool:
        """Whether a sentence ends with a passage: only a clause ends in a comma."""
        return self.passages[number - 1].text[-1] not in ",，、"

    def evidence(self, numbers: tuple[int, ...]) -> list[dict[str, Any]]:
        """The passages cited, as the data of `records.Evidence`."""
        cited = (self.passages[number - 1] for number in self.numbers(numbers))
        return [{"passage": p.n, "start": p.start, "end": p.end, "quote": p.text} for p in cited]

    @cached_property
    def _frequency(self) -> Counter[str]:
        """In how many passages a stem stands."""
        return Counter(stem for part in self._parts for stem in frozenset(part.signs.stems))

    def rarity(self, stem: str) -> float:
        """The weight of a stem: the fewer passages hold it, the more."""
        return log(2 + len(self.passages)) - log(1 + self._frequency[stem])

    @cached_property
    def _root_frequency(self) -> Counter[str]:
        """In how many passages a root stands."""
        return Counter(root for part in self._parts for root in wording(part.text).roots)

    def weight(self, root: str) -> float:
        """The weight of a root, likewise."""
        return log(2 + len(self.passages)) - log(1 + self._root_frequency[root])

    @cached_property
    def _whole(self) -> Folded | Index:
        long = len(self.report.text) > LONG
        return Index(self.report.text) if long else Folded(self.report.text)

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies that the report names."""
        return currencies(self.report.text)

    @cached_property
    def _short_words(self) -> frozenset[str]:
        words = (
            word.strip(",;:()")
            for word in self.report.text.split()
            if word.endswith((".", ".,")) or not set(word.lower()) & set("aeiouy")
        )
        found = (word.rstrip(".").lower() for word in words)
        common = lists("audit")["stopwords"]
        return frozenset(
            word for word in found if 2 <= len(word) <= 5 and word.isalpha() and word not in common
        )

    def abbreviates(self, word: str) -> bool:
        """Whether the report prints a short form of a word: Cllr for Councillor."""
        lower = word.lower()
        return any(
            (lower.startswith(short) and len(short) > 2)
            or (short[0] == lower[0] and short[-1] == lower[-1] and _within(short, lower))
            for short in self._short_words
            if len(short) < len(lower)
        )

    def anywhere(self, words: str) -> bool:
        """Whether the words are printed somewhere in the report, folded."""
        if words not in self._anywhere:
            self._anywhere[words] = self._whole.holds(words)
        return self._anywhere[words]


def _bare(name: str) -> list[str]:
    """The words of a name without marks, and without "Jr." behind it."""
    return [word.strip(".,") for word in name.split(",", maxsplit=1)[0].split()]


def _within(short: str, word: str) -> bool:
    """Whether the letters of `short` stand in `word` in their order."""
    rest = iter(word)
    return all(letter in rest for letter in short)
