"""Orders planted for whoever reads the text: what rests on them, and the caution against them."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source
from govsumm.reading.injected import injected_spans
from govsumm.records import Caution, Document

MAX_QUOTED = 60
"""So much of an order is shown, in code points."""


def planted(site: Site) -> Iterator[Finding]:
    """A record rests on what the text says, not on orders planted for its reader.

    A caution may tell of them, and the document is the whole of the text.
    """
    if not site.source.planted or isinstance(site.record, Caution | Document):
        return
    numbers = site.source.numbers(site.record.passages)
    if site.source.planted.isdisjoint(numbers):
        return
    whole = site.source.planted.issuperset(numbers)
    which = "the passages cited give" if whole else "some of the passages cited give"
    why = f"{which} orders to whoever reads the text, and report nothing"
    yield finding("planted" if whole else "beside", "", ok=False, why=why)


def warning(source: Source) -> Caution | None:
    """The caution that a draft lacks: of orders planted that no caution of its own warns of.

    It says that it is the audit's, since all else in a brief is the reply's.
    """
    reading = source.reading
    warned = {
        number
        for each in source.draft.cautions
        if each.kind == "orders_to_reader"
        for number in each.passages
    }
    unsaid = [
        (start, end)
        for start, end in injected_spans(reading)
        if warned.isdisjoint(reading.cited(start, end))
    ]
    passages = {number for span in unsaid for number in reading.cited(*span)}
    if not passages:
        return None
    quote = _quoted(reading.text[slice(*unsaid[0])])
    text = (
        f"文中夹有对读者的指令：“{quote}”。此条由审核加上，原稿未提。"
        if reading.han
        else f"The text gives orders to its reader: “{quote}”. The audit found it, not the draft."
    )
    return Caution(passages=tuple(sorted(passages)), kind="orders_to_reader", text=text)


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= MAX_QUOTED else plain[:MAX_QUOTED].rstrip() + " …"
