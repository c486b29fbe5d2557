"""The margin of the report: cautions, glosses and omissions where they belong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from govsumm.records import Gloss
from govsumm.render.html.escaping import verbatim
from govsumm.render.html.items import Item, Items
from govsumm.render.wording import is_standard


@dataclass(frozen=True, slots=True)
class Note:
    """Words in the margin: what they are on, what they say, and the item they stand for.

    `original` is the Chinese of a translated term. A quiet note shows when it is pointed at.
    """

    kind: str
    lead: str
    text: str
    item: str
    original: str = ""
    quiet: bool = False


Notes = dict[int, list[Note]]


def notes(items: Items) -> Notes:
    """The notes by passage: what misleads always stands there, other glosses wait."""
    found: Notes = {}
    for item in items.made:
        if item.kind in ("caution", "omission") and item.passages:
            found.setdefault(item.passages[0], []).append(_note(item))
    for gloss, item_id in items.glossed:
        first = min(gloss.passages, default=0)
        found.setdefault(first, []).append(_gloss(gloss, item_id))
    return found


def _note(item: Item) -> Note:
    if item.kind == "caution":
        return Note("caution", item.lead, item.text, item.id)
    return Note("omission", "left out", item.lead, item.id)


def _gloss(gloss: Gloss, item: str) -> Note:
    standard = "" if is_standard(gloss) else gloss.standard
    said = f"{standard}. {gloss.why}" if standard and gloss.why else standard or gloss.why or ""
    return Note("gloss", gloss.term, said, item, gloss.original, quiet=not gloss.why)


@dataclass(frozen=True, slots=True)
class Terms:
    """Finds the translated terms of a report: one pattern, and the forms of each passage."""

    pattern: re.Pattern[str]
    forms: dict[int, set[str]]

    def mark(self, number: int, words: str) -> Markup:
        """The words of a passage verbatim, its translated terms marked."""
        forms = self.forms.get(number)
        if not forms:
            return verbatim(words)
        drawn, at = Markup(), 0
        for hit in self.pattern.finditer(words):
            if _folded(hit[0]) in forms:
                drawn += verbatim(words[at : hit.start()])
                drawn += Markup('<span class="gl">{}</span>').format(verbatim(hit[0]))
                at = hit.end()
        return drawn + verbatim(words[at:])


def terms(items: Items) -> Terms:
    """What marks the terms that the glosses are of, longer ones first."""
    forms: dict[int, set[str]] = {}
    for gloss, _ in items.glossed:
        for number in gloss.passages:
            forms.setdefault(number, set()).update(map(_folded, (gloss.term, *gloss.also)))
    every = sorted({form for several in forms.values() for form in several})
    every.sort(key=len, reverse=True)
    spaced = (r"\s+".join(map(re.escape, form.split())) for form in every)
    return Terms(re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE), forms)


def _folded(form: str) -> str:
    return " ".join(form.casefold().split())
