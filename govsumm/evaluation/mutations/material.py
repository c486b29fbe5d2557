"""What a report and its draft offer to make false claims of."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal, TypeVar

from govsumm.digest import digest
from govsumm.lexicon import HAN_CHARACTER, lists
from govsumm.passages import Passage
from govsumm.records import Cited, Claim, Draft, Record
from govsumm.report import Report
from govsumm.walking import cited_records

Family = Literal["novel token", "in-passage swap", "field swapped", "tail"]
R = TypeVar("R", bound=Record)

_NUMBER = re.compile(
    r"(?<![\w.,-])\d+(?:,\d{2,3})*(?:\.\d+)?(?![\w]|[.,]\d|-\d)|(?<=[^\W\d_])\d+(?=[^\W\d_])"
)
_NAME = re.compile(r"(?<![.!?] )(?<=[a-z,;] )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")


_BODIES = {
    "council",
    "mayor",
    "clerk",
    "director",
    "committee",
    "ordinance",
    "secretary",
    "governor",
}
"""Words in capitals that are no names where they stand alone."""


@dataclass(frozen=True)
class Material:
    """A report with a draft of true records, and pools of words that would make them false."""

    report: Report
    passages: tuple[Passage, ...]
    draft: Draft

    def text(self, cited: Iterable[int]) -> str:
        """The words of passages, by their numbers."""
        return "\n".join(
            self.passages[n - 1].text for n in sorted(set(cited)) if 1 <= n <= len(self.passages)
        )

    @cached_property
    def records(self) -> tuple[Cited, ...]:
        """The records that stand on their own in the draft."""
        found: list[Cited] = [self.draft.headline]
        for name in type(self.draft).model_fields:
            value = getattr(self.draft, name)
            found += value if isinstance(value, tuple) else ()
        return tuple(found)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The records that are claims."""
        return tuple(each for each in self.records if isinstance(each, Claim))

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The names of people in the lists, as printed."""
        return tuple(dict.fromkeys(each.name for each in self.draft.people))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names that the report prints: people's, and words in capitals inside a sentence."""
        common = {row.split()[0] for row in lists("numbers")["months"]} | set(
            lists("people")["not_names"]
        )
        printed = [
            each
            for each in _NAME.findall(self.report.text)
            if not {word.lower() for word in each.split()} & (common | _BODIES)
        ]
        return tuple(dict.fromkeys((*self.people, *printed)))

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Figures that the report prints."""
        return tuple(dict.fromkeys(_NUMBER.findall(self.report.text)))

    @cached_property
    def addressees(self) -> tuple[str, ...]:
        """Everybody who is told something."""
        told = (name for each in self.draft.directives for name in each.to)
        return tuple(dict.fromkeys((*told, *(each.who for each in self.draft.groups))))

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Everybody to whom words are given, and the people of the lists."""
        said = (getattr(each, "by", None) for each in self.claims)
        return tuple(dict.fromkeys((*filter(None, said), *self.people)))


def numbers_in(text: str) -> list[re.Match[str]]:
    """The figures of a claim."""
    return list(_NUMBER.finditer(text))


def is_han(text: str) -> bool:
    """Whether a claim is in Chinese for the most part."""
    return 2 * len(HAN_CHARACTER.findall(text)) > len(text)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A record made false, by which operator, of which record."""

    operator: str
    family: Family
    true: Cited
    false: Cited


@dataclass(frozen=True, slots=True)
class Operator:
    """A way to make a record false: the false forms of one record, none where it does not apply."""

    name: str
    family: Family
    make: Callable[[Material, Cited, random.Random], Iterator[Cited]]
    most: int = 1
    """So many mutants of one record at most."""

    def mutants(self, material: Material) -> Iterator[Mutant]:
        """The mutants of all records of a draft."""
        for n, record in enumerate(material.records):
            seed = digest("mutant", [self.name, material.report.sha256, n])
            made = self.make(material, record, random.Random(seed))  # noqa: S311
            for false in islice(made, self.most):
                if false != record:
                    yield Mutant(self.name, self.family, record, false)


def changed(record: R, **fields: object) -> R:
    """The record with other values in some fields."""
    return record.model_copy(update=fields)


def picked(rng: random.Random, pool: Sequence[str], *, but: Callable[[str], bool]) -> str | None:
    """One of a pool that `but` does not bar."""
    left = [each for each in pool if not but(each)]
    return rng.choice(left) if left else None


def folded(words: str) -> str:
    """Words as names are told apart by."""
    return re.sub(r"[\W_]+", "", words.casefold())


def alike(one: str, other: str) -> bool:
    """Whether two names may mean the same."""
    first, second = folded(one), folded(other)
    return first in second or second in first


def aliases(material: Material, name: str) -> tuple[str, ...]:
    """All that the draft calls somebody: other forms and posts."""
    for person in material.draft.people:
        forms = (person.name, *person.also)
        if name in forms:
            return (*forms, *person.posts)
    return (name,)


def pairs(name: str) -> list[tuple[str, str]]:
    """A list of the section `mutations` whose entries are a word and its other."""
    return [(one, other) for one, other in map(str.split, lists("mutations")[name])]


def whole(words: str) -> re.Pattern[str]:
    """A pattern for words, as whole ones in Latin script."""
    inner = re.escape(words)
    return re.compile(inner if HAN_CHARACTER.search(words) else rf"(?<![\w]){inner}(?![\w])")


def inside(record: Cited) -> Iterator[Cited]:
    """The cited records in a record, itself first."""
    return cited_records(record)
