"""Names in a Chinese paraphrase stand in its passages, or are accounted for.

Accounted for is the place that 全镇 is all of, what the headline names, and who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.names.han_bodies import han_bodies
from govsumm.auditing.names.han_mentions import foreign_names, prints_in_order
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speaking.han_speakers import han_tells
from govsumm.lexicon import lists


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
    over = normal(source.heading_over(source.numbers(site.record.passages)).text)
    for name in dict.fromkeys((*listed, *foreign)):
        ok = name not in listed and (name in source.heading_text or name in over)
        ok = ok or _is_the_whole(site, name) or _says_it(site, name, text)
        yield finding("name", name, ok=ok, why=f"{field}: not in the passages cited")
    for name in _other_bodies(site, text):
        yield finding("name", name, ok=False, why=f"{field}: not in the passages cited")


def _other_bodies(site: Site, text: str) -> Iterator[str]:
    """The bodies of a claim that only other sentences print, where its own print one it lacks."""
    listed = site.source.called.bodies
    said = {name for _, name in listed.starting(text)}
    said |= {text[slice(*span)] for span in han_bodies(text)}
    others = [name for name in said if not site.cited.holds(name)]
    if not others:
        return
    printed = site.cited.text
    theirs = {name for _, name in listed.starting(printed)}
    theirs |= {printed[slice(*span)] for span in han_bodies(printed)}
    missing = [name for name in theirs if name not in text]
    around = site.source.around(site.source.numbers(site.record.passages))
    for name in others:
        if (
            any((name in listed and each in listed) or _is_alike(name, each) for each in missing)
            and site.source.anywhere(name)
            and not around.holds(name)
            and not any(_may_be_one(name, each) for each in missing)
            and not prints_in_order(name, printed)
            and not _is_meant(name, printed)
        ):
            yield name


def _is_meant(name: str, printed: str) -> bool:
    """Whether a text calls a body by its ending alone: 该局, 署方."""
    before, behind = lists("binding")["han_that"][0], lists("binding")["han_side"][0]
    end = re.escape(name[-1])
    return re.search(f"[{before}]{end}|{end}[{behind}]", printed) is not None


def _is_alike(one: str, other: str) -> bool:
    """Whether two bodies are of one sort: offices both, or what ends in the same character."""
    offices = "局厅廳处處科部署委室"
    return one[-1] == other[-1] or (one[-1] in offices and other[-1] in offices)


def _may_be_one(one: str, other: str) -> bool:
    """Whether one name of a body may be short for the other: 教体局, 教育和体育局."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(each in rest for each in short) or short[-2:] == long[-2:]


def _says_it(site: Site, name: str, text: str) -> bool:
    """Whether a claim opens with whoever the frames give the words of its passages to."""
    if not han_tells(text, name):
        return False
    told = (site.source.speeches.get(n) for n in site.source.numbers(site.record.passages))
    return any(each is not None and each.subject == name for each in told)


def _is_the_whole(site: Site, name: str) -> bool:
    """Whether passages speak of the whole of a place that the report names before: 全镇."""
    if not any(f"{word}{name[-1]}" in site.cited.text for word in _WHOLE):
        return False
    text = site.source.report.text
    return name in text[: text.find(site.passages[0])]


_WHOLE = "全该本我"
