"""Who made a text: the label printed before a name is its role."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.site import Finding, Site, finding
from govsumm.reading.people.bylines import bylines
from govsumm.reading.people.bylines_chinese import chinese_bylines
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading, kept
from govsumm.records import Credit, CreditRole


def credited(site: Site) -> Iterator[Finding]:
    """A role is the one that the text prints with the name, where it prints one."""
    record = site.record
    if not isinstance(record, Credit):
        return
    roles = _labelled(site.source.reading).get(_key(record.name), set())
    if "reporter" in roles and record.role == "source":
        return  # "Written by PIO-Media": a paper is both
    why = f"role: the text gives this name as {min(roles, default='')}"
    yield finding("part", record.role, ok=not roles or record.role in roles, why=why)


@kept
def _labelled(reading: Reading) -> dict[str, set[CreditRole]]:
    """The roles that each name is printed with."""
    found: dict[str, set[CreditRole]] = {}
    for each in (*bylines(reading), *chinese_bylines(reading)):
        roles = found.setdefault(_key(reading.text[slice(*each.name)]), set())
        roles.add(each.role)
        if _WORDS_AND_PICTURES.match(reading.text, each.name[1]):
            roles.add("photographer")
    return found


_WORDS_AND_PICTURES = Worded(r"[\s　]*(?:{credits.han_words_and_pictures})")
"""Behind who made both: 记者 张三 文/图."""


def _key(name: str) -> str:
    return "".join(name.split()).casefold()
