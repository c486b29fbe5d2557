"""Gold annotations: one JSON file a report, of the fields of `Gold`, as in tests/fresh/gold.

Whatever is found in the report is quoted from it word for word; a gist is in the annotator's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import Field, model_validator

from govsumm.evaluation.gold_event import GoldEvent, GoldPart
from govsumm.evaluation.gold_fields import (
    Edtf,
    FieldError,
    GoldFunction,
    GoldKind,
    Located,
    LocatedTitle,
    Pattern,
    PrintedText,
    Text,
)
from govsumm.records import CreditRole


class GoldItem(GoldPart):
    """What a record of a brief can match: it stands at `quote`."""

    quote: Located

    @property
    def weight(self) -> int:
        """What a match counts in recall."""
        return 1


class GoldPerson(GoldItem):
    """A participant, never somebody of the byline."""

    name: PrintedText
    also: tuple[Text, ...]
    posts: tuple[PrintedText, ...]
    functions: Annotated[tuple[GoldFunction, ...], Field(min_length=1)]


class GoldGroup(GoldItem):
    """A body, or unnamed people, that took part; `who` may be the annotator's words."""

    who: Text
    functions: Annotated[tuple[GoldFunction, ...], Field(min_length=1)]


class GoldCredit(GoldItem):
    """Somebody who made the text."""

    name: PrintedText
    role: CreditRole


class GoldClaim(GoldItem):
    """A problem or an assessment; `gist` is in the annotator's words."""

    gist: Text


class GoldDirective(GoldClaim):
    """One action that somebody is told to take."""

    addressee: Text | None
    deadline_edtf: Edtf | None
    importance: Annotated[int, Field(ge=1, le=3)]

    @property
    def weight(self) -> int:
        """What a match counts in recall."""
        return self.importance


class GoldDecision(GoldClaim):
    """A formal outcome."""

    outcome: Text


class GoldName(GoldItem):
    """A programme or a reference."""

    name: Text


class GoldFigure(GoldItem):
    """A number with what it counts; a brief lists none, so none is held against it."""

    value: Text
    what: Text


class GoldTrap(GoldPart):
    """What a wrong brief would say, as a pattern on its prose."""

    assertion: Text
    pattern: Pattern
    why: Text


class Gold(GoldPart):
    """What a right brief of one report says."""

    id: Text
    kind: GoldKind
    language: Annotated[str, Field(pattern="^[a-z]{2,3}(-[A-Za-z]+)*$")]
    title_quote: LocatedTitle
    event: GoldEvent
    people: tuple[GoldPerson, ...]
    groups: tuple[GoldGroup, ...]
    credits: tuple[GoldCredit, ...]
    directives: tuple[GoldDirective, ...]
    problems: tuple[GoldClaim, ...]
    assessments: tuple[GoldClaim, ...]
    programmes: tuple[GoldName, ...]
    references: tuple[GoldName, ...]
    decisions: tuple[GoldDecision, ...]
    figures: tuple[GoldFigure, ...]
    must_not: tuple[GoldTrap, ...]

    def walk(self) -> Iterator[tuple[str, GoldItem]]:
        """Every item with its place, as `people[0]`."""
        for field in type(self).model_fields:
            entries = getattr(self, field)
            for number, item in enumerate(entries if isinstance(entries, tuple) else ()):
                if isinstance(item, GoldItem):
                    yield f"{field}[{number}]", item

    @model_validator(mode="after")
    def _items_differ(self) -> Self:
        credited = {credit.name for credit in self.credits}
        seen: dict[object, str] = {}
        for where, item in self.walk():
            if isinstance(item, GoldPerson) and item.name in credited:
                what = f"{where}: {item.name!r} is also under credits"
                raise FieldError(what, "keep the byline out of people")
            named = (getattr(item, key, None) for key in ("name", "role", "value"))
            first = seen.setdefault((where.split("[")[0], item.quote, *named), where)
            if first != where:
                raise FieldError(f"{where}: is the same item as {first}", "remove one of them")
        return self

    @model_validator(mode="after")
    def _traps_spare_the_gold(self) -> Self:
        wording = [*self.event.names, *self.event.places, self.event.date.edtf]
        for _, item in self.walk():
            own = (getattr(item, key, None) for key in ("gist", "who", "name", "what", "outcome"))
            wording += [text for text in own if text is not None]
        for number, trap in enumerate(self.must_not):
            for text in wording:
                if re.search(trap.pattern, text, re.IGNORECASE):
                    what = f"must_not[{number}]: the pattern hits the gold's own {text!r}"
                    raise FieldError(what, "make the pattern narrower")
        return self
