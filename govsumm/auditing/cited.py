"""What stands in passages: in one, read once however many records cite it, and in several."""

from __future__ import annotations

from govsumm.auditing.numbers.quantities import borne, borne_months, currencies
from govsumm.auditing.signs import Kind, Signs, kinds_of, signs
from govsumm.auditing.signs.denials import Clause, Denial
from govsumm.auditing.signs.segments import Segment
from govsumm.auditing.words.folding import Folded, folded
from govsumm.auditing.words.foreign import is_han
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.texts import text_of
from govsumm.auditing.words.wording import Wording, together, wording
from govsumm.passages import Passage
from govsumm.reading.markup import unmarked


class CitedText:
    """Some passages together; words are found across neighbours, never across a gap."""

    def __init__(self, text: str, parts: tuple[PassageText, ...]) -> None:
        self._text = text
        self.parts = parts
        self.texts = tuple([part.text for part in parts])
        """The passages, each by itself."""

    @lazily
    def text(self) -> str:
        """The words of the passages, one after the other."""
        return "\n".join(self.texts)

    @lazily
    def is_han(self) -> bool:
        """Whether they are mostly in Chinese."""
        return is_han(self.text)

    def holds(self, words: str, *, not_after: tuple[str, ...] = ()) -> bool:
        """Whether the words are printed in a passage, or across neighbouring ones, folded.

        Places that follow one of `not_after` do not count.
        """
        for part in self.parts:
            if part.folded.holds(words, not_after=not_after):
                return True
        return any(run.holds(words, not_after=not_after) for run in self._runs)

    @lazily
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
        return tuple(folded(self._text[a:b]) for a, b, several in spans if several > 1)

    @lazily
    def numbers(self) -> frozenset[str]:
        """The values of all numbers printed, in every reading."""
        return frozenset().union(*[part.numbers for part in self.parts])

    @lazily
    def months(self) -> frozenset[int]:
        """The months named."""
        return frozenset().union(*[part.months for part in self.parts])

    @lazily
    def currencies(self) -> frozenset[str]:
        """The currencies named, as ISO 4217 codes."""
        return frozenset().union(*[part.currencies for part in self.parts])

    @lazily
    def signs(self) -> tuple[Signs, ...]:
        """The signs of each passage."""
        return tuple([signs(text) for text in self.texts])

    @lazily
    def words(self) -> frozenset[str]:
        """All words, in lower case."""
        return frozenset().union(*[part.words for part in self.parts])

    @lazily
    def stems(self) -> frozenset[str]:
        """The stems of all words of content."""
        return frozenset().union(*[part.stems for part in self.parts])

    @lazily
    def prefixes(self) -> frozenset[str]:
        """The first five letters of longer stems."""
        return frozenset([stem[:5] for stem in self.stems if len(stem) > 4])

    @lazily
    def wording(self) -> Wording:
        """Its words as a paraphrase keeps them."""
        return together([part.wording for part in self.parts])

    @lazily
    def denials(self) -> tuple[Denial, ...]:
        """All that the passages deny."""
        return tuple([denial for each in self.signs for denial in each.denials])

    @lazily
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses of the passages."""
        return tuple([clause for each in self.signs for clause in each.clauses])

    @lazily
    def segments(self) -> tuple[Segment, ...]:
        """All parts of their clauses."""
        return tuple([segment for each in self.signs for segment in each.segments])

    def tells(self, term: str) -> bool:
        """Whether a term stands where nothing denies it."""
        return any(each.tells(term) for each in self.signs)

    def told_clauses(self, term: str) -> list[Clause]:
        """The clauses in which a term stands and is not denied."""
        return [
            each
            for each in self.clauses
            if term in each.terms and term not in each.denied and not each.pending
        ]

    @lazily
    def kinds(self) -> frozenset[Kind]:
        """The kinds that decisive words of a claim may have."""
        found = [kind for each in self.signs for kind, _ in each.bearing]
        if ("outcome", "approve") in found:
            found += [kind for each in self.signs for kind, _ in kinds_of(each.words, "decisive")]
        return frozenset(found)

    @lazily
    def turned(self) -> frozenset[Kind]:
        """The kinds that denied decisive words come to: "not passed" is rejected."""
        return frozenset([kind for each in self.signs for kind, _ in each.turned])

    @lazily
    def decided(self) -> frozenset[Kind]:
        """The kinds of decisive words."""
        return frozenset([kind for each in self.signs for kind, _ in each.kinds])


class PassageText(CitedText):
    """One passage; it is read once however many records cite it."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = unmarked(passage.text)
        self.texts = (self.text,)

    @property
    def parts(self) -> tuple[PassageText, ...]:  # type: ignore[override]
        """The passage itself."""
        return (self,)

    def holds(self, words: str, *, not_after: tuple[str, ...] = ()) -> bool:
        """As `CitedText.holds`."""
        return self.folded.holds(words, not_after=not_after)

    @lazily
    def folded(self) -> Folded:
        """The passage, folded."""
        return folded(self.text)

    @lazily
    def numbers(self) -> frozenset[str]:
        """The values of all numbers printed, in every reading."""
        return borne(self.text)

    @lazily
    def months(self) -> frozenset[int]:
        """The months named."""
        return borne_months(self.text)

    @lazily
    def currencies(self) -> frozenset[str]:
        """The currencies named, as ISO 4217 codes."""
        return currencies(self.text)

    @lazily
    def wording(self) -> Wording:
        """Its words as a paraphrase keeps them."""
        return wording(self.text)

    @lazily
    def words(self) -> frozenset[str]:
        """All words, in lower case."""
        return text_of(self.text).known

    @lazily
    def stems(self) -> frozenset[str]:
        """The stems of all words of content."""
        return text_of(self.text).content
