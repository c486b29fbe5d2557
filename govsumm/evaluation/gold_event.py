"""What a gold annotation says of the event: its names, its day, its places."""

from __future__ import annotations

import re
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from govsumm.evaluation.gold_fields import Basis, Edtf, FieldError, Located, LocatedOrNone, Text


class GoldPart(BaseModel):
    """The base of all: immutable, closed to unknown keys; anything may be `optional`."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    optional: bool = False


class GoldAnswer(GoldPart):
    """A date that is right too."""

    edtf: Edtf
    basis: Basis

    @model_validator(mode="after")
    def _unknown_says_nothing(self) -> Self:
        if self.basis == "unknown" and re.search("[0-9]", self.edtf):
            raise FieldError("is unknown, yet has figures in `edtf`", "write XXXX-XX-XX")
        return self


class GoldDate(GoldAnswer):
    """When the event was held, and the further answers that are right."""

    quote: LocatedOrNone
    why: str | None
    accept: tuple[GoldAnswer, ...] = ()

    @model_validator(mode="after")
    def _is_founded(self) -> Self:
        if self.basis == "stated" and self.quote is None:
            raise FieldError("is stated, yet has no `quote`", "quote where it is printed")
        if self.basis == "inferred" and not self.why:
            raise FieldError("is inferred, yet has no `why`", "say what it follows from")
        return self


class GoldEvent(GoldPart):
    """The meeting that the report is about."""

    names: tuple[Text, ...]
    quote: Located
    date: GoldDate
    places: tuple[Text, ...]
    place_quote: LocatedOrNone
