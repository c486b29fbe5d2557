"""Names in a Chinese paraphrase stand in its passages, or are accounted for.

Accounted for is whoever 他 means, the place that 全镇 is all of, and one that passages leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.han_mentions import foreign_names
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import BEFORE

_HAN_PERSONAL = re.compile("[他她其]")


def han_names(site: Site, field: str, text: str) -> Iterator[Finding]:
    """Names in Chinese that the passages lack: of the lists, and what else looks like one."""
    source, printed = site.source, "\n".join([each.folded for each in site.cited.signs])
    known = source.people_in(text)
    listed = [name for name in known if not site.cited.holds(name)]
    foreign = (
        name
        for name in foreign_names(normal(text), printed)
        if not any(name in each for each in known)
    )
    for name in dict.fromkeys((*listed, *foreign)):
        ok = _is_meant(site, name) if name in listed else name in source.heading_text
        ok = ok or _is_the_whole(site, name) or _is_last_place(site, name)
        yield finding("name", name, ok=ok, why=f"{field}: not in the passages cited")


def _is_the_whole(site: Site, name: str) -> bool:
    """Whether passages speak of the whole of a place that the report names before: 全镇."""
    if not any(f"{word}{name[-1]}" in site.cited.text for word in _WHOLE):
        return False
    text = site.source.report.text
    return name in text[: text.find(site.passages[0])]


_WHOLE = "全该本我"


def _is_last_place(site: Site, name: str) -> bool:
    """Whether passages leave out the place that their sentence, or the one before, names last."""
    source, kind = site.source, name[-1]
    numbers = source.numbers(site.record.passages)
    if not numbers or kind not in _PLACES or kind in site.cited.text:
        return False
    first = min(numbers)
    start = min(source.sentence_numbers((first,)))
    start = min(source.sentence_numbers((max(1, start - 1),)))
    before = "".join([source.passages[n - 1].text for n in range(start, first)])
    _, found, behind = before.rpartition(name)
    return bool(found) and kind not in re.sub(f"[{_WHOLE}]{kind}", "", behind)


_PLACES = "省市县区州镇乡村"


def _is_meant(site: Site, name: str) -> bool:
    """Whether "he" or "she" in Chinese passages is somebody: who was named last before them."""
    source = site.source
    if source.people_in(site.cited.text) or not _HAN_PERSONAL.search(site.cited.text):
        return False
    first = min(source.numbers(site.record.passages), default=1)
    for number in range(first - 1, max(0, first - 1 - BEFORE), -1):
        if people := source.people_in(source.cited((number,)).text):
            return name in people
    return False
