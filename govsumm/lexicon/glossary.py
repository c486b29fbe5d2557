"""The glossary: what translators make of set terms of Chinese governance.

`glossary.yaml` is what people edit, and says what each field of a row means; `glossary.json` is
what `python tests/lexicon.py` makes of it, and what is read here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Row:
    """A Chinese term, its standard English, and the renderings by which it is known.

    A rendering counts only where one of `needs` stands in the report (if any are given), none of
    `unless` does, and it is no part of a phrase in `not_in`. `why` is for the reader of a brief.
    """

    zh: str
    en: str
    category: str
    renderings: tuple[str, ...]
    why: str | None
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    not_in: tuple[str, ...]


@cache
def glossary() -> tuple[Row, ...]:
    """The rows, in the order of the file."""
    text = files(__package__).joinpath("glossary.json").read_text(encoding="utf-8")
    return tuple(
        Row(
            zh=row["zh"],
            en=row["en"],
            category=row["category"],
            renderings=(*row.get("variants", ()), *row.get("variants_unseen", ())),
            why=row.get("why"),
            needs=tuple(row.get("needs", ())),
            unless=tuple(row.get("unless", ())),
            not_in=tuple(row.get("not_in", ())),
        )
        for row in json.loads(text)
    )
