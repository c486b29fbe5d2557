"""Names in a paraphrase stand in its passages, or are accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.quantities import is_month
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists

_NAME = re.compile(
    r"(?<=[a-z,;:)%\d] )(?!I\b)[A-Z][^\W\d_]*[a-z][^\W\d_]*(?:['’-][^\W\d_]+)*(?!\d)\b"
)
"""A capitalised word that does not open the sentence, and is no abbreviation."""
_SUBJECT = re.compile(
    r"([A-Z][a-z]+)(?:'s|’s)?\s(?:[A-Z][a-z]|(?:is|are|was|were|has|have|had|will|must|said|says"
    r"|held|told|tells|asks|orders|wants|promises"
    r"|council|county|city|town|village|board|committee|district|province)\b|[a-z]+ed\b)"
)
"""A capitalised word at the start that a name or a verb follows: it is a name."""
_OPENING = re.compile(r"^[A-Z][^\W\d_]*[a-z][^\W\d_]*(?:['’][^\W\d_]+)*\b")


def names(site: Site) -> Iterator[Finding]:
    """Capitalised words inside a paraphrase are names: in its passages, or accounted for.

    What opens it may be any word, unless the report prints it in capitals alone.
    """
    for field, text in site.paraphrases:
        found = [_bare(each) for each in _NAME.findall(text)]
        opening = _OPENING.match(text)
        subject = _SUBJECT.match(text)
        if subject and not site.source.knows(subject[1]):
            found.append(subject[1])
        elif opening and site.source.is_name(bare := opening[0].split("'")[0].split("’")[0]):
            found.append(bare)
        found += site.source.people_in(text)
        for name in dict.fromkeys(found):
            if is_month(name) or name.lower() in lists("audit")["referring"]:
                continue  # the business of `figures`, or no name
            yield _judged(site, field, name)


def _bare(name: str) -> str:
    """A name without an ending: "Party-led", "Foy's"."""
    first, hyphen, rest = name.partition("-")
    name = first if hyphen and rest.islower() else name
    return name.removesuffix("'s").removesuffix("’s")


def _judged(site: Site, field: str, name: str) -> Finding:
    source = site.source
    forms = (name, name.rstrip("s"), f"{name}s")
    printed = any(map(source.anywhere, forms)) or source.abbreviates(name)
    if not printed:
        return finding("names", name, ok=False, why=f"{field}: not in the report")
    near = any(map(site.cited.holds, forms))
    ok = near or name.lower() in site.cited.words or _accounted(site, name)
    return finding("name", name, ok=ok, why=f"{field}: not in the passages cited")


def _accounted(site: Site, name: str) -> bool:
    """Whether a name is behind a pronoun, speaks, heads the text, or is written out."""
    source, numbers = site.source, site.source.numbers(site.record.passages)
    if source.abbreviates(name) or source.heads(name):
        return True
    if any(
        name.lower() in (speech.subject or "").lower()
        for number in numbers
        if (speech := source.speeches.get(number))
    ):
        return True
    refers = not site.cited.words.isdisjoint(lists("audit")["referring"])
    return refers and (source.before(numbers).holds(name) or source.around(numbers).holds(name))


def weekdays(site: Site) -> Iterator[Finding]:
    """A day of the week, or of the month in Chinese, is one of the passages'."""
    known = lists("audit")["weekdays"]
    for field, text in site.prose:
        for day in known:
            if day in text:
                short = day[:3].lower()
                ok = any(word.startswith(short) and len(word) < 10 for word in site.cited.words)
                why = f"{field}: this day is not in the passages cited"
                yield finding("figures", day, ok=ok, why=why)
